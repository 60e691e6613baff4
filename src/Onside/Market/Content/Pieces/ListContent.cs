using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Market.Content.Helping;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Content.Pieces;

public static class ListContent
{
    private static readonly Sorts<ContentPiece> Sorts = new Sorts<ContentPiece>().By("title", piece => piece.TitleKey).By("fresh", piece => piece.FreshUntil);

    public static async Task<Page<ContentPage, View>> Get(Query<Filter> query, AppDb db, Outcomes outcomes, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        var (filter, today, names) = (query.Value, clock.Today(me.Zone), await people.Current());
        var pieces = filter.Apply(db, me, today);
        var page = await Sorts.Named(filter.Sort ?? (filter.Refresh == true ? "fresh" : "title")).Page(pieces, PieceRow.From, filter.After, filter.Size ?? 50);
        var happened = await outcomes.Of([.. page.Rows.Select(row => row.Id)]);
        var rows = page.Rows.Select(row => row with { Owner = new(row.OwnerId, names.Of(row.OwnerId).Name), IsStale = row.FreshUntil < today, Outcome = happened.Of(row.Id) });
        return new(new([.. rows], page.Next, await pieces.CountUpTo(), filter, query.Asked, happened.Overall) { People = names, MayWrite = me.MayWrite });
    }

    public class Filter
    {
        [MaxLength(100)]
        public string? Text { get; set; }

        public ContentKind? Kind { get; set; }

        public SalesStep? Step { get; set; }

        public Guid? Owner { get; set; }

        // Those whose day has passed.
        public bool? Stale { get; set; }

        // Mine, whose day has passed.
        public bool? Refresh { get; set; }

        public bool? Retired { get; set; }

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        [Range(1, 200)]
        public int? Size { get; set; }

        public bool IsEmpty => Text is null && Kind is null && Step is null && Owner is null && Stale != true && Refresh != true && Retired != true;

        public IQueryable<ContentPiece> Apply(AppDb db, Me me, DateOnly today)
        {
            var pieces = db.Set<ContentPiece>().Where(piece => Retired == true ? piece.RetiredAt != null : piece.RetiredAt == null);
            if (Text is { } text && SearchWords.Matching(db, PieceSubjects.Pieces, text) is var found) pieces = pieces.Where(piece => found.Contains(piece.Id));
            if (Kind is { } kind) pieces = pieces.Where(piece => piece.Kind == kind);
            if (Step is { } step) pieces = pieces.Where(piece => piece.Steps.Contains(step));
            if (Owner is { } owner) pieces = pieces.Where(piece => piece.OwnerId == owner);
            if (Refresh == true) pieces = pieces.Where(piece => piece.OwnerId == me.Id);
            return Stale == true || Refresh == true ? pieces.Where(piece => piece.FreshUntil < today) : pieces;
        }
    }

    public sealed record View(IReadOnlyList<PieceRow> Rows, string? Next, Counted Total, Filter Filter, string Asked, Outcome Overall)
    {
        [JsonIgnore]
        public PersonNames People { get; init; } = new([]);

        [JsonIgnore]
        public bool MayWrite { get; init; }
    }
}
