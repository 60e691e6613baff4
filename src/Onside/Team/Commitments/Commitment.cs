using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// What somebody needs from somebody, and what was agreed about it. What may be said, and what follows, is decided by the conversation; here it is kept. Every change of it is told once, by the move that made it.
public partial class Commitment(Guid requesterId, string what, string? subjectKind, Guid? subjectId, DateTime createdAt) : Entity, IPartOf, ITold, IUnaudited
{
    public const int LongestWhat = 200;
    public const int LongestText = 1000;

    public Guid RequesterId { get; private set; } = requesterId;
    public Guid? PerformerId { get; private set; }

    // Asked as a whole: one of its people promises.
    public Function? Department { get; private set; }

    public string? SubjectKind { get; private set; } = subjectKind;
    public Guid? SubjectId { get; private set; } = subjectId;
    public DateTime CreatedAt { get; private set; } = createdAt;

    // What it goes on from, after that had ended; and what it is a part of.
    public Guid? FollowsId { get; private set; }
    public Guid? ParentId { get; private set; }

    public string What { get; private set; } = what;
    public string? Why { get; private set; }
    public string? Condition { get; private set; }
    public DateTime? DueAt { get; private set; }
    public string? Scope { get; private set; }
    public string? Zone { get; private set; }

    public CommitmentState State { get; private set; }
    public int Moves { get; private set; }
    public DateTime Since { get; private set; } = createdAt;
    public DateTime? EndedAt { get; private set; }

    // How it counts, as far as that is decided.
    public Reckoned Reckoned { get; private set; }

    // Whose word is waited for, and until when it is expected.
    public Guid? AwaitsId { get; private set; }
    public Function? AwaitsDepartment { get; private set; }
    public DateTime? AnswerDueAt { get; private set; }

    // When who was asked first said something.
    public DateTime? AnsweredAt { get; private set; }

    // Obstacles that somebody deals with and that are not settled.
    public int BlockedBy { get; private set; }

    public bool IsBlocked => EndedAt is null && BlockedBy > 0;

    // When a clock has something to say about it.
    public DateTime? NextAt { get; private set; }

    // The outcome that it serves, and the step of its plan.
    public Guid? OutcomeId { get; private set; }
    public Guid? StepId { get; private set; }

    // As what they take part in the step: one step, several parts.
    public Function? Role { get; private set; }

    // For whom it was taken further: they hear of every answer, and how it ends.
    public Guid? ColleagueId { get; private set; }

    // The contact outside who was told that it comes. Only its id: who that is, is known by a higher feature.
    public Guid? PromisedToId { get; private set; }

    public Subject? Subject => SubjectId is { } id && SubjectKind is { } kind ? new(kind, id) : null;

    Subject? IPartOf.Whole => Subject;

    public string SearchText => $"{What} {Condition} {Why}";

    public static Commitment Ask(Guid requesterId, Guid? performerId, Function? department, Subject? subject, string what, Said said, DateTime now, Guid? colleagueId = null, Serving serving = default)
    {
        var commitment = new Commitment(requesterId, what, subject?.Kind, subject?.Id, now) { PerformerId = performerId, Department = department, ColleagueId = colleagueId }.For(serving);
        commitment.Say(Move.Request, Voice.Requester, requesterId, null, said with { Outcome = what }, null, now);
        return commitment;
    }

    // The mirror: somebody says what they could do.
    public static Commitment Offer(Guid requesterId, Guid performerId, Subject? subject, string what, Said said, DateTime now, Serving serving = default)
    {
        var commitment = new Commitment(requesterId, what, subject?.Kind, subject?.Id, now) { PerformerId = performerId }.For(serving);
        commitment.Say(Move.Offer, Voice.Performer, performerId, null, said with { Outcome = what }, null, now);
        return commitment;
    }

    public void Follow(Guid endedId) => FollowsId = endedId;

    // Its outcome is closed, and it goes on.
    public void GoOnAlone() => For(default);

    public void PromiseTo(Guid? contactId) => PromisedToId = contactId;

    public void Hold(int obstacles) => BlockedBy = Math.Max(0, BlockedBy + obstacles);

    // By the calendars of those who are waited for.
    public void Expect(DateTime? answerDueAt, DateTime? nextAt) => (AnswerDueAt, NextAt) = (answerDueAt, nextAt);

    private Commitment For(Serving serving)
    {
        (OutcomeId, StepId, Role) = (serving.OutcomeId, serving.StepId, serving.Role);
        return this;
    }
}

// The outcome that something serves, the step of its plan, and the part in that step.
public readonly record struct Serving(Guid? OutcomeId, Guid? StepId, Function? Role);
