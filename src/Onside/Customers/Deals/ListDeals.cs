using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class ListDeals
{
    public static async Task<Page<DealListPage, View>> Get(Query<DealFilter> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<PersonNames> people, TimeProvider clock)
    {
        var (filter, pipelines, names) = (query.Value, await kept.Current(), await people.Current());
        var deals = filter.Apply(db.Set<Deal>().VisibleTo(me), db, pipelines, clock.Now());
        var page = await DealFilter.Sorts.Named(filter.Sort).Page(deals, DealRow.From(db), filter.After, filter.Size ?? 50);
        return new(new(page.Rows.Owned(names), page.Next, await ColumnTotals.Count(filter, deals, db, me), DealChoices.For(names, me, pipelines), filter, query.Asked));
    }

    public record View(IReadOnlyList<DealRow> Rows, string? Next, Counted Total, [property: JsonIgnore] DealChoices Choices, DealFilter Filter, string Asked);
}
