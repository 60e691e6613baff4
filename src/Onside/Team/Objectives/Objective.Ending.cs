using Onside.Platform.Web;

namespace Onside.Team.Objectives;

public partial class Objective
{
    public DateTime? EndedAt { get; private set; }
    public ObjectiveEnding? Ending { get; private set; }
    public string? EndingNote { get; private set; }

    public void End(ObjectiveEnding how, string? note, DateTime at)
    {
        RefuseEnded();
        if (how != ObjectiveEnding.Dropped && ProposedAt is null)
            throw new Refusal($"Nobody has been asked to carry it. Propose it first, or drop it.");
        (EndedAt, Ending, EndingNote, OfferedToId, OfferedById) = (at, how, note, null, null);
        Announce(new ObjectiveEnded(Id, OwnerId, how, note, Name));
    }

    public void Reopen()
    {
        if (IsOpen)
            throw new Refusal($"It is open already.");
        (EndedAt, Ending, EndingNote) = (null, null, null);
        Announce(new ObjectiveReopened(Id, Name));
    }
}

public enum ObjectiveEnding
{
    Reached = ObjectiveState.Reached,
    Missed = ObjectiveState.Missed,
    Dropped = ObjectiveState.Dropped,
}
