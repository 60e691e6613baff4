using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.Process;

namespace Onside.Steering.Swarms;

// One person decides, for an option or for none of them, and says why.
public static class DecideSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, swarm => swarm.Decide(desk.Me, form.OptionId, form.Reason!, form.Days ?? Swarm.UsualDays, desk.Now));
        return await reading.After(id, new($"Decided. Ask for what is needed, and say what was tried."));
    }

    public class Form
    {
        // None of them, when empty.
        public Guid? OptionId { get; set; }

        [Required(ErrorMessage = "Say why, so that everybody can follow."), MaxLength(OnDeal.LongestText)]
        public string? Reason { get; set; }

        // After how many days it is asked whether it helped.
        [Range(1, Swarm.MostDays, ErrorMessage = "Choose between 1 and 90 days.")]
        public int? Days { get; set; }
    }
}

// What was tried, by anybody who works on it.
public static class TryInSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, AppDb db, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, swarm => swarm.Try(desk.Me, form.What!, desk.Now));
        return await reading.After(id, new($"Written down.", db.UndoUrl(), Target: $"#swarm-{id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what was tried."), MaxLength(OnDeal.LongestText)]
        public string? What { get; set; }
    }
}

public static class TellSwarmResult
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, swarm => swarm.TellResult(desk.Me, form.Help!.Value, form.Note, desk.Now));
        return await reading.After(id, form.Help == SwarmHelp.TooEarly ? new($"You are asked again later.") : new($"Thank you: the next one who is stuck can read it."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say whether it helped.")]
        public SwarmHelp? Help { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Note { get; set; }
    }
}

public static class CallOffSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, swarm => swarm.CallOff(desk.Me, form.Reason!, desk.Now));
        return await reading.After(id, new($"Called off. What was sealed stays sealed."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say why, in one line."), MaxLength(OnDeal.LongestText)]
        public string? Reason { get; set; }
    }
}
