using System.ComponentModel.DataAnnotations;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// What is to be reached for the customer.
public class OutcomeForm
{
    [Required(ErrorMessage = "Say what the customer has of it."), MaxLength(Outcome.LongestWhat)]
    public string? What { get; set; }

    [MaxLength(Outcome.LongestText)]
    public string? Condition { get; set; }

    [MaxLength(Outcome.LongestText)]
    public string? Scope { get; set; }

    [InOurTime]
    public DateOnly? DueOn { get; set; }

    public Tier? Tier { get; set; }

    // One a line, the first comes first.
    [MaxLength(2000)]
    public string? Priorities { get; set => field = value?.ReplaceLineEndings("\n"); }

    public int? Version { get; set; }

    public static OutcomeForm From(Outcome outcome) => new()
    {
        What = outcome.What, Condition = outcome.Condition, Scope = outcome.Scope, DueOn = outcome.DueOn, Tier = outcome.Tier, Priorities = outcome.Priorities.Count == 0 ? null : string.Join('\n', outcome.Priorities), Version = outcome.Version,
    };

    public static IReadOnlyList<string> Ranked(string? lines) => [.. (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(Outcome.MostPriorities)];
}

// An outcome is begun: by one click on a record that says enough by itself.
public class OpeningForm
{
    [MaxLength(40)]
    public string? Kind { get; set; }

    public Guid? About { get; set; }

    [MaxLength(Outcome.LongestWhat)]
    public string? What { get; set; }

    [InOurTime]
    public DateOnly? DueOn { get; set; }

    public Subject? Subject => About is { } id && Kind is { Length: > 0 } kind ? new(kind, id) : null;
}

public class StepForm
{
    [Required(ErrorMessage = "Say what is to be done."), MaxLength(Outcome.LongestWhat)]
    public string? What { get; set; }

    [MaxLength(Outcome.LongestText)]
    public string? How { get; set; }

    public Guid? OwnerId { get; set; }

    [InOurTime]
    public DateOnly? DueOn { get; set; }

    // Steps that come before it.
    public List<Guid> WaitsFor { get; set; } = [];
}

// What the owner did before anybody could be asked.
public class AfterFactForm
{
    [Required(ErrorMessage = "Say what was done."), MaxLength(Outcome.LongestWhat)]
    public string? What { get; set; }

    [Required(ErrorMessage = "Say why it could not wait."), MaxLength(Outcome.LongestText)]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Say when it was done."), InOurTime]
    public DateTime? At { get; set; }
}

public class ReviewForm
{
    [Required(ErrorMessage = "Say when you look at it together."), InOurTime]
    public DateTime? At { get; set; }
}
