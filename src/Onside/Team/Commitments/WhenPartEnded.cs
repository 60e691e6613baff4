using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

// A part that has ended holds up its whole no longer.
public sealed class WhenPartEnded(AppDb db, TimeProvider clock) : Listener<CommitmentMoved>
{
    protected override Task On(CommitmentMoved moved) => moved.To.IsEnd() ? LetGo(db, moved.CommitmentId, clock.Now()) : Task.CompletedTask;

    // A whole that has ended itself waits for nothing.
    public static async Task LetGo(AppDb db, Guid partId, DateTime now)
    {
        if (await db.FindAsync<Commitment>(partId) is { ParentId: { } parent } && await db.FindAsync<Commitment>(parent) is { OpenChildren: > 0, EndedAt: null } whole)
            whole.LetGo(now);
    }
}

// The same where nobody said it: a deal ended, or who offered has left.
public sealed class WhenPartPassed(AppDb db, TimeProvider clock) : Listener<CommitmentPassed>
{
    protected override Task On(CommitmentPassed passed) => passed.To.IsEnd() ? WhenPartEnded.LetGo(db, passed.CommitmentId, clock.Now()) : Task.CompletedTask;
}
