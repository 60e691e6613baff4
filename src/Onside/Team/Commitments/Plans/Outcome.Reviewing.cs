using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

public partial class Outcome
{
    public List<PlanReview> Reviews { get; private set; } = [];

    public PlanReview? NextReview => Reviews.Find(review => review is { HeldAt: null, DeletedAt: null });

    public PlanReview Review(Guid id) => Reviews.Find(review => review.Id == id) ?? throw Refusal.NotFound();

    public void Schedule(DateTime when, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        if (NextReview is not null)
            throw new Refusal($"The next review has a date already. Hold it, and agree on the one after it there.");
        RefusePast("At", when, at);
        Change(by, at, () => Reviews.Add(new(Id, when)));
        Announce(new ReviewScheduled(Id, when));
    }

    // Held, with what was decided and the date of the next one: who answered before is relieved by it.
    public void Hold(PlanReview review, string decisions, DateTime next, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        RefusePast("Next", next, at);
        review.Make(ReviewMove.Hold, RoleOf(by)!.Value, at);
        Change(by, at, () =>
        {
            review.Hold(decisions, by, at);
            Become(Accountability.ReviewHeld(at));
            Reviews.Add(new(Id, next));
        });
        Announce(new ReviewHeld(Id, decisions, next, What));
    }

    // Its date has passed without it: another one, twice at most by anybody.
    public void Move(PlanReview review, DateTime when, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        RefusePast("At", when, at);
        Miss(review, at);
        Change(by, at, () =>
        {
            review.Make(ReviewMove.Reschedule, RoleOf(by)!.Value, at, Science.FollowThrough.Part.Date);
            review.PutOff(when);
        });
        Announce(new ReviewScheduled(Id, when));
    }

    // By the clock: missed when its date has passed, and brought before who answers two working days later.
    public void Pass(PlanReview review, WorkingTime hours, TimeSpan workingDay, DateTime at)
    {
        Miss(review, at);
        if (review.RaisedAt is not null || !Science.FollowThrough.Reviews.IsRaised(review.Course, review.At, hours, workingDay, at))
            return;
        review.Raise(at);
        Announce(new ReviewRaised(Id, OwnerId, review.At, What));
    }

    private static void Miss(PlanReview review, DateTime at)
    {
        if (review.At <= at && Science.FollowThrough.Reviews.Open(review.Course, Role.Clock).Contains(ReviewMove.Miss))
            review.Make(ReviewMove.Miss, Role.Clock, at);
    }

    private static void RefusePast(string field, DateTime when, DateTime at)
    {
        if (when <= at)
            throw new PlanFault(field, $"This time has passed already. Name a later one.");
    }
}

// A date at which the plan is looked at together.
public class PlanReview(Guid outcomeId, DateTime at) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public DateTime At { get; private set; } = at;
    public ReviewState State { get; private set; }
    public int Moved { get; private set; }
    public DateTime? MissedAt { get; private set; }
    public DateTime? RaisedAt { get; private set; }
    public DateTime? HeldAt { get; private set; }
    public Guid? HeldById { get; private set; }
    public string? Decisions { get; private set; }

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public ReviewCourse Course => new(State, Moved);

    public void Make(ReviewMove move, Role by, DateTime at, params Part[] given)
    {
        (State, Moved) = Objected.Unless(Science.FollowThrough.Reviews.Make(Course, move, by, new(given)));
        MissedAt = State == ReviewState.Missed ? at : MissedAt;
    }

    public void Hold(string decisions, Guid by, DateTime at) => (Decisions, HeldById, HeldAt) = (decisions, by, at);

    public void PutOff(DateTime when) => (At, RaisedAt) = (when, null);

    public void Raise(DateTime at) => RaisedAt = at;
}
