using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

public class ObjectiveForm
{
    [Required(ErrorMessage = "Say what is to be reached."), MaxLength(Objective.LongestName)]
    public string? Name { get; set; }

    [MaxLength(Objective.LongestText)]
    public string? Why { get; set; }

    public Guid? ParentId { get; set; }

    public bool IsCompany { get; set; }

    [MaxLength(Objective.LongestName)]
    public string? Metric { get; set; }

    [MaxLength(Objective.LongestUnit)]
    public string? Unit { get; set; }

    [Measured]
    public decimal? Baseline { get; set; }

    [Measured]
    public decimal? Target { get; set; }

    [InOurTime]
    public DateOnly? DueOn { get; set; }

    public List<Function> Departments { get; set; } = [];

    public int? Version { get; set; }

    public static ObjectiveForm From(Objective it) => new()
    {
        Name = it.Name, Why = it.Why, ParentId = it.ParentId, IsCompany = it.IsCompany, Metric = it.Metric, Unit = it.Unit,
        Baseline = Measure.Value(it.BaselineMilli), Target = Measure.Value(it.TargetMilli), DueOn = it.DueOn, Departments = [.. it.Named.Select(department => department.Function)], Version = it.Version,
    };

    // What the fields say to each other, and the tree to all of them.
    public ObjectiveForm Checked(Guid? id, Forest forest, Complaint complain)
    {
        if (Baseline is { } from && from == Target)
            throw complain(nameof(Target), $"It stands there already. Say where it is to go.");
        if (IsCompany && ParentId is not null)
            throw complain(nameof(IsCompany), $"An objective of the company stands at the top. Take it from below the other first.");
        if (ParentId is { } parent)
            forest.RefuseBelow(id, Name!, parent, sentence => complain(nameof(ParentId), sentence));
        return this;
    }

    // What is proposed keeps all five parts: what is missing is said at its field.
    public static void RefuseLacking(Objective objective, Complaint complain)
    {
        if (objective.ProposedAt is not null && objective.Missing is [var first, ..])
            throw complain(ObjectiveWords.Field(first), ObjectiveWords.Lacks(first));
    }
}
