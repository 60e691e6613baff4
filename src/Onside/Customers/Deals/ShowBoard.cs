using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class ShowBoard
{
    public const int CardsInColumn = 40;

    // Beyond this many columns two are read in one statement: a page has twelve.
    private const int ReadOneByOne = 6;

    public static async Task<Page<BoardPage, View>> Get(Query<DealFilter> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock, Listing lists, CardMarking marking)
    {
        query.Value.Narrowing = await lists.Narrowing<Deal>(query.Value.Where, query.Value.Fields);
        var board = await Read(query.Value, query.Asked, db, me, await kept.Current(), await exchange.Current(), await people.Current(), clock);
        return new(board with { Marks = await marking.Of([.. board.Columns.SelectMany(column => column.Cards).Select(card => card.Id)]) });
    }

    public static async Task<View> Read(DealFilter filter, string asked, AppDb db, Me me, PipelineBook pipelines, RateBook rates, PersonNames names, TimeProvider clock)
    {
        var (way, now, today) = (pipelines.Of(filter.Pipeline), clock.Now(), clock.Today(me.Zone));
        filter.Result = Result.Open;
        var deals = filter.Apply(db.Set<Deal>().VisibleTo(me), db, pipelines, rates.Base, now);
        var slices = await ColumnTotals.Of(way, filter, db, me, pipelines, rates, now);
        var (columns, shown) = (new List<Column>(), DealRow.From(db));
        foreach (var stages in way.Steps.Chunk(way.Steps.Count > ReadOneByOne ? 2 : 1))
        {
            var cards = (await Cards(deals, way, stages, shown)).Owned(names);
            columns.AddRange(stages.Select(stage => Head(stage, slices, rates, today, [.. cards.Where(card => card.StageId == stage.Id)])));
        }
        return new(way.Id, way.Name, columns, Closed(slices, rates, today), await Teams(columns, names, db), DealChoices.For(names, me, pipelines), filter, asked);
    }

    public static Column Head(PipelineBook.Step stage, IReadOnlyList<ColumnTotals.Slice> slices, RateBook rates, DateOnly today, IReadOnlyList<DealRow> cards)
    {
        var here = slices.Where(slice => slice.StageId == stage.Id && slice.Result == Result.Open).ToList();
        var (count, sum, whole) = ColumnTotals.Sum(here, rates, today);
        return new(stage.Id, stage.Name, stage.Position, stage.Probability, stage.StaleAfterDays, count, sum, ColumnTotals.Sum(here, rates, today, _ => stage.Probability).Sum, whole, cards);
    }

    // The soonest to close first; those without a date last.
    private static Task<List<DealRow>> Cards(IQueryable<Deal> deals, PipelineBook.Way way, PipelineBook.Step[] stages, Expression<Func<Deal, DealRow>> shown)
    {
        IQueryable<Deal> In(PipelineBook.Step stage) => deals.Where(deal => deal.PipelineId == way.Id && deal.StageId == stage.Id)
            .OrderBy(deal => deal.CloseKey).ThenBy(deal => deal.Id).Take(CardsInColumn);
        var cards = stages is [var one] ? In(one) : In(stages[0]).Concat(In(stages[1])).OrderBy(deal => deal.CloseKey).ThenBy(deal => deal.Id);
        return cards.Select(shown).ToListAsync();
    }

    private static IReadOnlyList<Ended> Closed(IReadOnlyList<ColumnTotals.Slice> slices, RateBook rates, DateOnly today) =>
        [.. slices.Where(slice => slice.Result != Result.Open).GroupBy(slice => slice.Result).OrderBy(result => result.Key)
            .Select(result => ColumnTotals.Sum(result, rates, today) is var (count, sum, _) ? new Ended(result.Key, count, sum) : null!)];

    private static async Task<Dictionary<Guid, List<Colleague>>> Teams(List<Column> columns, PersonNames names, AppDb db)
    {
        var ids = columns.SelectMany(column => column.Cards).Select(card => card.Id).ToList();
        return ids.Count == 0 ? [] : (await Team(db, names, ids)).GroupBy(member => member.DealId).ToDictionary(deal => deal.Key, deal => deal.ToList());
    }

    public static async Task<List<Colleague>> Team(AppDb db, PersonNames names, List<Guid> dealIds) =>
        [.. (await db.Set<DealMember>().Where(member => dealIds.Contains(member.DealId)).OrderBy(member => member.Id).Select(member => new { member.DealId, member.PersonId }).ToListAsync())
            .Select(member => new Colleague(member.DealId, member.PersonId, names.Of(member.PersonId).Name))];

    public record View(Guid PipelineId, string Pipeline, IReadOnlyList<Column> Columns, IReadOnlyList<Ended> Ended, Dictionary<Guid, List<Colleague>> Teams, DealChoices Choices, DealFilter Filter, string Asked)
    {
        public IReadOnlyDictionary<Guid, CardMark> Marks { get; init; } = new Dictionary<Guid, CardMark>();
    }

    public record Column(Guid StageId, string Name, int Position, int Probability, int StaleAfterDays, long Count, Money Sum, Money Weighted, bool IsWhole, IReadOnlyList<DealRow> Cards);

    public record Colleague(Guid DealId, Guid PersonId, string Name);

    public record Ended(Result Result, long Count, Money Sum);
}
