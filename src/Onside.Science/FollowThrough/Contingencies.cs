namespace Onside.Science.FollowThrough;

/// <summary>Where a contingency stands.</summary>
public enum ContingencyState
{
    /// <summary>Written down.</summary>
    Drafted,

    /// <summary>Its trigger is watched.</summary>
    Armed,

    /// <summary>The trigger was met; somebody must act.</summary>
    Triggered,

    /// <summary>Done. An end.</summary>
    Executed,

    /// <summary>Not needed, for a reason. An end.</summary>
    StoodDown,
}

/// <summary>What can be done with a contingency.</summary>
public enum ContingencyMove
{
    /// <summary>Watch its trigger from now on.</summary>
    Arm,

    /// <summary>The trigger is met.</summary>
    Trigger,

    /// <summary>Say that it was done.</summary>
    Execute,

    /// <summary>Let it be.</summary>
    StandDown,

    /// <summary>Its owner has left: it is armed anew, with another.</summary>
    LoseOwner,
}

/// <summary>Contingencies: trigger, response and owner, prepared before they are needed.</summary>
public static class Contingencies
{
    // An armed one may be stood down too: a plan can end well without it. One that loses its owner is never armed without one;
    // triggered already, it falls to the owner of the outcome and is not put off.
    private static readonly SubMachine<ContingencyState, ContingencyMove> Machine = new(
        new(ContingencyState.Drafted, ContingencyMove.Arm, [Role.Owner, Role.OutcomeOwner], ContingencyState.Armed, [Part.Owner, Part.TestedTrigger]),
        new(ContingencyState.Armed, ContingencyMove.Trigger, [Role.Clock, Role.Owner, Role.OutcomeOwner], ContingencyState.Triggered, []),
        new(ContingencyState.Armed, ContingencyMove.StandDown, [Role.Owner, Role.OutcomeOwner], ContingencyState.StoodDown, [Part.Reason]),
        new(ContingencyState.Armed, ContingencyMove.LoseOwner, [Role.Clock], ContingencyState.Drafted, []),
        new(ContingencyState.Triggered, ContingencyMove.Execute, [Role.Owner, Role.OutcomeOwner], ContingencyState.Executed, []),
        new(ContingencyState.Triggered, ContingencyMove.StandDown, [Role.Owner, Role.OutcomeOwner], ContingencyState.StoodDown, [Part.Reason]));

    /// <summary>Makes a move, or says why not.</summary>
    public static Answer<ContingencyState> Make(ContingencyState state, ContingencyMove move, Role by, Given given) => Machine.Make(state, move, by, given);

    /// <summary>The moves that a role may make now.</summary>
    public static IReadOnlyList<ContingencyMove> Open(ContingencyState state, Role by) => Machine.Open(state, by);

    /// <summary>Whether it may be in this state: armed only with an owner.</summary>
    public static bool IsValid(ContingencyState state, bool hasOwner) => hasOwner || state != ContingencyState.Armed;
}
