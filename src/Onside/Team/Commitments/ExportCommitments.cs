using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// The promises as they are asked for, all of them, as a file.
public static class ExportCommitments
{
    private static readonly Sorts<Commitment> Sorts = new Sorts<Commitment>().By("asked", c => c.CreatedAt);

    public static async Task<Exported<CommitmentView>> Get(Query<ListCommitments.Filter> query, Query<Exporting> how, AppDb db, Promises promises, CommitmentRows rows, Kept<PersonNames> people, Listing lists, Me me)
    {
        var (filter, names) = (query.Value, await people.Current());
        var narrowing = await lists.Narrowing<Commitment>(filter.Where, null);
        var all = (await lists.Sort(Sorts, "-asked", narrowing)).All(narrowing.Of(await promises.Seen(filter.Of(db, me))).AsNoTracking(), c => c, null);
        return new(Say($"Promises"), how.Value.Format, Columns, Shown(all, rows));
    }

    // Named five hundred at a time, as they come.
    private static async IAsyncEnumerable<CommitmentView> Shown(IAsyncEnumerable<Commitment> all, CommitmentRows rows)
    {
        await foreach (var some in all.Chunk(500))
            foreach (var row in await rows.Named(some))
                yield return row;
    }

    private static IReadOnlyList<Column<CommitmentView>> Columns =>
    [
        new("id", "Id", row => row.Id.ToString()),
        new("what", Say($"What"), row => row.What),
        new("state", Say($"State"), row => Say(CommitmentWords.Of(row.State))),
        new("performer", Say($"Who"), row => row.Performer?.Name),
        new("department", Say($"Department"), row => row.Department is { } department ? Say(department.Called()) : null),
        new("requester", Say($"For whom"), row => row.Requester.Name),
        new("condition", Say($"Done when"), row => row.Condition),
        new("due", Say($"Due"), row => row.DueAt),
        new("why", Say($"What it is for"), row => row.Why),
        new("about", Say($"About"), row => row.Subject?.Name),
        new("promised", Say($"Promised to"), row => row.PromisedTo?.Name),
        new("asked", Say($"Asked on"), row => row.CreatedAt),
        new("review", Say($"Review"), row => row.ReviewAt),
        new("evidence", Say($"To be seen"), row => row.Evidence),
        new("ended", Say($"Ended on"), row => row.EndedAt),
        new("counts", Say($"Counts as"), row => Say(CommitmentWords.Of(row.Reckoned))),
    ];
}
