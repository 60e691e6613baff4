using Onside.Team.Fields;

namespace Onside.Team.Lists;

// A column of a list, one of the program's or of the company's own: the order behind its head, and how wide a screen must be to show it.
public sealed record TableColumn(string Key, string Name, string? Sort, string? Class, bool IsUsual)
{
    public bool IsForAdministrators { get; init; }

    public static TableColumn Of(CustomField field) =>
        new(FieldLists.Column(field), field.Name, field.IsSorted ? FieldLists.Column(field) : null, field.IsNumber ? "num wide" : "wide", false);
}

// The columns that somebody sees of a list, from left to right, and those there are besides.
public sealed record TableColumns(ListKind List, string Asked, IReadOnlyList<TableColumn> Shown, IReadOnlyList<TableColumn> Others)
{
    // Without a choice, the usual ones. What is told twice or unknown is left out.
    public static TableColumns Of(ListKind list, string asked, IReadOnlyList<TableColumn> all, IReadOnlyList<string>? wanted)
    {
        var shown = wanted is null ? all.Where(column => column.IsUsual).ToList() : Named(all, wanted);
        return new(list, asked, shown, [.. all.Except(shown)]);
    }

    public static IReadOnlyList<TableColumn> Named(IReadOnlyList<TableColumn> all, IEnumerable<string> names) =>
        [.. names.Select(name => all.FirstOrDefault(column => column.Key.Equals(name, StringComparison.OrdinalIgnoreCase))).OfType<TableColumn>().Distinct().Take(ShownColumns.Most)];
}
