namespace Onside.Science.FollowThrough;

/// <summary>A proposal that somebody else answers for the outcome. It changes nothing until it is accepted.</summary>
/// <param name="To">Who would.</param>
/// <param name="By">Who proposes it: usually the owner, a steward who asks for it back, or an administrator.</param>
/// <param name="At">When, UTC.</param>
public sealed record TransferOffer(Guid To, Guid By, DateTime At);

/// <summary>Who answers for an outcome. At every instant from its opening to its closing that is exactly one person, and it changes by offer and acceptance only.</summary>
/// <param name="Tenures">Who answered when: without gap or overlap, the oldest first.</param>
/// <param name="Offer">An offer that waits for its answer.</param>
/// <param name="ReviewHeldAt">When the last review was held, UTC.</param>
public sealed record Accountability(IReadOnlyList<Tenure> Tenures, TransferOffer? Offer = null, DateTime? ReviewHeldAt = null)
{
    /// <summary>An outcome is opened, and somebody answers for it from then on.</summary>
    public static Accountability Open(Guid owner, DateTime at) => new([new(owner, at)]);

    /// <summary>Who answers now, and until another has accepted; nobody once the outcome is closed.</summary>
    public Guid? Owner => Tenures is [.., { To: null, Owner: var owner }] ? owner : null;

    /// <summary>
    /// Who answered before, and stays at hand until the first review after the transfer was held: sees, is told, may remind, and cannot be removed.
    /// After two transfers without a review these are two. The newest first; nobody who left, and none once the outcome is closed.
    /// </summary>
    public IReadOnlyList<Guid> Stewards => Owner is not { } owner ? [] :
        [.. Tenures.Where(tenure => !tenure.Left && tenure.To is { } to && !(to < ReviewHeldAt)).Reverse().Select(tenure => tenure.Owner).Where(one => one != owner).Distinct()];

    /// <summary>Who answered at an instant; nobody before the outcome was opened and from its closing on.</summary>
    public Guid? OwnerAt(DateTime at) => Tenures.FirstOrDefault(tenure => tenure.From <= at && (tenure.To is null || at < tenure.To))?.Owner;

    /// <summary>Who must accept the offer: the one who would answer; the owner, when somebody asks for it themselves.</summary>
    public Guid? Answers => Offer is null ? null : Offer.By == Offer.To ? Owner : Offer.To;

    /// <summary>Proposes that somebody else answers.</summary>
    /// <returns>Refused when the outcome is closed, the person answers already, or another offer waits.</returns>
    public Answer<Accountability> Propose(Guid to, Guid by, DateTime at) =>
        Owner is not { } owner ? ObjectionKind.Ended
        : Offer is not null ? ObjectionKind.AlreadyPending
        : to == owner ? ObjectionKind.NothingChanges
        : this with { Offer = new(to, by, at) };

    /// <summary>The offer is accepted, and in the same act accountability moves: the one stops at the instant at which the other begins.</summary>
    /// <param name="by">Who accepts: see <see cref="Answers"/>.</param>
    /// <param name="at">UTC. Where the clock was set back it is the instant at which the present owner began, or the last review was held.</param>
    public Answer<Accountability> Transfer(Guid by, DateTime at) =>
        Owner is null ? ObjectionKind.Ended
        : Offer is not { } offer ? ObjectionKind.NothingPending
        : by != Answers ? Objection.Belongs(offer.By == offer.To ? Role.OutcomeOwner : Role.Participant)
        : Give(offer.To, at);

    /// <summary>The offer is declined by who must answer it, or withdrawn by who made it: nothing has changed.</summary>
    public Answer<Accountability> Decline(Guid by) =>
        Owner is null ? ObjectionKind.Ended
        : Offer is not { } offer ? ObjectionKind.NothingPending
        : by != Answers && by != offer.By ? Objection.Belongs(offer.By == offer.To ? Role.OutcomeOwner : Role.Participant)
        : this with { Offer = null };

    /// <summary>Somebody has left the company. The owner: the last steward takes it back; where there is none, the cover that the manager names. A steward is none any more.</summary>
    /// <param name="person">Who has left; for somebody who has no part in it nothing changes.</param>
    /// <param name="cover">Who answers when there is no steward; not the leaver.</param>
    /// <param name="at">UTC.</param>
    public Answer<Accountability> Leaves(Guid person, Guid cover, DateTime at)
    {
        var without = this with
        {
            Tenures = [.. Tenures.Select(tenure => tenure.Owner == person ? tenure with { Left = true } : tenure)],
            Offer = Offer?.To == person || Offer?.By == person ? null : Offer,
        };
        return Owner is null ? ObjectionKind.Ended
            : Owner != person ? without
            : Stewards is [var steward, ..] ? without.Give(steward, at)
            : cover == person ? Objection.Lacks(Part.Cover)
            : without.Give(cover, at);
    }

    /// <summary>A review was held: stewards of transfers before it are relieved.</summary>
    /// <param name="at">When, UTC; an earlier review than the last one changes nothing.</param>
    public Accountability ReviewHeld(DateTime at) => this with { ReviewHeldAt = ReviewHeldAt > at ? ReviewHeldAt : at };

    /// <summary>The outcome is closed, and nobody answers for it any more.</summary>
    public Answer<Accountability> Close(DateTime at) =>
        Owner is null ? ObjectionKind.Ended : this with { Tenures = [.. Tenures.SkipLast(1), Tenures[^1] with { To = After(at) }], Offer = null };

    private Accountability Give(Guid to, DateTime at) =>
        this with { Tenures = [.. Tenures.SkipLast(1), Tenures[^1] with { To = After(at) }, new(to, After(at))], Offer = null };

    // A clock set back makes no tenure that ends before it began, and no steward who was relieved before they were one.
    private DateTime After(DateTime at) => new[] { at, Tenures[^1].From, ReviewHeldAt ?? at }.Max();
}
