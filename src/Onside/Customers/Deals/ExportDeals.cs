using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// The list as it is asked for, all of it, as a file.
public static class ExportDeals
{
    public static async Task<Exported<DealRow>> Get(Query<DealFilter> query, Query<Exporting> how, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock, Listing lists)
    {
        var (filter, pipelines, names) = (query.Value, await kept.Current(), await people.Current());
        filter.Narrowing = await lists.Narrowing<Deal>(filter.Where, filter.Fields);
        var (own, sort) = (await lists.Columns("deal"), await lists.Sort(DealFilter.Sorts, filter.Sort, filter.Narrowing));
        var deals = filter.Apply(db.Set<Deal>().VisibleTo(me), db, pipelines, (await exchange.Current()).Base, clock.Now());
        return new(Say($"Deals"), how.Value.Format, [.. Columns(pipelines, names), .. OwnColumns.Of<DealRow>(own, deal => deal.Fields)], sort.All(deals, DealRow.From(db), lists.Completing<DealRow>("deal", deal => deal.Id, (deal, fields) => deal with { Fields = fields })));
    }

    private static IReadOnlyList<Column<DealRow>> Columns(PipelineBook pipelines, PersonNames names) =>
    [
        new("id", "Id", deal => deal.Id.ToString()),
        new("name", Say($"Deal"), deal => deal.Name),
        new("customer", Say($"Customer"), deal => deal.Account),
        new("owner", Say($"Owner"), deal => names.Of(deal.OwnerId).Name),
        new("pipeline", Say($"Pipeline"), deal => pipelines.Of(deal.PipelineId).Name),
        new("stage", Say($"Stage"), deal => pipelines.Known(deal.StageId)?.Name),
        new("result", Say($"Result"), deal => DealWords.Of(deal.Result)),
        new("amount", Say($"Amount"), deal => deal.Amount?.Amount),
        new("currency", Say($"Currency"), deal => deal.Amount?.Currency),
        new("closeOn", Say($"Close date"), deal => deal.CloseOn),
        new("closedOn", Say($"Closed on"), deal => deal.ClosedOn),
        new("stageSince", Say($"In stage"), deal => deal.StageEnteredAt),
        new("category", Say($"Category"), deal => DealWords.Of(deal.Category)),
        new("source", Say($"Source"), deal => deal.Source),
        new("tags", Say($"Tags"), deal => string.Join(", ", deal.Tags)),
    ];
}
