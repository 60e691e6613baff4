using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Changes;

// What changed outside, the latest first.
public static class ListChanges
{
    private const int Size = 50;

    private static readonly Sorts<MarketChange> Latest = new Sorts<MarketChange>().By("day", change => change.On);

    public static async Task<Page<ChangeListPage, View>> Get(Query<Filter> query, AppDb db, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        var (filter, names) = (query.Value, await people.Current());
        var page = await Latest.Named("-day").Page(filter.Of(db), change => change, filter.After, Size);
        return new(new([.. page.Rows.Select(change => ChangeRow.Of(change, names))], page.Next, filter, me.MayWrite, clock.Now()));
    }

    public class Filter
    {
        [MaxLength(100)]
        public string? Text { get; set; }

        // Those that are dealt with.
        public bool Closed { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<MarketChange> Of(AppDb db)
        {
            var changes = Closed ? db.Set<MarketChange>().Where(change => change.ClosedAt != null) : db.Set<MarketChange>().Where(change => change.ClosedAt == null);
            if (Text is { } text && SearchWords.Matching(db, "market-change", text) is var found) changes = changes.Where(change => found.Contains(change.Id));
            return changes.AsNoTracking();
        }
    }

    public sealed record View(IReadOnlyList<ChangeRow> Rows, string? Next, Filter Filter, [property: JsonIgnore] bool MayWrite, [property: JsonIgnore] DateTime Now);
}

public sealed record ChangeRow(Guid Id, int Version, ChangeKind Kind, string What, DateOnly On, string? Source, string? Competitor, IReadOnlyList<string> Industries, IReadOnlyList<Guid> Products, Named WrittenBy, DateTime WrittenAt)
{
    public DateTime? ClosedAt { get; init; }
    public Named? ClosedBy { get; init; }
    public string? Ending { get; init; }

    public static ChangeRow Of(MarketChange change, PersonNames people) =>
        new(change.Id, change.Version, change.Kind, change.What, change.On, change.Source, change.Competitor, change.Industries, change.Products, new(change.WrittenById, people.Of(change.WrittenById).Name), change.WrittenAt)
        {
            ClosedAt = change.ClosedAt, ClosedBy = people.Of(change.ClosedById) is { } by ? new(by.Id, by.Name) : null, Ending = change.Ending,
        };
}

public static class ChangeQueries
{
    public static async Task<MarketChange> Known(this IQueryable<MarketChange> changes, Guid id) => await changes.SingleOrDefaultAsync(change => change.Id == id) ?? throw Refusal.NotFound();
}
