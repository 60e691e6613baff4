using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class ListDeals
{
    public static async Task<Page<DealListPage, View>> Get(Query<DealFilter> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock, Listing lists) =>
        new(await Read(query, db, me, await kept.Current(), await exchange.Current(), await people.Current(), clock, lists));

    public static async Task<View> Read(Query<DealFilter> query, AppDb db, Me me, PipelineBook pipelines, RateBook rates, PersonNames names, TimeProvider clock, Listing lists)
    {
        var (filter, asked) = (query.Value, query.Asked);
        filter.Narrowing = await lists.Narrowing<Deal>(filter.Where, filter.Fields);
        var deals = filter.Apply(db.Set<Deal>().VisibleTo(me), db, pipelines, rates.Base, clock.Now());
        var page = await (await lists.Sort(DealFilter.Sorts, filter.Sort, filter.Narrowing)).Page(deals, DealRow.From(db), filter.After, filter.Size ?? 50);
        var columns = await lists.Shown<Deal>(asked, filter.Columns);
        var sheets = await lists.Sheets("deal", page.Rows.Select(row => row.Id), columns);
        return new([.. page.Rows.Owned(names).Select(row => row with { Fields = sheets.GetValueOrDefault(row.Id) })], page.Next, await ColumnTotals.Count(filter, deals, db, me), DealChoices.For(names, me, pipelines), filter, asked,
            columns, await lists.Bar(asked, filter, deals));
    }

    public record View(IReadOnlyList<DealRow> Rows, string? Next, Counted Total, [property: JsonIgnore] DealChoices Choices, DealFilter Filter, string Asked, [property: JsonIgnore] TableColumns Columns,
        [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
        public ListMap? Map { get; init; } = Bar?.Map;
    }
}
