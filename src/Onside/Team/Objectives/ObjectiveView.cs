using System.Text.Json.Serialization;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// One objective as a line of the tree.
public sealed record ObjectiveRow(Guid Id, string Name, Guid? ParentId, int Depth, bool IsCompany, Named Owner, ObjectiveState State, DateOnly? DueOn)
{
    public string? Unit { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? Current { get; init; }
    public DateOnly? CurrentOn { get; init; }

    // How much of the way is gone.
    public int? Percent { get; init; }

    public IReadOnlyList<CarriedBy> Departments { get; init; } = [];

    // It leads to no objective of the company.
    public bool IsLoose { get; init; }

    // Nobody has accepted it yet.
    public bool IsUncarried { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is ObjectiveState.Draft or ObjectiveState.Proposed or ObjectiveState.Shared;
}

public sealed record CarriedBy(Function Department, DepartmentAnswer Answer);

public sealed record ObjectiveView(int Version, int Round, string? Why, string? Metric, Named? OfferedTo, Named? OfferedBy, DateTime BegunAt, DateTime? EndedAt, string? EndingNote)
{
    public IReadOnlyList<SmartPart> Missing { get; init; } = [];
    public IReadOnlyList<DepartmentView> Departments { get; init; } = [];

    [JsonIgnore]
    public int Accepted => Departments.Count(department => department.Answer == DepartmentAnswer.Accepted);
}

// Speakers: who may answer. Changed: what is different from what it had accepted. Mine: whether I may answer.
public sealed record DepartmentView(Function Department, DepartmentAnswer Answer, Named? By, DateTime? At, string? Words, decimal? InsteadTarget, DateOnly? InsteadOn, IReadOnlyList<Named> Speakers, IReadOnlyList<TermChange> Changed, bool Mine);

public sealed record ReportView(Guid Id, decimal Value, DateOnly On, Named By, DateTime At, string? Note);

public static class ObjectiveRows
{
    public static ObjectiveRow Of(Objective it, int depth, Forest forest, IReadOnlyDictionary<Guid, Standing> standing, PersonNames people)
    {
        var (now, from, to) = (standing.GetValueOrDefault(it.Id), Measure.Value(it.BaselineMilli), Measure.Value(it.TargetMilli));
        var current = Measure.Value(now?.ValueMilli) ?? from;
        return new(it.Id, it.Name, it.ParentId, depth, it.IsCompany, new(it.OwnerId, people.Of(it.OwnerId).Name), it.State, it.DueOn)
        {
            Unit = it.Unit, Baseline = from, Target = to, Current = current, CurrentOn = now?.On, Percent = Measure.Percent(from, to, current),
            Departments = [.. it.Named.Select(department => new CarriedBy(department.Function, department.Answer))],
            IsLoose = it.IsOpen && forest.IsLeaf(it) && !forest.Leads(it.Id), IsUncarried = it.IsOpen && it.Named.All(department => department.Answer != DepartmentAnswer.Accepted),
        };
    }
}
