using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Lists;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

// What I want to see in a list. The same list comes back with the menu open; where its address named the columns, at the address without them.
public static class ChooseColumns
{
    public static async Task<Answer<View>> Post(string kind, Input<Form> input, AppDb db, Me me, ListKinds kinds, Kept<ColumnBook> kept, Listing listing)
    {
        var (form, list) = (input.Valid(), kinds.Of(kind) is { Drawn: not null } known ? known : throw Refusal.NotFound());
        (await Of(db, me, list.Kind)).Show(form.InOrder(list.Columns(await listing.Columns(list.Fields))));
        await db.SaveChangesAsync();
        kept.Forget();
        var (before, asked) = (form.List ?? "", Asking.With(form.List ?? "", nameof(form.Columns), null));
        var (view, at) = (await Read(list, asked, listing), $"{list.Path}{asked}#columns");
        return Question.Columns(before).Count > 0 ? new Onward<View>(at, view) : new Fragment<ListAgain, View>(view, seenAt: at);
    }

    private static async Task<ShownColumns> Of(AppDb db, Me me, string kind) =>
        await db.Set<ShownColumns>().SingleOrDefaultAsync(columns => columns.PersonId == me.Id && columns.Kind == kind) ?? db.Add(new ShownColumns(me.Id, kind)).Entity;

    private static async Task<View> Read(ListKind list, string asked, Listing listing)
    {
        var menu = await listing.Shown(list, asked, []);
        return new(list.Kind, [.. menu.Shown.Select(column => column.Key)], menu, await list.Drawn!(asked, await listing.Ground()));
    }

    public class Form
    {
        // The list as it is asked for.
        [MaxLength(SavedView.LongestQuestion)]
        public string? List { get; set; }

        // The columns to show, from left to right.
        public List<string> Columns { get; set; } = [];

        // One of them that goes a place to the left, or to the right.
        public string? Up { get; set; }
        public string? Down { get; set; }

        // Back to what the list shows to those who chose nothing.
        public bool? Usual { get; set; }

        public IReadOnlyList<string>? InOrder(IReadOnlyList<TableColumn> all)
        {
            if (Usual == true)
                return null;
            var order = TableColumns.Named(all, Columns).Select(column => column.Key).ToList();
            var (from, step) = Up is not null ? (order.IndexOf(Up), -1) : Down is not null ? (order.IndexOf(Down), 1) : (-1, 0);
            if (from >= 0 && from + step is var to && to >= 0 && to < order.Count)
                (order[from], order[to]) = (order[to], order[from]);
            return order;
        }
    }

    public record View(string Kind, IReadOnlyList<string> Columns, [property: JsonIgnore] TableColumns Menu, [property: JsonIgnore] Shown List);
}
