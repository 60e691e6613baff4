namespace Onside.Science.FollowThrough;

/// <summary>What a plan consists of.</summary>
public enum PlanField
{
    /// <summary>What comes first.</summary>
    Priorities,

    /// <summary>Who answers.</summary>
    Owner,

    /// <summary>By when.</summary>
    Date,

    /// <summary>What belongs to it.</summary>
    Scope,

    /// <summary>By what it is seen to be done.</summary>
    Condition,

    /// <summary>What is done if.</summary>
    Contingency,

    /// <summary>What people worry about, and their ideas.</summary>
    Concerns,

    /// <summary>How, by whom, when.</summary>
    Steps,

    /// <summary>What is expected of whom.</summary>
    Expectations,

    /// <summary>When it is looked at again.</summary>
    Reviews,

    /// <summary>Who else is told.</summary>
    Communication,

    /// <summary>Everything else that is written.</summary>
    Notes,
}

/// <summary>What changed in a plan from one revision to the next.</summary>
/// <param name="Changed">The fields, in their order.</param>
/// <param name="Upgraded">Whether somebody who takes part holds it for material though it is not by its fields.</param>
public sealed record Revision(IReadOnlyList<PlanField> Changed, bool Upgraded = false)
{
    private static readonly PlanField[] Material = [PlanField.Priorities, PlanField.Owner, PlanField.Date, PlanField.Scope, PlanField.Condition, PlanField.Contingency];

    /// <summary>Whether everybody must confirm anew. The fields say so, and nobody can unsay it: there is a way up and none down.</summary>
    public bool IsMaterial => Upgraded || Changed.Any(Material.Contains);

    /// <summary>The difference between two states of a plan. A field that is blank in one and not there in the other has not changed.</summary>
    public static Revision Between(IReadOnlyDictionary<PlanField, string> before, IReadOnlyDictionary<PlanField, string> after) =>
        new([.. Enum.GetValues<PlanField>().Where(field => !string.Equals(Text(before, field), Text(after, field), StringComparison.Ordinal))]);

    private static string Text(IReadOnlyDictionary<PlanField, string> plan, PlanField field) => (plan.TryGetValue(field, out var text) ? text : "").Trim();
}

/// <summary>Somebody said: this is the plan, and this is my part in it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Revision">The number of the revision that they saw, from 1.</param>
/// <param name="MyPart">Their part in their words.</param>
/// <param name="Concern">What they still worry about; while there is something, they do not agree.</param>
public sealed record Confirmation(Guid Person, int Revision, string MyPart, string? Concern = null);

/// <summary>How a person stands to the plan.</summary>
public enum Stance
{
    /// <summary>Has said nothing.</summary>
    Silent,

    /// <summary>Confirmed a plan that has changed since in what counts.</summary>
    Stale,

    /// <summary>Confirmed the plan, and worries.</summary>
    Concerned,

    /// <summary>Confirmed the plan.</summary>
    Agreed,
}

/// <summary>How many of those who must confirm the plan have done so.</summary>
/// <param name="Agreed">How many have.</param>
/// <param name="Of">How many must.</param>
/// <param name="Missing">Who has not, in the order in which they were named, and how they stand.</param>
public sealed record Alignment(int Agreed, int Of, IReadOnlyList<(Guid Person, Stance Stance)> Missing)
{
    /// <summary>Whether all are on the same page. Where nobody must confirm, nobody has: not aligned.</summary>
    public bool IsAligned => Of > 0 && Agreed == Of;
}

/// <summary>Whether people are on the same page: the revisions of a plan, and who confirmed which.</summary>
/// <param name="Revisions">The changes after the first revision, the oldest first; revision n + 2 of the plan came by the change at index n.</param>
/// <param name="Confirmations">The last word of each person.</param>
public sealed record SamePage(IReadOnlyList<Revision> Revisions, IReadOnlyList<Confirmation> Confirmations)
{
    /// <summary>A plan in its first revision, confirmed by nobody.</summary>
    public static readonly SamePage First = new([], []);

    /// <summary>The number of the present revision, from 1.</summary>
    public int Current => Revisions.Count + 1;

    /// <summary>The number of the last material revision; the first one is.</summary>
    public int Material => Revisions.Select((revision, index) => revision.IsMaterial ? index + 2 : 1).DefaultIfEmpty(1).Max();

    /// <summary>The plan was changed. A change of nothing makes no revision.</summary>
    public SamePage Revise(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return revision.Changed.Count == 0 && !revision.Upgraded ? this : this with { Revisions = [.. Revisions, revision] };
    }

    /// <summary>Somebody who takes part holds a revision for material.</summary>
    /// <param name="revision">Its number, from 2.</param>
    /// <returns>Unchanged when there is no such change, or when it is material anyway.</returns>
    public SamePage Upgrade(int revision) =>
        this with { Revisions = [.. Revisions.Select((one, index) => index + 2 == revision && !one.IsMaterial ? one with { Upgraded = true } : one)] };

    /// <summary>Somebody confirms the plan they saw.</summary>
    /// <returns>Refused without their part in their words; stale, when what they saw has changed in what counts, or was never there.</returns>
    public Answer<SamePage> Confirm(Confirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return confirmation.Revision < Material || confirmation.Revision > Current ? ObjectionKind.Stale
            : string.IsNullOrWhiteSpace(confirmation.MyPart) ? Objection.Lacks(Part.OwnWords)
            : this with { Confirmations = [.. Confirmations.Where(one => one.Person != confirmation.Person), confirmation] };
    }

    /// <summary>How a person stands to the plan.</summary>
    public Stance Of(Guid person) => Last(person) switch
    {
        null => Stance.Silent,
        var last when last.Revision < Material => Stance.Stale,
        { Concern: var concern } when !string.IsNullOrWhiteSpace(concern) => Stance.Concerned,
        _ => Stance.Agreed,
    };

    /// <summary>What changed since a person confirmed; nothing for somebody who never did, to whom all is new.</summary>
    public IReadOnlyList<PlanField> ChangedSince(Guid person) =>
        Last(person) is { } last ? [.. Revisions.Skip(last.Revision - 1).SelectMany(revision => revision.Changed).Distinct().Order()] : [];

    /// <summary>Whether all who must have confirmed the last material revision, without an open concern.</summary>
    /// <param name="required">Who must; somebody named twice counts once.</param>
    public Alignment Aligned(IEnumerable<Guid> required)
    {
        var people = required.Distinct().Select(person => (Person: person, Stance: Of(person))).ToList();
        var missing = people.Where(one => one.Stance != Stance.Agreed).ToList();
        return new(people.Count - missing.Count, people.Count, missing);
    }

    private Confirmation? Last(Guid person) => Confirmations.LastOrDefault(one => one.Person == person);
}
