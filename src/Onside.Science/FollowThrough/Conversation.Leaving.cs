namespace Onside.Science.FollowThrough;

// What happens to a conversation without a word of its two: people leave, deals are lost. None of it is a speech act.
public sealed partial record Conversation
{
    /// <summary>The performer has left, and the manager named a cover. What was promised or asked is asked of the cover: nobody inherits a promise.</summary>
    /// <param name="cover">Who is asked instead.</param>
    /// <param name="now">UTC; the answer clock begins anew.</param>
    /// <returns>
    /// Promised, requested and countered: requested of the cover on the terms that bound. A draft: addressed to the cover. Offered: withdrawn, an offer is personal.
    /// Refused when it has ended, when the cover is the requester or the leaver, and when it is reported: that waits for the requester, who may still be satisfied.
    /// </returns>
    public Answer<Conversation> PerformerLeaves(Guid cover, DateTime now) => State switch
    {
        _ when IsEnded => ObjectionKind.Ended,
        CommitmentState.Reported => ObjectionKind.NotInThisState,
        CommitmentState.Offered => Enter(CommitmentState.Withdrawn, now) with { EndedBy = Cause.PerformerLeft },
        _ when cover == Requester => ObjectionKind.PerformerIsRequester,
        _ when cover == Performer => Objection.Lacks(Part.Cover),
        CommitmentState.Draft => Moved() with { Performer = cover, AsksDepartment = false },
        _ => Enter(CommitmentState.Requested, now) with
        {
            Performer = cover,
            AsksDepartment = false,
            CoversFor = Performer,
            Review = null,
            Restatement = null,
            Rounds = 0,
            Renegotiated = Renegotiation.Never,
        },
    };

    /// <summary>Whoever was asked let the time to answer pass: the next of the same pool is asked the same. Nobody is blamed, and nothing that was promised moves.</summary>
    /// <param name="next">Who is asked now.</param>
    /// <param name="now">UTC; the answer clock begins anew.</param>
    /// <returns>Requested of the next one on the same terms. Refused when it is in another state, when the time to answer has not passed, and when the next one is the requester or whoever is asked already.</returns>
    public Answer<Conversation> PassOn(Guid next, DateTime now) =>
        IsEnded ? ObjectionKind.Ended
        : State != CommitmentState.Requested || !OverdueAnswer ? ObjectionKind.NotInThisState
        : next == Requester ? ObjectionKind.PerformerIsRequester
        : next == Performer ? Objection.Lacks(Part.Cover)
        : Enter(CommitmentState.Requested, now) with { Performer = next, AsksDepartment = false, CoversFor = Performer, Rounds = 0 };

    /// <summary>The requester has left: another inherits, usually the owner of the outcome. Nothing else changes, no clock begins anew.</summary>
    /// <param name="heir">Who is to be satisfied from now on; when that is the performer, what is left is a task.</param>
    /// <returns>Refused when it has ended, and when the heir is the leaver.</returns>
    public Answer<Conversation> RequesterLeaves(Guid heir) =>
        IsEnded ? ObjectionKind.Ended : heir == Requester ? Objection.Lacks(Part.Cover) : Moved() with { Requester = heir };

    /// <summary>The deal that it served is lost: cancelled, and not counted broken. A report that was credited already stays credited.</summary>
    /// <param name="reason">The one reason for all conversations of the deal.</param>
    /// <param name="now">UTC.</param>
    public Answer<Conversation> DealLost(string reason, DateTime now) =>
        IsEnded ? ObjectionKind.Ended
        : string.IsNullOrWhiteSpace(reason) ? Objection.Lacks(Part.Reason)
        : Enter(CommitmentState.Cancelled, now) with { Reason = reason, EndedBy = Cause.DealLost, OverdueAck = OverdueAck };
}
