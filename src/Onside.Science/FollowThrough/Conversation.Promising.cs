namespace Onside.Science.FollowThrough;

// From the promise on: report, change, revoke, and the end.
public sealed partial record Conversation
{
    private Answer<Conversation> Promise(Said said, DateTime now)
    {
        var performer = said.Performer ?? Performer;
        return performer is null ? Objection.Lacks(Part.Performer)
            : performer == Requester ? ObjectionKind.PerformerIsRequester
            : string.IsNullOrWhiteSpace(said.Restatement) ? Objection.Lacks(Part.Restatement)
            : Bind(Terms, said.Review, now, performer, said.Restatement);
    }

    // The terms bind as offered: others would be a promise that the performer never gave.
    private Answer<Conversation> AcceptOffer(Said said, DateTime now) => Bind(Terms, said.Review ?? Review, now, Performer, Restatement);

    private Answer<Conversation> AcceptCounter(Said said, DateTime now) =>
        Bind(Pending?.Terms ?? Terms, said.Review ?? Pending?.Review, now, Performer, Restatement);

    private Answer<Conversation> Bind(Terms terms, DateTime? review, DateTime now, Guid? performer, string? restatement) =>
        Unclear(terms, now) is { } unclear ? unclear
        : review is null ? Objection.Lacks(Part.Review)
        : TooEarlyOrLate(review, terms, now) is { } no ? no
        : Enter(CommitmentState.Promised, now) with { Terms = terms, Review = review, Performer = performer, Restatement = restatement };

    // A change that was proposed and not answered lapses: what was promised is reported.
    private Answer<Conversation> Report(Said said, DateTime now) =>
        string.IsNullOrWhiteSpace(said.Evidence) ? Objection.Lacks(Part.Evidence)
        : said.EvidenceAt > now ? ObjectionKind.EvidenceIsAhead
        : Enter(CommitmentState.Reported, now) with { ReportedAt = now, Evidence = said.Evidence, Backdated = now - said.EvidenceAt > BackdatedAfter };

    private Answer<Conversation> Renegotiate(Voice by, Said said, DateTime now)
    {
        var terms = said.Terms?.Over(Terms) ?? Terms;
        return !terms.Differ(Terms) ? ObjectionKind.NothingChanges
            : (Unclear(terms, now) ?? TooEarlyOrLate(said.Review, terms, now)) is { } no ? no
            : (said.Review ?? Review) > terms.Due ? ObjectionKind.ReviewAfterDue
            : Moved() with { Pending = new(terms, by, now, said.Review, said.Obstacle) };
    }

    // In time is what was proposed in time: the performer does not pay for the hours the other side took to answer.
    private Answer<Conversation> AcceptTerms(Said said, DateTime now) => Pending is not { } pending ? ObjectionKind.NothingPending
        : Unclear(pending.Terms, now) is { } no ? no
        : (pending.Review ?? Review) > pending.Terms.Due ? ObjectionKind.ReviewAfterDue
        : Moved() with
        {
            Terms = pending.Terms,
            Review = pending.Review ?? Review,
            Pending = null,
            Renegotiated = pending.At < Terms.Due && Renegotiated != Renegotiation.Late ? Renegotiation.InTime : Renegotiation.Late,
        };

    private Answer<Conversation> KeepTerms(Said said, DateTime now) => Moved() with { Pending = null, Reason = said.Reason ?? Reason };

    private Answer<Conversation> Revoke(Said said, DateTime now) =>
        string.IsNullOrWhiteSpace(said.Reason) ? Objection.Lacks(Part.Reason)
        : said.Cover is null || said.Cover == Performer ? Objection.Lacks(Part.Cover)
        : Enter(CommitmentState.Reneged, now) with { Reason = said.Reason, Cover = said.Cover };

    private Answer<Conversation> Cancel(Said said, DateTime now) =>
        Enter(CommitmentState.Cancelled, now) with { Reason = said.Reason ?? Reason, Effort = said.Effort ?? Effort };

    private Answer<Conversation> Satisfy(Said said, DateTime now) =>
        OpenChildren > 0 ? ObjectionKind.OpenChildren : Enter(CommitmentState.Satisfied, now) with { UnmetCondition = null };

    // The due instant stays: what was not done by then is late, unless both agree on another.
    private Answer<Conversation> Dissatisfy(Said said, DateTime now) =>
        string.IsNullOrWhiteSpace(said.UnmetCondition) ? Objection.Lacks(Part.UnmetCondition)
        : Enter(CommitmentState.Promised, now) with { Loops = Loops + 1, UnmetCondition = said.UnmetCondition };
}
