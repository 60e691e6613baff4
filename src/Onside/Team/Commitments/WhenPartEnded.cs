using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

// A part that has ended holds up its whole no longer.
public sealed class WhenPartEnded(AppDb db, TimeProvider clock) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved.To.IsEnd() && await db.FindAsync<Commitment>(moved.CommitmentId) is { ParentId: { } parent } && await db.FindAsync<Commitment>(parent) is { OpenChildren: > 0 } whole)
            whole.LetGo(clock.Now());
    }
}
