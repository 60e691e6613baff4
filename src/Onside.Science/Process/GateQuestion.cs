namespace Onside.Science.Process;

/// <summary>The seven steps of selling. One to six are open stages of a deal, winning leaves the sixth, the seventh is a plan on the won deal.</summary>
public enum SalesStep
{
    /// <summary>What is sold, to whom, and why from us.</summary>
    Preparation = 1,

    /// <summary>A qualified lead, accepted.</summary>
    Prospecting,

    /// <summary>What the customer needs, in the customer's words.</summary>
    Needs,

    /// <summary>What each need is worth, presented.</summary>
    Pitch,

    /// <summary>What speaks against it, answered.</summary>
    Objections,

    /// <summary>Terms, price and delivery, read and approved by others.</summary>
    Closing,

    /// <summary>Handed over, used, and asked about.</summary>
    FollowUp,
}

/// <summary>What a gate does with what is missing.</summary>
public enum GateMode
{
    /// <summary>It is written down.</summary>
    Observe,

    /// <summary>Whoever goes on all the same says why.</summary>
    Advise,

    /// <summary>Nobody goes on without it, unless somebody else waives it.</summary>
    Require,
}

/// <summary>How much a deal can bear: by value and complexity.</summary>
public enum DealTier
{
    /// <summary>The bold items only.</summary>
    Small,

    /// <summary>All items.</summary>
    Standard,

    /// <summary>All items, and two roles at every step.</summary>
    Strategic,
}

/// <summary>How a gate was decided.</summary>
public enum GateRuling
{
    /// <summary>Nothing was missing.</summary>
    Passed,

    /// <summary>Something was missing, and the gate only observes.</summary>
    Observed,

    /// <summary>Something was missing, and whoever went on said why.</summary>
    Warned,

    /// <summary>What was missing had been waived by somebody else.</summary>
    Waived,

    /// <summary>Something is missing.</summary>
    Refused,
}

/// <summary>One thing a gate asks for.</summary>
/// <param name="Id">Its name in every version of the process.</param>
/// <param name="Roles">The functions of which one must have brought it, as small numbers; empty: anybody.</param>
/// <param name="ByAnother">Whether somebody other than the owner of the deal must have brought it.</param>
/// <param name="FreshDays">How many days it holds, counted in 24 hours; without, for good.</param>
/// <param name="IsBold">Whether small deals need it too.</param>
public sealed record GateItem(string Id, IReadOnlyCollection<int> Roles, bool ByAnother = false, int? FreshDays = null, bool IsBold = false);

/// <summary>That something was brought.</summary>
/// <param name="Item">For which item.</param>
/// <param name="PersonId">By whom.</param>
/// <param name="Roles">The functions that person had, as small numbers.</param>
/// <param name="At">When, UTC.</param>
public sealed record Proof(string Item, Guid PersonId, IReadOnlyCollection<int> Roles, DateTime At);

/// <summary>That something need not be brought.</summary>
/// <param name="Item">For which item; without, for the whole gate.</param>
/// <param name="ById">By whom; the owner of a deal waives nothing on it.</param>
public sealed record Waiver(string? Item, Guid ById);

/// <summary>Everything a gate is decided by.</summary>
/// <param name="Mode">What it does with what is missing.</param>
/// <param name="Tier">How much the deal can bear.</param>
/// <param name="IsClosing">Whether it is the last one before a deal is won.</param>
/// <param name="OwnerId">The owner of the deal.</param>
/// <param name="Items">What is asked for.</param>
/// <param name="Proofs">What was brought, in any order; what belongs to no item is not looked at.</param>
/// <param name="Waivers">What need not be brought.</param>
/// <param name="Now">UTC. What is dated later is not there yet.</param>
/// <param name="IsReasoned">Whether whoever goes on has said why.</param>
public sealed record GateQuestion(GateMode Mode, DealTier Tier, bool IsClosing, Guid OwnerId, IReadOnlyList<GateItem> Items, IReadOnlyList<Proof> Proofs, IReadOnlyList<Waiver> Waivers, DateTime Now, bool IsReasoned = false);

/// <summary>How a gate is decided, and by what.</summary>
/// <param name="Ruling">The decision.</param>
/// <param name="Missing">The items that are neither brought nor waived.</param>
/// <param name="Waived">The items that are waived and not brought.</param>
/// <param name="Counted">For each item that was brought, the proof that counts: the first that holds.</param>
/// <param name="Essential">E_s: the persons without whose counted proofs an item would be missing. One person in two roles is one person.</param>
/// <param name="LacksSecond">Whether a second essential person is missing, or at a strategic deal a second role.</param>
public sealed record GateVerdict(GateRuling Ruling, IReadOnlyList<string> Missing, IReadOnlyList<string> Waived, IReadOnlyList<Proof> Counted, IReadOnlyList<Guid> Essential, bool LacksSecond)
{
    /// <summary>Whether the deal may go on.</summary>
    public bool MayPass => Ruling != GateRuling.Refused;

    /// <summary>E_s as it counts for interdependence: a waived gate counts as one person.</summary>
    public int Counts => Ruling == GateRuling.Waived ? Math.Min(1, Essential.Count) : Essential.Count;
}
