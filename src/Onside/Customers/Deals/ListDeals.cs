using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class ListDeals
{
    public static async Task<Page<DealListPage, View>> Get(Query<DealFilter> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, Kept<ColumnBook> chosen, TimeProvider clock) =>
        new(await Read(query.Value, query.Asked, db, me, await kept.Current(), await exchange.Current(), await people.Current(), await chosen.Current(), clock));

    public static async Task<View> Read(DealFilter filter, string asked, AppDb db, Me me, PipelineBook pipelines, RateBook rates, PersonNames names, ColumnBook chosen, TimeProvider clock)
    {
        var deals = filter.Apply(db.Set<Deal>().VisibleTo(me), db, pipelines, rates.Base, clock.Now());
        var page = await DealFilter.Sorts.Named(filter.Sort).Page(deals, DealRow.From(db), filter.After, filter.Size ?? 50);
        return new(page.Rows.Owned(names), page.Next, await ColumnTotals.Count(filter, deals, db, me), DealChoices.For(names, me, pipelines), filter, asked,
            filter.Columns.Count > 0 ? DealColumns.Known(filter.Columns) : chosen.Of(me.Id));
    }

    public record View(IReadOnlyList<DealRow> Rows, string? Next, Counted Total, [property: JsonIgnore] DealChoices Choices, DealFilter Filter, string Asked, [property: JsonIgnore] IReadOnlyList<string> Columns, [property: JsonIgnore] bool IsChoosing = false);
}
