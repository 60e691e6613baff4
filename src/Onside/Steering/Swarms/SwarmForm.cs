using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;

namespace Onside.Steering.Swarms;

// What is asked, new or known.
public class SwarmForm
{
    [Required(ErrorMessage = "Say what is stuck."), MaxLength(OnDeal.LongestText)]
    public string? Problem { get; set; }

    [Required(ErrorMessage = "Say what the customer needs from it: that is what it is measured by."), MaxLength(OnDeal.LongestText)]
    public string? Needed { get; set; }

    [Required(ErrorMessage = "Choose who decides.")]
    public Guid? DeciderId { get; set; }

    [Required(ErrorMessage = "Say until when it is to be decided.")]
    public DateOnly? DecideBy { get; set; }

    public int? Version { get; set; }

    public static SwarmForm From(Swarm swarm) => new() { Problem = swarm.Problem, Needed = swarm.Needed, DeciderId = swarm.DeciderId, DecideBy = swarm.DecideBy };
}

public class NewSwarmForm : SwarmForm
{
    public List<Guid> People { get; set; } = [];
}
