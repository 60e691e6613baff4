using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Guests;

// Who is outside has no inbox: what is said to them comes as a letter.
public sealed class WhenGuestIsAnswered(AppDb db, GuestLetters letters) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved is { Voice: Voice.Requester, PerformerId: null, Department: null } and not { Move: Move.Request } && await db.FindAsync<Commitment>(moved.CommitmentId) is { GuestId: { } guest } commitment)
            await letters.Remind(guest, commitment, WhenCommitmentMoved.Sentence(moved));
    }
}
