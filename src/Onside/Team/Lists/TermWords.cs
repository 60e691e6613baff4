using System.Globalization;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// Conditions as a sentence says them.
public sealed class TermWords(IReadOnlyList<IListField> known, Ground ground)
{
    public async Task<string> Of(IReadOnlyList<Term> clause)
    {
        var said = new List<string>();
        foreach (var term in clause)
            said.Add(await Of(term));
        return said.Aggregate((left, next) => Say($"{left} or {next}"));
    }

    public async Task<string> Value(IListField field, Term term) => term.Way == "blank" ? Say($"Without") : string.Join(", ", await Values(field, term));

    private async Task<string> Of(Term term)
    {
        var field = known.First(one => one.Key.Equals(term.Field, StringComparison.OrdinalIgnoreCase));
        var (name, value) = (field.Name, string.Join(", ", await Values(field, term)));
        return term.Way switch
        {
            "blank" => Say($"{name} is empty"),
            "filled" => Say($"{name} is filled in"),
            "not" => Say($"{name}: not {value}"),
            "from" => Say($"{name} from {value}"),
            "until" => Say($"{name} until {value}"),
            "begins" => Say($"{name} begins with {value}"),
            _ => $"{name}: {value}",
        };
    }

    private async Task<IEnumerable<string>> Values(IListField field, Term term)
    {
        var choices = await field.Names(ground);
        return term.Values.Select(value => choices.FirstOrDefault(choice => choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase))?.Text ?? field.Shape switch
        {
            Shape.Day => DayWords.Of(value),
            Shape.Money when Read(value) is { } amount => new Money((long)(amount * new Money(0, ground.Base).Unit), ground.Base).ToString(),
            Shape.Number when Read(value) is { } number => number.ToString("N0", CultureInfo.CurrentCulture),
            _ => value,
        });
    }

    private static decimal? Read(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 90_000_000_000_000m ? number : null;
}
