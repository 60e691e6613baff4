using System.Globalization;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// What the company or a part of it wants to reach: measured, by a day, answered for by one person and carried by the departments that accepted it. Each change is told by the act that made it.
public partial class Objective(string name, Guid ownerId, DateTime begunAt) : Entity, ITold, IUnaudited
{
    public const int LongestName = 200;
    public const int LongestText = 1000;
    public const int LongestUnit = 40;

    public string Name { get; private set; } = name;
    public DateTime BegunAt { get; private set; } = begunAt;
    public string? Why { get; private set; }
    public Guid? ParentId { get; private set; }

    // One of the whole company: what all others lead to.
    public bool IsCompany { get; private set; }

    public string? Metric { get; private set; }
    public string? Unit { get; private set; }

    // In thousandths: exact on both databases.
    public long? BaselineMilli { get; private set; }
    public long? TargetMilli { get; private set; }
    public DateOnly? DueOn { get; private set; }

    public string SearchText => $"{Name} {Why} {Metric}";

    public bool IsOpen => EndedAt is null;

    public ObjectiveState State =>
        Ending is { } ending ? (ObjectiveState)ending
        : ProposedAt is null ? ObjectiveState.Draft
        : Named.All(department => department.Answer == DepartmentAnswer.Accepted) ? ObjectiveState.Shared : ObjectiveState.Proposed;

    // What is agreed: with any of it changed, everybody is asked anew.
    public IReadOnlyList<Term> Terms =>
    [
        new(TermField.Metric, Metric ?? ""), new(TermField.Unit, Unit ?? ""), new(TermField.Baseline, Measure.Text(BaselineMilli)), new(TermField.Target, Measure.Text(TargetMilli)),
        new(TermField.Date, DueOn?.ToString("O", CultureInfo.InvariantCulture) ?? ""), new(TermField.Departments, string.Join(',', Named.Select(department => department.Function).Order())),
    ];

    // Which of the five parts of a goal that can be followed is not said yet.
    public IReadOnlyList<SmartPart> Missing => [.. new[]
    {
        (SmartPart.Specific, Named.Any()), (SmartPart.Measurable, Metric is not null), (SmartPart.Attainable, BaselineMilli is not null && TargetMilli is not null), (SmartPart.Relevant, Why is not null), (SmartPart.TimeBound, DueOn is not null),
    }.Where(part => !part.Item2).Select(part => part.Item1)];

    public static Objective Begin(ObjectiveForm form, Guid ownerId, DateTime now)
    {
        var objective = new Objective(form.Name!, ownerId, now);
        objective.Become(form, now);
        objective.Announce(new ObjectiveBegun(objective.Id, objective.Name));
        return objective;
    }

    public void Describe(ObjectiveForm form, DateTime at)
    {
        RefuseEnded();
        var (before, words) = (Terms, (Name, Why, ParentId, IsCompany));
        Become(form, at);
        var changed = TermChange.Between(before, Terms);
        if (changed.Count == 0 && words == (Name, Why, ParentId, IsCompany))
            return;
        Announce(new ObjectiveChanged(Id, Name, changed));
        if (changed.Count > 0 && ProposedAt is not null && Missing.Count == 0)
            AskAnew();
    }

    private void Become(ObjectiveForm form, DateTime at)
    {
        (Name, Why, ParentId, IsCompany) = (form.Name!, form.Why, form.ParentId, form.IsCompany);
        (Metric, Unit, BaselineMilli, TargetMilli, DueOn) = (form.Metric, form.Unit, Measure.Milli(form.Baseline), Measure.Milli(form.Target), form.DueOn);
        NameDepartments(form.Departments, at);
    }

    // One report of where it stands; none is ever changed, the latest one holds.
    public ObjectiveReport Report(decimal value, DateOnly on, string? note, Guid by, DateTime at)
    {
        RefuseEnded();
        if (Metric is null)
            throw new Refusal($"It has no measure yet. Say first by what it is measured.");
        var report = new ObjectiveReport(Id, Measure.Milli(value)!.Value, on, by, at, note);
        Announce(new ObjectiveReported(Id, Measure.Text(report.ValueMilli), Unit, on));
        return report;
    }

    private void RefuseEnded()
    {
        if (!IsOpen)
            throw new Refusal($"This objective has ended. Open it again first.");
    }
}

public enum ObjectiveState
{
    Draft,
    Proposed,
    Shared,
    Reached,
    Missed,
    Dropped,
}

public enum SmartPart
{
    Specific,
    Measurable,
    Attainable,
    Relevant,
    TimeBound,
}

// Where it stood on a day, said by somebody.
public class ObjectiveReport(Guid objectiveId, long valueMilli, DateOnly on, Guid byId, DateTime at, string? note) : Entity, IPart, IUnaudited
{
    public Guid ObjectiveId { get; private set; } = objectiveId;
    public long ValueMilli { get; private set; } = valueMilli;
    public DateOnly On { get; private set; } = on;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
    public string? Note { get; private set; } = note;

    Platform.Subjects.Subject? Platform.Subjects.IPartOf.Whole => new("objective", ObjectiveId);
}
