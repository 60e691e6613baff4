using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Contingencies;

// If this happens, then that is done, by somebody.
public class ContingencyForm
{
    // A key of what can be waited for: moment, overdue, stage.
    [Required(ErrorMessage = "Choose what it waits for."), MaxLength(40)]
    public string? Trigger { get; set; }

    [InOurTime]
    public DateTime? TriggerAt { get; set; }

    [Range(0, 1000)]
    public int? Days { get; set; }

    [Required(ErrorMessage = "Say what is done then."), MaxLength(Commitment.LongestText)]
    public string? Response { get; set; }

    // Who does it. Nobody yet, when empty: then it is not watched.
    public Guid? OwnerId { get; set; }

    public int? Version { get; set; }
}
