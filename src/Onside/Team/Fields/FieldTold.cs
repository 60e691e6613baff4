using System.Text.Json;

namespace Onside.Team.Fields;

// A value in the log: as the JSON face says it, so that it can be said again. The log calls a field fields.<key>.
public static class FieldTold
{
    public const string Prefix = "fields.";

    public static string? Json(CustomField field, IReadOnlyList<FieldValue> rows)
    {
        if (rows.Count == 0)
            return null;
        var first = rows[0];
        return JsonSerializer.Serialize<object?>(field.Type switch
        {
            FieldType.Choices => rows.OrderBy(row => row.Part).Select(row => row.Text).ToList(),
            FieldType.Number => (decimal)first.Number!.Value / FieldValue.Scale,
            FieldType.Money => new Dictionary<string, object?> { ["amount"] = new Platform.Money.Money(first.Number!.Value, first.Currency!).Amount, ["currency"] = first.Currency },
            FieldType.Date => DateOnly.FromDayNumber((int)first.Number!.Value),
            FieldType.YesNo => first.Number == 1,
            FieldType.Person or FieldType.Record => first.Link,
            _ => first.Text,
        });
    }

    // As a sentence shows it: a choice by its name, a number and an amount as written by the reader.
    public static string? Shown(CustomField field, string? json)
    {
        if (json is null || field.Type is FieldType.LongText or FieldType.Record or FieldType.Person)
            return null;
        try
        {
            using var told = JsonDocument.Parse(json);
            var value = told.RootElement;
            return field.Type switch
            {
                FieldType.Choice => field.Option(value.GetString()) ?? value.GetString(),
                FieldType.Choices => string.Join(", ", value.EnumerateArray().Select(item => field.Option(item.GetString()) ?? item.GetString())),
                FieldType.Number => value.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.CurrentCulture),
                FieldType.Money => new Platform.Money.Money((long)(value.GetProperty("amount").GetDecimal() * new Platform.Money.Money(0, value.GetProperty("currency").GetString()!).Unit), value.GetProperty("currency").GetString()!).ToString(),
                FieldType.Date => DateOnly.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture).ToString("d", System.Globalization.CultureInfo.CurrentCulture),
                FieldType.YesNo => value.GetBoolean() ? Platform.Words.Words.Say($"yes") : Platform.Words.Words.Say($"no"),
                _ => value.GetString(),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }
}
