using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

public partial class Commitment
{
    public string? PendingCondition { get; private set; }
    public DateTime? PendingDueAt { get; private set; }
    public string? PendingScope { get; private set; }
    public string? PendingZone { get; private set; }
    public Voice? PendingBy { get; private set; }
    public DateTime? PendingAt { get; private set; }
    public DateTime? PendingReviewAt { get; private set; }
    public ObstacleCategory? PendingObstacle { get; private set; }

    public int Rounds { get; private set; }
    public int Loops { get; private set; }
    public DateTime? ReviewAt { get; private set; }
    public string? Restatement { get; private set; }
    public DateTime? AnswerBy { get; private set; }
    public bool Extended { get; private set; }
    public bool OverdueAnswer { get; private set; }
    public bool OverdueAck { get; private set; }
    public Renegotiation Renegotiated { get; private set; }
    public DateTime? ReportedAt { get; private set; }
    public string? Evidence { get; private set; }
    public bool Backdated { get; private set; }
    public string? Unmet { get; private set; }
    public string? Reason { get; private set; }
    public Guid? CoverId { get; private set; }
    public Guid? CoversForId { get; private set; }
    public int? EffortMinutes { get; private set; }
    public Cause? EndedBy { get; private set; }
    public int OpenChildren { get; private set; }

    // As it stands, for whoever decides about it.
    public Conversation Conversation => new(RequesterId, PerformerId ?? GuestId, new(Condition, DueAt, Scope, Zone))
    {
        State = State, Version = Moves, AsksDepartment = Department is not null, Outcome = What, Why = Why, Since = Since,
        Pending = PendingBy is { } by ? new(new(PendingCondition, PendingDueAt, PendingScope, PendingZone), by, PendingAt!.Value, PendingReviewAt, PendingObstacle) : null,
        Rounds = Rounds, Loops = Loops, Review = ReviewAt, Restatement = Restatement, AnswerBy = AnswerBy, Extended = Extended, OverdueAnswer = OverdueAnswer, OverdueAck = OverdueAck,
        Renegotiated = Renegotiated, ReportedAt = ReportedAt, Evidence = Evidence, Backdated = Backdated, UnmetCondition = Unmet, Reason = Reason, Cover = CoverId, CoversFor = CoversForId,
        Effort = EffortMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null, EndedBy = EndedBy, OpenChildren = OpenChildren,
    };

    // Words: what the speaker adds in their own, beside what the move itself carries.
    public void Say(Move move, Voice voice, Guid actorId, Guid? forId, Said said, string? words, DateTime now)
    {
        var before = Conversation;
        Become(Objected.Unless(before.Say(move, voice, said, now)), now);
        if (voice == Voice.Performer && move != Move.Offer)
            AnsweredAt ??= now;
        Announce(new CommitmentMoved(Id, move, voice, before.State, State, Moves, actorId, RequesterId, PerformerId, Department, What)
        {
            ForId = forId, ColleagueId = ColleagueId, AboutKind = SubjectKind, AboutId = SubjectId, OutcomeId = OutcomeId, StepId = StepId, Role = Role, EvidenceAt = said.EvidenceAt, Answers = before.Version == 0 ? null : before.Version,
            Condition = before.State == CommitmentState.Draft ? Condition : Told(said.Terms?.Condition, before.Terms.Condition),
            Due = before.State == CommitmentState.Draft ? DueAt : Told(said.Terms?.Due, before.Terms.Due),
            DueBefore = before.Terms.Due, Scope = Told(said.Terms?.Scope, before.Terms.Scope), Why = move is Move.Request or Move.Offer ? Why : null,
            Review = said.Review, Restatement = said.Restatement, Reason = said.Reason ?? said.UnmetCondition, Obstacle = said.Obstacle, Evidence = said.Evidence, Cover = said.Cover, AnswerBy = said.AnswerBy, Words = words, Guest = voice == Voice.Performer ? GuestName : null,
        });
    }

    private void Become(Conversation now, DateTime at)
    {
        (RequesterId, PerformerId, Why, Department) = (now.Requester, now.Performer == GuestId ? null : now.Performer, now.Why, now.AsksDepartment ? Department : null);
        (Condition, DueAt, Scope, Zone) = (now.Terms.Condition, now.Terms.Due, now.Terms.Scope, now.Terms.Zone);
        (PendingCondition, PendingDueAt, PendingScope, PendingZone) = (now.Pending?.Terms.Condition, now.Pending?.Terms.Due, now.Pending?.Terms.Scope, now.Pending?.Terms.Zone);
        (PendingBy, PendingAt, PendingReviewAt, PendingObstacle) = (now.Pending?.By, now.Pending?.At, now.Pending?.Review, now.Pending?.Obstacle);
        (State, Moves, Since, EndedAt) = (now.State, now.Version, now.Since, now.IsEnded ? EndedAt ?? at : null);
        (Rounds, Loops, ReviewAt, Restatement, AnswerBy, Extended, OverdueAnswer, OverdueAck) = (now.Rounds, now.Loops, now.Review, now.Restatement, now.AnswerBy, now.Extended, now.OverdueAnswer, now.OverdueAck);
        (Renegotiated, ReportedAt, Evidence, Backdated, Unmet, Reason) = (now.Renegotiated, now.ReportedAt, now.Evidence, now.Backdated, now.UnmetCondition, now.Reason);
        (CoverId, CoversForId, EffortMinutes, EndedBy, OpenChildren) = (now.Cover, now.CoversFor, (int?)now.Effort?.TotalMinutes, now.EndedBy, now.OpenChildren);
        (AwaitsId, AwaitsDepartment, Reckoned) = (Awaited(now), now.Awaits == Voice.Performer && now.Performer is null ? Department : null, Reckoning.Of(now));
    }

    // A guest is reminded, but who asked them holds it.
    private Guid? Awaited(Conversation now) => now.Awaits switch { Voice.Requester => now.Requester, Voice.Performer => now.Performer is { } performer ? AnswerClock.Holder(performer, performer == GuestId, now.Requester) : null, _ => null };

    private static T? Told<T>(T? said, T? before) => Equals(said, before) ? default : said;
}
