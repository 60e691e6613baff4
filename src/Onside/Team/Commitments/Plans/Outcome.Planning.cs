using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

public partial class Outcome
{
    public const int MostSteps = 60, MostParticipants = 40;

    public List<PlanStep> Steps { get; private set; } = [];

    public PlanStep Step(Guid id) => Steps.Find(step => step.Id == id && step.DeletedAt is null) ?? throw Refusal.NotFound();

    public PlanStep AddStep(StepForm form, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        if (Steps.Count >= MostSteps)
            throw new Refusal($"A plan has at most {MostSteps} steps. Make an outcome of its own of some of them.");
        var step = new PlanStep(Id, Steps.Select(known => known.Position).DefaultIfEmpty().Max() + 1, form.What!);
        RefuseLoops(step, form.WaitsFor);
        Change(by, at, () =>
        {
            Steps.Add(step);
            step.Describe(form);
        });
        return step;
    }

    public void EditStep(PlanStep step, StepForm form, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        RefuseLoops(step, form.WaitsFor);
        Change(by, at, () => step.Describe(form));
    }

    public void FinishStep(PlanStep step, bool isDone, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        step.Finish(isDone ? at : null, by);
        Announce(new StepFinished(Id, step.What, isDone));
    }

    // In an emergency the owner acts first; it stands in the plan as what it was.
    public void EnterAfterFact(AfterFactForm form, Guid by, DateTime now)
    {
        if (Steps.Count >= MostSteps)
            throw new Refusal($"A plan has at most {MostSteps} steps. Make an outcome of its own of some of them.");
        var fact = Objected.Unless(Aftermath.Enter(RoleOf(by) ?? Role.Participant, form.At!.Value, now));
        Change(by, now, () => Steps.Add(PlanStep.Done(Id, Steps.Select(known => known.Position).DefaultIfEmpty().Max() + 1, form, fact, by)));
        Announce(new DoneAfterFact(Id, form.What!, form.Why!, fact.ActedAt));
    }

    public void RemoveStep(PlanStep step, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        Change(by, at, () => step.Delete(at));
    }

    public void RestoreStep(PlanStep step, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        step.Restore();
        RefuseLoops(step, step.WaitsFor);
        step.Delete(at);
        Change(by, at, step.Restore);
    }

    // Nothing waits for itself, however long the way round.
    private void RefuseLoops(PlanStep step, IReadOnlyList<Guid> waitsFor)
    {
        var others = Steps.Where(one => one.Id != step.Id && one.DeletedAt is null).ToList();
        var known = others.SelectMany(one => one.WaitsFor.Select(on => new Dependency<Guid>(one.Id, on))).ToList();
        if (waitsFor.FirstOrDefault(on => on != step.Id && others.TrueForAll(one => one.Id != on)) is var stray && stray != Guid.Empty)
            throw new PlanFault("WaitsFor", $"Choose steps of this plan.");
        foreach (var on in waitsFor)
            if (Dependencies.Loop(known, new(step.Id, on)) is { Count: > 0 } loop)
                throw new PlanFault("WaitsFor", $"This would go round in a circle: {string.Join(" → ", loop.Select(id => id == step.Id ? step.What : others.Single(one => one.Id == id).What))}.");
    }
}

// Something said in a form cannot be: told at its field.
public sealed class PlanFault(string place, FormattableString sentence) : Refusal(sentence)
{
    public string Place => place;
}

// What is done, how, by whom, by when, and after what.
public class PlanStep(Guid outcomeId, int position, string what) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public int Position { get; private set; } = position;
    public string What { get; private set; } = what;
    public string? How { get; private set; }
    public Guid? OwnerId { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public IReadOnlyList<Guid> WaitsFor { get; private set; } = [];
    public DateTime? DoneAt { get; private set; }
    public Guid? DoneById { get; private set; }

    // When it was told, where it had been done before anybody was asked.
    public DateTime? EnteredAt { get; private set; }

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public static PlanStep Done(Guid outcomeId, int position, AfterFactForm form, AfterFact fact, Guid by) => new(outcomeId, position, form.What!)
    {
        How = form.Why, OwnerId = by, DueOn = DateOnly.FromDateTime(fact.ActedAt), DoneAt = fact.ActedAt, DoneById = by, EnteredAt = fact.EnteredAt,
    };

    public bool IsWhole => !string.IsNullOrWhiteSpace(How) && OwnerId is not null && DueOn is not null;

    public void Describe(StepForm form) => (What, How, OwnerId, DueOn, WaitsFor) = (form.What!, form.How, form.OwnerId, form.DueOn, [.. form.WaitsFor.Distinct()]);

    public void Finish(DateTime? at, Guid by) => (DoneAt, DoneById) = (at, at is null ? null : by);

    public void GiveTo(Guid person) => OwnerId = person;
}
