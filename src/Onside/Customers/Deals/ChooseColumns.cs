using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What I want to see in the list of deals. The address tells which list it is, and the same list comes back.
public static class ChooseColumns
{
    public static async Task<Fragment<DealList, ListDeals.View>> Post(Query<DealFilter> query, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, Kept<ColumnBook> chosen, TimeProvider clock, Listing lists)
    {
        var (form, asked, filter) = (input.Valid(), Asking.With(query.Asked, nameof(DealFilter.Columns), null), query.Value);
        var columns = await db.Set<DealColumns>().SingleOrDefaultAsync(columns => columns.PersonId == me.Id) ?? db.Add(new DealColumns(me.Id)).Entity;
        columns.Show(form.InOrder());
        await db.SaveChangesAsync();
        chosen.Forget();
        filter.Columns.Clear();
        return new(await ListDeals.Read(filter, asked, db, me, await kept.Current(), await exchange.Current(), await people.Current(), await chosen.Current(), clock, lists) with { IsChoosing = true }, seenAt: "/deals" + asked);
    }

    public class Form
    {
        // The columns to show, from left to right.
        public List<string> Columns { get; set; } = [];

        // One of them that goes a place to the left, or to the right.
        public string? Up { get; set; }
        public string? Down { get; set; }

        // Back to what the list shows to those who chose nothing.
        public bool? Usual { get; set; }

        public IReadOnlyList<string> InOrder()
        {
            if (Usual == true)
                return DealColumns.Usual;
            var order = DealColumns.Known(Columns).ToList();
            var (from, step) = Up is not null ? (order.IndexOf(Up), -1) : Down is not null ? (order.IndexOf(Down), 1) : (-1, 0);
            if (from >= 0 && from + step is var to && to >= 0 && to < order.Count)
                (order[from], order[to]) = (order[to], order[from]);
            return order;
        }
    }
}
