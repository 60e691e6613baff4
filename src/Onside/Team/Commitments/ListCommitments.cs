using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Team.Commitments;

// All commitments that I see, open ones by when they are due, narrowed by anything.
public static class ListCommitments
{
    private static readonly Sorts<Commitment> Due = new Sorts<Commitment>().By("due", c => c.DueAt), Asked = new Sorts<Commitment>().By("asked", c => c.CreatedAt);

    public static async Task<Page<CommitmentListPage, View>> Get(Query<Filter> query, AppDb db, Promises promises, CommitmentRows rows, Listing lists, Me me) => new(await Read(query, db, promises, rows, lists, me));

    public static async Task<View> Read(Query<Filter> query, AppDb db, Promises promises, CommitmentRows rows, Listing lists, Me me)
    {
        var (filter, asked) = (query.Value, query.Asked);
        var narrowing = await lists.Narrowing<Commitment>(filter.Where, null);
        var all = narrowing.Of(await promises.Seen(filter.Of(db, me))).AsNoTracking();
        var page = await (await lists.Sort(filter.All ? Asked : Due, filter.Sort ?? (filter.All ? "-asked" : "due"), narrowing)).Page(all, c => c, filter.After, 50);
        return new(await rows.Named(page.Rows), page.Next, filter, asked, promises.Now, me.MayWrite, await lists.Shown<Commitment>(asked, filter.Columns), await lists.Bar(asked, filter, all));
    }

    public class Filter : ListAsked
    {
        // What has ended too, the latest first.
        public bool All { get; set; }

        public List<string> Columns { get; set; } = [];

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<Commitment> Of(AppDb db, Me me) => All ? db.Set<Commitment>() : db.Set<Commitment>().Where(c => c.EndedAt == null);
    }

    public sealed record View(IReadOnlyList<CommitmentView> Rows, string? Next, Filter Filter, string Asked, [property: JsonIgnore] DateTime Now, bool MayWrite, [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
    }
}
