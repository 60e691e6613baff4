using Onside.Platform.Export;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// The company's own columns of a file: numbers, days and yes or no keep their types, an amount has its currency beside it.
public static class OwnColumns
{
    public static IEnumerable<Column<TRow>> Of<TRow>(IReadOnlyList<CustomField> fields, Func<TRow, FieldSheet?> sheet) => fields.SelectMany(field => Of(field, sheet));

    private static IEnumerable<Column<TRow>> Of<TRow>(CustomField field, Func<TRow, FieldSheet?> sheet)
    {
        FieldEntry? Entry(TRow row) => sheet(row)?.Of(field.Key);
        yield return new(FieldLists.Column(field), field.Name, row => Value(Entry(row)));
        if (field.AsTyped.Type == FieldType.Money)
            yield return new($"{FieldLists.Column(field)}.currency", Say($"{field.Name}, currency"), row => Entry(row)?.Money?.Currency);
    }

    private static object? Value(FieldEntry? entry) => entry?.Money is { } money ? money.Amount : entry?.Plain is decimal or DateOnly or bool ? entry.Plain : entry?.Shown;
}
