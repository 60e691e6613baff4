using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;

namespace Onside.Steering.Process;

// What was asked for on behalf of a gate is there once it is accepted: by whoever kept it.
public sealed class WhenAskedItemKept(AppDb db, Kept<ProcessBook> kept, TimeProvider clock) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved is not { To: CommitmentState.Satisfied, PerformerId: { } performer } || await db.Set<GateAsk>().SingleOrDefaultAsync(ask => ask.CommitmentId == moved.CommitmentId) is not { } asked)
            return;
        var told = await db.Set<Commitment>().Where(c => c.Id == moved.CommitmentId).Select(c => c.Evidence).SingleOrDefaultAsync();
        if ((await kept.Current()).All.SelectMany(version => version.Items).LastOrDefault(item => item.Key == asked.Item) is { IsShownOnly: true })
            return;
        db.Add(new Evidence(asked.DealId, asked.Item, performer, Cut(string.IsNullOrEmpty(told) ? moved.What : told), clock.Now()).By(moved.CommitmentId));
    }

    private static string Cut(string text) => text.Length <= Evidence.LongestWhat ? text : text[..Evidence.LongestWhat];
}
