using System.Globalization;
using System.Text.Json;
using Onside.Platform.Access;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Fields;

// Reads what a form or a program says about a field: the same rules for both.
public sealed class Hearing(RateBook rates, PersonNames people, Me me, DateOnly today)
{
    private const decimal Largest = 100_000_000_000_000m;

    public Heard Read(CustomField field, Loose said, IReadOnlyList<string> heldOptions)
    {
        if (said.Typed(field.Key) is { } typed)
            return field.Type == FieldType.Choices ? Options(field, typed, heldOptions) : Typed(field, (typed.Count == 0 ? "" : typed[^1]).Trim(), said.Typed($"{field.Key}.currency")?[^1], heldOptions);
        var told = said.Told(field.Key)!.Value;
        return told.ValueKind switch
        {
            JsonValueKind.Null => Heard.Nothing,
            JsonValueKind.String when string.IsNullOrWhiteSpace(Text(told)) => Heard.Nothing,
            JsonValueKind.Array when field.Type == FieldType.Choices => Listed(field, told, heldOptions),
            JsonValueKind.Object when field.Type == FieldType.Money => Amount(told),
            JsonValueKind.Number when field.Type == FieldType.Money => told.TryGetDecimal(out var amount) ? Amount(amount, rates.Base) : NoNumber,
            JsonValueKind.Number when field.Type == FieldType.Number => told.TryGetDecimal(out var number) ? Number(field, number) : NoNumber,
            JsonValueKind.True or JsonValueKind.False when field.Type == FieldType.YesNo => Heard.One(Held.Whole(told.GetBoolean() ? 1 : 0)),
            JsonValueKind.String when field.Type is not (FieldType.Number or FieldType.Money or FieldType.YesNo or FieldType.Choices) => Typed(field, Text(told).Trim(), null, heldOptions),
            _ => Heard.No(Complaint(field.Type)),
        };
    }

    // One value as typed in a form or an address.
    public Heard Typed(CustomField field, string text, string? currency, IReadOnlyList<string> heldOptions)
    {
        if (text.Length == 0)
            return Heard.Nothing;
        if (FormRules.TextComplaint(text, field.Type == FieldType.LongText ? FieldValue.Longest : FieldValue.LongestLine) is { } complaint)
            return Heard.No(complaint);
        return field.Type switch
        {
            FieldType.Text => Line(text, !text.Any(char.IsControl), $"A text has one line here."),
            FieldType.LongText => Heard.One(Held.Lines(text.ReplaceLineEndings("\n"))),
            FieldType.Number => Amounts.TryRead(text, CultureInfo.CurrentCulture, out var number) ? Number(field, number) : NoNumber,
            FieldType.Money => Amounts.TryRead(text, CultureInfo.CurrentCulture, out var amount) ? Amount(amount, currency ?? rates.Base) : NoNumber,
            FieldType.Date => FormValue.TryParse(text, typeof(DateOnly), me, out var date) ? Heard.One(Held.Whole(((DateOnly)date!).DayNumber)) : Heard.No(Complaint(field.Type)),
            FieldType.YesNo => FormValue.TryParse(text, typeof(bool), me, out var yes) ? Heard.One(Held.Whole((bool)yes! ? 1 : 0)) : Heard.No(Complaint(field.Type)),
            FieldType.Choice or FieldType.Choices => Options(field, [text], heldOptions),
            FieldType.Person => Guid.TryParse(text, out var person) && people.All.ContainsKey(person) ? Heard.One(Held.To(person)) : Heard.No($"Choose somebody of this company."),
            FieldType.Record => Guid.TryParse(text, out var record) ? Heard.One(Held.To(record)) : Heard.No(Complaint(field.Type)),
            FieldType.Url => Address(text) is { } address ? Line(address, true, $"") : Heard.No($"This is not a web address."),
            FieldType.Mail => Line(text, IsMail(text), $"This is not an e-mail address."),
            FieldType.Phone => Line(text, text.Count(char.IsAsciiDigit) is >= 3 and <= 20 && text.All(letter => char.IsAsciiDigit(letter) || " +-/().".Contains(letter)), $"This is not a telephone number."),
            _ => Heard.No($"This is worked out by itself."),
        };
    }

    // Half a character cannot be read from JSON at all.
    private static string Text(JsonElement told)
    {
        try
        {
            return told.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\0";
        }
    }

    private static Heard NoNumber => Heard.No($"This is not a number.");

    private static FormattableString Complaint(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money => $"This is not a number.",
        FieldType.Date => $"This is not a date.",
        FieldType.Choices => $"This is not a list.",
        FieldType.Choice or FieldType.YesNo or FieldType.Person or FieldType.Record => $"Choose one of the offered values.",
        FieldType.Formula or FieldType.RollUp => $"This is worked out by itself.",
        _ => $"This is not a text.",
    };

    private static Heard Line(string text, bool isGood, FormattableString otherwise) => isGood ? Heard.One(Held.Line(text)) : Heard.No(otherwise);

    private static Heard Number(CustomField field, decimal number) =>
        decimal.Round(number, field.Decimals) != number ? Heard.No(field.Decimals == 0 ? $"This is a whole number." : (FormattableString)$"At most {field.Decimals} decimals.")
        : Math.Abs(number) > Largest ? Heard.No($"This number is too large.")
        : Heard.One(Held.Whole((long)(number * FieldValue.Scale)));

    private Heard Amount(decimal amount, string? currency)
    {
        if (Amounts.Complaint(amount, currency) is { } complaint)
            return Heard.No(complaint);
        var money = new Money((long)(amount * new Money(0, currency!).Unit), currency!);
        return Heard.One(Held.Amount(money.MinorUnits, money.Currency, rates.MinorInBase(money, today)));
    }

    private Heard Amount(JsonElement told) =>
        told.TryGetProperty("amount", out var amount) && amount.ValueKind == JsonValueKind.Number && amount.TryGetDecimal(out var number)
        && (!told.TryGetProperty("currency", out var currency) || currency.ValueKind == JsonValueKind.String)
            ? Amount(number, currency.ValueKind == JsonValueKind.String ? Text(currency) : rates.Base)
            : NoNumber;

    private static Heard Listed(CustomField field, JsonElement told, IReadOnlyList<string> held) =>
        told.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? Options(field, [.. told.EnumerateArray().Select(Text)], held) : Heard.No($"Choose one of the offered values.");

    // By key or by name. What is offered no longer may stay where it is.
    private static Heard Options(CustomField field, IReadOnlyList<string> said, IReadOnlyList<string> held)
    {
        var values = new SortedDictionary<int, Held>();
        foreach (var text in said.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var (name, options) = (TextFolding.Key(text), field.Options);
            var place = Enumerable.Range(0, options.Count).FirstOrDefault(i => options[i].Key == text.Trim() || TextFolding.Key(options[i].Name) == name, -1);
            if (place < 0 || (options[place].IsRetired && !held.Contains(options[place].Key)))
                return Heard.No($"Choose one of the offered values.");
            values[place] = Held.Option(options[place].Key, place);
        }
        return new([.. values.Values]);
    }

    private static string? Address(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && whole.StartsWith(address.Scheme, StringComparison.OrdinalIgnoreCase)
            && address.Host.Contains('.') && address.UserInfo.Length == 0 && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? whole : null;
    }

    private static bool IsMail(string text) => text.Length <= 254 && !text.Any(char.IsWhiteSpace) && text.Count(letter => letter == '@') == 1
        && System.Net.Mail.MailAddress.TryCreate(text, out var mail) && mail.Address == text && mail.Host.Contains('.');
}
