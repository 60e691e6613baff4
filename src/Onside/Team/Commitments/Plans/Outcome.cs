using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

// A result for the customer, and the plan by which it is reached. Somebody answers for it at every instant until it is closed.
public partial class Outcome(Guid openedById, string what, string? subjectKind, Guid? subjectId, DateTime openedAt) : Entity, IPartOf, ITold
{
    public const int LongestWhat = 200;
    public const int LongestText = 1000;
    public const int MostPriorities = 10;

    public Guid OpenedById { get; private set; } = openedById;
    public string? SubjectKind { get; private set; } = subjectKind;
    public Guid? SubjectId { get; private set; } = subjectId;
    public DateTime OpenedAt { get; private set; } = openedAt;

    public string What { get; private set; } = what;
    public string? Condition { get; private set; }
    public string? Scope { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public Tier Tier { get; private set; }

    // The first comes first.
    public IReadOnlyList<string> Priorities { get; private set; } = [];

    public DateTime? ClosedAt { get; private set; }
    public bool IsReached { get; private set; }
    public string? ClosingNote { get; private set; }

    public Subject? Subject => SubjectId is { } id && SubjectKind is { } kind ? new(kind, id) : null;

    Subject? IPartOf.Whole => Subject;

    public string SearchText => $"{What} {Condition} {Scope}";

    public bool IsOpen => ClosedAt is null;

    public static Outcome Open(Guid ownerId, Guid byId, string what, Subject? subject, DateOnly? dueOn, DateTime now)
    {
        var outcome = new Outcome(byId, what, subject?.Kind, subject?.Id, now) { DueOn = dueOn };
        outcome.Become(Accountability.Open(ownerId, now));
        outcome.Participants.Add(new(outcome.Id, ownerId, true));
        outcome.Announce(new OutcomeOpened(outcome.Id, ownerId, what));
        return outcome;
    }

    // What is to be reached is said anew by who answers for it.
    public void Describe(OutcomeForm form, Guid by, DateTime at)
    {
        RefuseUnlessOwner(by);
        Change(by, at, () =>
        {
            (What, Condition, Scope, DueOn, Tier) = (form.What!, form.Condition, form.Scope, form.DueOn, form.Tier ?? Tier);
            Priorities = OutcomeForm.Ranked(form.Priorities);
        });
    }

    public void Close(bool isReached, string? note, Guid by, DateTime at)
    {
        RefuseUnlessOwner(by);
        Become(Objected.Unless(Accountability.Close(at)));
        NextReview?.Delete(at);
        (ClosedAt, IsReached, ClosingNote) = (Tenures.Max(tenure => tenure.To), isReached, note);
        Announce(new OutcomeClosed(Id, isReached, note));
    }

    // Whether somebody takes part, and as what.
    public Role? RoleOf(Guid person) => person == OwnerId ? Role.OutcomeOwner : Part(person) is not null ? Role.Participant : null;

    public void RefuseUnlessOwner(Guid person)
    {
        RefuseClosed();
        if (person != OwnerId)
            throw new Objected(Objection.Belongs(Role.OutcomeOwner));
    }

    public PlanParticipant RefuseUnlessPart(Guid person)
    {
        RefuseClosed();
        return Part(person) ?? throw new Refusal($"Only those who take part say something here. Ask who answers for it to add you.");
    }

    private void RefuseClosed()
    {
        if (!IsOpen)
            throw new Objected(new(ObjectionKind.Ended));
    }
}
