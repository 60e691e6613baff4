namespace Onside.Science.FollowThrough;

/// <summary>Where an obstacle stands.</summary>
public enum ObstacleState
{
    /// <summary>Somebody named it.</summary>
    Raised,

    /// <summary>Somebody deals with it.</summary>
    Owned,

    /// <summary>Brought before somebody who can decide; it goes on with an owner.</summary>
    Escalated,

    /// <summary>Out of the way. An end.</summary>
    Resolved,

    /// <summary>The owner of the outcome lives with it, for a reason. An end.</summary>
    AcceptedRisk,
}

/// <summary>What can be done about an obstacle.</summary>
public enum ObstacleMove
{
    /// <summary>Name who deals with it.</summary>
    Own,

    /// <summary>Say how it was resolved.</summary>
    Resolve,

    /// <summary>Live with it.</summary>
    AcceptRisk,

    /// <summary>Ask for a decision.</summary>
    Escalate,
}

/// <summary>Obstacles: raised, owned, and resolved, accepted as a risk, or escalated to an owner again.</summary>
public static class Obstacles
{
    // The owner of the outcome may do what the owner of the obstacle may; a risk only they accept.
    private static readonly SubMachine<ObstacleState, ObstacleMove> Machine = new(
        new(ObstacleState.Raised, ObstacleMove.Own, [Role.Participant, Role.Owner, Role.OutcomeOwner, Role.Requester, Role.Performer], ObstacleState.Owned, [Part.Owner]),
        new(ObstacleState.Owned, ObstacleMove.Resolve, [Role.Owner, Role.OutcomeOwner], ObstacleState.Resolved, [Part.Resolution]),
        new(ObstacleState.Owned, ObstacleMove.AcceptRisk, [Role.OutcomeOwner], ObstacleState.AcceptedRisk, [Part.Reason]),
        new(ObstacleState.Owned, ObstacleMove.Escalate, [Role.Owner, Role.OutcomeOwner, Role.Clock], ObstacleState.Escalated, []),
        new(ObstacleState.Escalated, ObstacleMove.Own, [Role.Participant, Role.Owner, Role.OutcomeOwner, Role.Requester, Role.Performer], ObstacleState.Owned, [Part.Owner]));

    /// <summary>Makes a move, or says why not.</summary>
    public static Answer<ObstacleState> Make(ObstacleState state, ObstacleMove move, Role by, Given given) => Machine.Make(state, move, by, given);

    /// <summary>The moves that a role may make now.</summary>
    public static IReadOnlyList<ObstacleMove> Open(ObstacleState state, Role by) => Machine.Open(state, by);

    /// <summary>Whether it is settled: resolved, or accepted as a risk.</summary>
    public static bool IsSettled(ObstacleState state) => Machine.IsEnd(state);

    /// <summary>Whether it holds up what it hangs on: it has, or had, an owner and is not settled. One that nobody has taken yet is a worry, not a block.</summary>
    public static bool Blocks(ObstacleState state) => state is ObstacleState.Owned or ObstacleState.Escalated;
}
