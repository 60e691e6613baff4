using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// Cells of a list, each as one piece of markup: fifty rows of nine cells as frames of a component were half of a page's work.
public static class Cells
{
    public static MarkupString Of(IReadOnlyList<TableColumn> columns, Func<string, MarkupString> cell) => new(string.Concat(columns.Select(column => cell(column.Key).Value)));

    public static MarkupString Of(string? kind, string? text) => Markup.Of($"""<td role="cell" class="{kind}">{text}</td>""");

    public static MarkupString Of(string? kind, MarkupString inside) => Markup.Of($"""<td role="cell" class="{kind}">{inside}</td>""");

    public static MarkupString Day(string? kind, DateOnly? day) => day is { } on ? Of(kind, Markup.Of($"""<time datetime="{on.ToString("O")}">{on.ToString(Dated("d MMM yyyy"))}</time>""")) : Of(kind, "");

    public static MarkupString Owner(Guid? id, string? name) => Of("owner", id is { } owner ? Avatar.Of(new Face(owner, name ?? ""), FaceSize.Small) : Markup.Of($"""<span class="quietly">{Say($"nobody")}</span>"""));

    // One of the company's own fields.
    public static MarkupString Own(FieldSheet? fields, string column) => fields?.Entries.FirstOrDefault(entry => FieldLists.Column(entry.Field) == column) is { } entry
        ? Of(entry.Field.IsNumber ? "num wide" : "wide quietly", entry.Shown)
        : Of("wide", "");
}
