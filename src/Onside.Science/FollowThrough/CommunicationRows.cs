namespace Onside.Science.FollowThrough;

/// <summary>Where a row of the communication plan stands: who is told what, by whom, when.</summary>
public enum CommunicationState
{
    /// <summary>To be sent.</summary>
    Planned,

    /// <summary>Sent.</summary>
    Sent,

    /// <summary>The audience has answered. An end.</summary>
    Acknowledged,

    /// <summary>Not sent, or not answered, by its date. An end.</summary>
    Missed,
}

/// <summary>What can be done with a row.</summary>
public enum CommunicationMove
{
    /// <summary>Send it.</summary>
    Send,

    /// <summary>The audience answers.</summary>
    Acknowledge,

    /// <summary>The date has passed.</summary>
    Miss,
}

/// <summary>Rows of a communication plan.</summary>
public static class CommunicationRows
{
    // What was not even sent by its date is missed as well. The owner may note an answer given by word of mouth.
    private static readonly SubMachine<CommunicationState, CommunicationMove> Machine = new(
        new(CommunicationState.Planned, CommunicationMove.Send, [Role.Owner], CommunicationState.Sent, []),
        new(CommunicationState.Planned, CommunicationMove.Miss, [Role.Clock], CommunicationState.Missed, []),
        new(CommunicationState.Sent, CommunicationMove.Acknowledge, [Role.Participant, Role.Owner], CommunicationState.Acknowledged, []),
        new(CommunicationState.Sent, CommunicationMove.Miss, [Role.Clock], CommunicationState.Missed, []));

    /// <summary>Makes a move, or says why not. Sent is all that is asked of an audience without decision rights: its row is not missed then.</summary>
    /// <param name="state">The state.</param>
    /// <param name="move">The move.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="decides">Whether the audience has decision rights.</param>
    public static Answer<CommunicationState> Make(CommunicationState state, CommunicationMove move, Role by, bool decides) =>
        IsEnough(state, move, decides) ? ObjectionKind.NotInThisState : Machine.Make(state, move, by, new());

    /// <summary>The moves that a role may make now.</summary>
    public static IReadOnlyList<CommunicationMove> Open(CommunicationState state, Role by, bool decides) =>
        [.. Machine.Open(state, by).Where(move => !IsEnough(state, move, decides))];

    /// <summary>Whether the row is done: acknowledged, or sent to an audience without decision rights.</summary>
    public static bool IsDone(CommunicationState state, bool decides) =>
        state == CommunicationState.Acknowledged || (state == CommunicationState.Sent && !decides);

    private static bool IsEnough(CommunicationState state, CommunicationMove move, bool decides) =>
        move == CommunicationMove.Miss && state == CommunicationState.Sent && !decides;
}
