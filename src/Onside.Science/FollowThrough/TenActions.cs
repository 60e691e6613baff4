namespace Onside.Science.FollowThrough;

/// <summary>The ten actions of following through (Bregman, How to Make Sure You Get Follow-Through, Harvard Business Review, 25 January 2011), numbered from 1.</summary>
public enum FollowThroughAction
{
    /// <summary>Priorities are ranked, and each performer has said them back.</summary>
    Priorities = 1,

    /// <summary>Everybody has added a concern or an idea, or said that they have none.</summary>
    Concerns,

    /// <summary>Each step has a how, an owner and a date.</summary>
    Steps,

    /// <summary>It is told what is expected of whom, and each performer has said what they need.</summary>
    Expectations,

    /// <summary>It is promised by who does it, with a due instant.</summary>
    Promise,

    /// <summary>Each counter, decline and reluctance has an obstacle that is resolved or accepted.</summary>
    Reluctance,

    /// <summary>There is a contingency with trigger and owner, or the performer's reason for none.</summary>
    Contingency,

    /// <summary>The next review has a date, and the last one was held.</summary>
    Review,

    /// <summary>Who else is to be told was told by the date.</summary>
    Communication,

    /// <summary>All who must have confirmed the plan.</summary>
    SamePage,
}

/// <summary>How much follow-through a deal needs.</summary>
public enum Tier
{
    /// <summary>Priorities, steps, promise and review.</summary>
    Small,

    /// <summary>All ten.</summary>
    Strategic,
}

/// <summary>So many of so many.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Portion(int Done, int Of)
{
    /// <summary>Whether there are any, and all are done.</summary>
    public bool IsWhole => Of > 0 && Done >= Of;
}

/// <summary>The facts about a plan from which the ten actions are told. Nothing in here is a tick somebody set.</summary>
/// <param name="RankedPriorities">Priorities with a rank.</param>
/// <param name="Restated">Performers who have said them back, of all.</param>
/// <param name="HeardOut">Participants who have added a concern or an idea or said "none", of all.</param>
/// <param name="WholeSteps">Steps with how, owner and date, of all.</param>
/// <param name="Expected">Resources of whom it is told what is expected, of all.</param>
/// <param name="Needs">Performers who have said what they need, of all.</param>
/// <param name="Promised">Commitments promised by their performer and due, of all.</param>
/// <param name="Settled">Counters, declines and reluctances whose obstacle is resolved or accepted, of all.</param>
/// <param name="ReadyContingencies">Contingencies with trigger and owner.</param>
/// <param name="NoContingencyBy">Who said that none is needed, if anybody did.</param>
/// <param name="NoContingencyReason">Why none is needed.</param>
/// <param name="NextReview">Whether a next review has a date.</param>
/// <param name="LastReviewHeld">Whether the last one was held; nothing when there was none yet.</param>
/// <param name="Told">Rows of the communication plan that are done, of those that are to be done by now.</param>
/// <param name="Rows">All rows of the communication plan.</param>
/// <param name="Alignment">Who confirmed the plan.</param>
public sealed record PlanFacts(
    int RankedPriorities = 0,
    Portion Restated = default,
    Portion HeardOut = default,
    Portion WholeSteps = default,
    Portion Expected = default,
    Portion Needs = default,
    Portion Promised = default,
    Portion Settled = default,
    int ReadyContingencies = 0,
    Voice? NoContingencyBy = null,
    string? NoContingencyReason = null,
    bool NextReview = false,
    bool? LastReviewHeld = null,
    Portion Told = default,
    int Rows = 0,
    Alignment? Alignment = null);

/// <summary>Which of the ten actions are done.</summary>
/// <param name="Done">Those for which there is evidence, in their order.</param>
public sealed record TenActions(IReadOnlyList<FollowThroughAction> Done)
{
    private static readonly FollowThroughAction[] All = Enum.GetValues<FollowThroughAction>();

    private static readonly FollowThroughAction[] Few = [FollowThroughAction.Priorities, FollowThroughAction.Steps, FollowThroughAction.Promise, FollowThroughAction.Review];

    /// <summary>How many are done, 0 to 10.</summary>
    public int Score => Done.Count;

    /// <summary>Those without evidence, in their order.</summary>
    public IReadOnlyList<FollowThroughAction> Missing => [.. All.Except(Done)];

    /// <summary>What a tier needs and is missing; nothing when its need is met.</summary>
    public IReadOnlyList<FollowThroughAction> MissingFor(Tier tier) => [.. Needed(tier).Except(Done)];

    /// <summary>What a tier needs.</summary>
    public static IReadOnlyList<FollowThroughAction> Needed(Tier tier) => tier == Tier.Small ? Few : All;

    /// <summary>Tells the ten actions from facts. A plan of which nothing is known scores 0.</summary>
    public static TenActions Of(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new([.. All.Where(action => IsDone(action, facts))]);
    }

    private static bool IsDone(FollowThroughAction action, PlanFacts plan) => action switch
    {
        FollowThroughAction.Priorities => plan.RankedPriorities > 0 && plan.Restated.IsWhole,
        FollowThroughAction.Concerns => plan.HeardOut.IsWhole,
        FollowThroughAction.Steps => plan.WholeSteps.IsWhole,
        FollowThroughAction.Expectations => plan.Expected.IsWhole && plan.Needs.IsWhole,
        FollowThroughAction.Promise => plan.Promised.IsWhole,

        // Nobody was reluctant: that says something only once somebody was asked.
        FollowThroughAction.Reluctance => plan.Settled.IsWhole || (plan.Settled.Of == 0 && plan.Promised.Of > 0),
        FollowThroughAction.Contingency => plan.ReadyContingencies > 0 || (plan.NoContingencyBy == Voice.Performer && !string.IsNullOrWhiteSpace(plan.NoContingencyReason)),
        FollowThroughAction.Review => plan.NextReview && plan.LastReviewHeld != false,

        // A list of others without anybody in it is none; one on which nothing is due yet is in order.
        FollowThroughAction.Communication => plan.Rows > 0 && plan.Told.Done >= plan.Told.Of,
        FollowThroughAction.SamePage => plan.Alignment?.IsAligned == true,
        _ => false,
    };
}
