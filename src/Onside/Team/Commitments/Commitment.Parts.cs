using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// A promise may have parts: delivered on their own, or asked of others to keep it. It is not satisfied before they have ended or stand alone.
public partial class Commitment
{
    // A part of it is delivered: a commitment of its own, reported. The rest stays promised as it was.
    public Commitment Split(Voice by, Guid actorId, string what, Said said, DateTime now)
    {
        var family = Objected.Unless(Conversation.Split(by, said, now));
        Become(family.Parent, now);
        var part = new Commitment(RequesterId, what, SubjectKind, SubjectId, now) { PerformerId = PerformerId, ParentId = Id };
        part.Become(family.Child, now);
        part.Announce(new CommitmentMoved(part.Id, Move.Report, by, CommitmentState.Promised, part.State, part.Moves, actorId, RequesterId, PerformerId, Department, what) { AboutKind = SubjectKind, AboutId = SubjectId, OutcomeId = OutcomeId, Scope = said.Terms?.Scope, Evidence = said.Evidence, EvidenceAt = said.EvidenceAt });
        Announce(new CommitmentSplit(Id, part.Id, what));
        return part;
    }

    // Asked of somebody else, to keep this promise.
    public void Adopt(Commitment part, DateTime now)
    {
        Become(Objected.Unless(Conversation.Adopt()), now);
        part.ParentId = Id;
    }

    // The part has ended, or stands alone from now on.
    public void LetGo(DateTime now) => Become(Objected.Unless(Conversation.Release()), now);

    public void StandAlone() => ParentId = null;
}
