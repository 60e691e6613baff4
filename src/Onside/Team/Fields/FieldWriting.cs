using System.Globalization;
using Onside.Platform.Money;
using Onside.Science.Formulas;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

// Tells values to readers and programs.
public sealed class FieldWriting(PersonNames people, IReadOnlyDictionary<Guid, (string Name, string Url)> linked, string baseCurrency)
{
    public FieldEntry Entry(CustomField field, IReadOnlyList<FieldValue> rows)
    {
        var reason = field.IsDerived ? rows.Where(row => row.Part == FieldValue.Reason).Select(row => Enum.TryParse<MissingReason>(row.Text, out var why) ? why : default(MissingReason?)).FirstOrDefault() : null;
        IReadOnlyList<Held> values = reason is not null ? [] : [.. rows.Select(row => row.Held)];
        var entry = new FieldEntry(field, values) { Reason = reason, Currency = values.Count > 0 ? values[0].Currency : null };
        return values.Count == 0 ? entry with { Plain = field.Type == FieldType.Choices ? Array.Empty<string>() : null } : Told(entry, values[0]);
    }

    private FieldEntry Told(FieldEntry entry, Held value) => (entry.Field.Type, Kind(entry.Field)) switch
    {
        (FieldType.Choice, _) => entry with { Shown = entry.Field.Option(value.Text) ?? value.Text, Plain = value.Text, Typed = value.Text },
        (FieldType.Choices, _) => entry with { Shown = string.Join(", ", entry.Chosen.Select(key => entry.Field.Option(key) ?? key)), Plain = entry.Chosen },
        (FieldType.Person, _) => Linking(entry, value.Link!.Value, people.Of(value.Link.Value).Name, $"/people/{value.Link}"),
        (FieldType.Record, _) => linked.TryGetValue(value.Link!.Value, out var record) ? Linking(entry, value.Link.Value, record.Name, record.Url) : Linking(entry, value.Link.Value, null, null),
        (FieldType.Url, _) => Line(entry, value) with { Href = value.Text },
        (FieldType.Mail, _) => Line(entry, value) with { Href = $"mailto:{value.Text}" },
        (FieldType.Phone, _) => Line(entry, value) with { Href = $"tel:{new string([.. value.Text!.Where(letter => char.IsAsciiDigit(letter) || letter == '+')])}" },
        (_, FormulaType.Number) => Number(entry, (decimal)value.Number!.Value / FieldValue.Scale),
        (_, FormulaType.Money) => Amount(entry, new Money(value.Number!.Value, value.Currency ?? baseCurrency)),
        (_, FormulaType.Date) => Day(entry, DateOnly.FromDayNumber((int)value.Number!.Value)),
        (_, FormulaType.YesNo) => entry with { Shown = value.Number == 1 ? Say($"Yes") : Say($"No"), Plain = value.Number == 1, Typed = value.Number == 1 ? "true" : "false" },
        _ => Line(entry, value),
    };

    private static FormulaType? Kind(CustomField field) => field.Type is FieldType.Text or FieldType.LongText ? null : field.Seen;

    private static FieldEntry Line(FieldEntry entry, Held value) => entry with { Shown = value.Text, Plain = value.Text, Typed = value.Text };

    private static FieldEntry Linking(FieldEntry entry, Guid id, string? name, string? url) =>
        entry with { Shown = name ?? Say($"a record that you may not see"), Linked = name, Href = url, Plain = id, Typed = id.ToString() };

    private static FieldEntry Number(FieldEntry entry, decimal number)
    {
        var decimals = entry.Field.IsDerived && entry.Field.Decimals == 0 ? Math.Min(2, (int)number.Scale) : entry.Field.Decimals;
        var told = number.ToString(decimals == 0 || number == decimal.Truncate(number) && entry.Field.IsDerived ? "N0" : $"N{decimals}", CultureInfo.CurrentCulture);
        return entry with { Shown = entry.Field.Unit is { } unit ? $"{told} {unit}" : told, Plain = number / 1.0000000000000000000000000000m, Typed = number.ToString("0.####", CultureInfo.CurrentCulture) };
    }

    private static FieldEntry Amount(FieldEntry entry, Money money) => entry with { Shown = money.ToString(), Plain = new Sum(money.Amount, money.Currency), Money = money, Typed = money.Typed(), Currency = money.Currency };

    private static FieldEntry Day(FieldEntry entry, DateOnly date) =>
        entry with { Shown = date.ToString(Dated("d MMM yyyy"), CultureInfo.CurrentCulture), Plain = date, Typed = date.ToString("O", CultureInfo.InvariantCulture) };

    private sealed record Sum(decimal Amount, string Currency);
}
