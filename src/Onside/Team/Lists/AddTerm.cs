using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// One more condition: first which field, then how and for what.
public static class AddTerm
{
    public static async Task<Fragment<TermForm, View>> Get(string kind, Query<Asked> query, ListKinds kinds, Listing listing)
    {
        var (list, asked) = (kinds.Of(kind), query.Value);
        var fields = await listing.Of(list);
        var field = asked.Field is null ? null : fields.FirstOrDefault(one => one.Key.Equals(asked.Field, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.NotFound();
        return new(new(list.Kind, list.Path, asked.List ?? "", asked.To, [.. fields.Select(one => new Choice(one.Key, one.Name))], field?.Key, field, field is null ? [] : await field.Choices(await listing.Ground())));
    }

    public class Asked
    {
        // The list as it is asked for until now.
        [MaxLength(SavedView.LongestQuestion)]
        public string? List { get; set; }

        public string? Field { get; set; }

        // The condition that gets another way to meet it.
        [Range(0, Term.MostClauses)]
        public int? To { get; set; }
    }

    public record View(string Kind, string Path, string List, int? To, IReadOnlyList<Choice> Fields, string? Field, [property: JsonIgnore] IListField? Chosen, IReadOnlyList<Choice> Choices) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Add a filter"), null, (Say($"Back to the list"), Path + List));
    }
}

// The list with that condition.
public static class Narrow
{
    public static async Task<Onward<View>> Get(string kind, Query<Form> query, ListKinds kinds, Listing listing)
    {
        var (list, form) = (kinds.Of(kind), query.Value);
        var field = (await listing.Of(list)).FirstOrDefault(one => one.Key.Equals(form.Field, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.NotFound();
        var clauses = Term.Read(Question.Where(form.List ?? ""));
        var term = form.Told(field);
        var told = form.To is { } at && at < clauses.Count ? Term.Told([.. clauses[at], term]) : term.ToString();
        var url = list.Path + Asking.And(form.List ?? "", "Where", told, form.To);
        return new(url, new(url));
    }

    public class Form : AddTerm.Asked
    {
        [Required]
        public string Way { get; set; } = "";

        public List<string> Value { get; set; } = [];

        // For days: a span that moves with the calendar, or a day.
        public string? Span { get; set; }
        public DateOnly? Day { get; set; }

        // A number as the reader types it.
        public string? Number { get; set; }

        public Term Told(IListField field)
        {
            if (!field.Ways.Contains(Way))
                throw Wrong(nameof(Way), $"Choose one of the offered values.");
            return new(field.Key, Way, Way is "blank" or "filled" ? [] : field.Shape switch
            {
                Shape.Day => [Way == "in" ? Span ?? throw Wrong(nameof(Span), $"Please fill this in.") : Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? throw Wrong(nameof(Day), $"Please fill this in.")],
                Shape.Number or Shape.Money => [Amounts.TryRead(Number ?? "", CultureInfo.CurrentCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : throw Wrong(nameof(Number), $"This is not a number.")],
                _ when Value.Count == 0 => throw Wrong(nameof(Value), $"Please fill this in."),
                _ => Value,
            });
        }

        private static Invalid Wrong(string field, FormattableString sentence) => new([new(field, sentence)], [], 400);
    }

    public record View(string Url);
}
