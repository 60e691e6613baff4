using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;

namespace Onside.Steering.Swarms;

// What I would do, or that I have nothing: nobody else reads it before all have answered.
public static class AnswerSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        if (!form.IsNone && form.Lines.Count is 0 or > Swarm.MostIdeas || form.Lines.Any(line => line.Length > Swarm.LongestIdea))
            throw input.Complain(nameof(Form.Options), $"Write at most five options, a line each and none longer than 300 characters, or say that you have none.");
        await desk.Act(id, swarm => swarm.Contribute(desk.Me, form.IsNone ? [] : form.Lines, desk.Now));
        return await reading.After(id, new($"Thank you. You can change it until all have answered."));
    }

    public class Form
    {
        // One a line.
        [MaxLength(Swarm.MostIdeas * (Swarm.LongestIdea + 2))]
        public string? Options { get; set; }

        public bool IsNone { get; set; }

        public IReadOnlyList<string> Lines => [.. (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}

// After the day, who decides reads what is there; who was missing is named for good.
public static class OpenOptions
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Nothing> _, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.Act(id, swarm => swarm.Open(desk.Me, desk.Today, desk.Now));
        return await reading.After(id, new($"The options are open."));
    }
}

// I approve of any number of options, of none too: nobody else reads it before all have voted.
public static class VoteInSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, swarm => swarm.Vote(desk.Me, form.Approved, desk.Now));
        return await reading.After(id, new($"Your vote is in. You can change it until all have voted."));
    }

    public class Form
    {
        public List<Guid> Approved { get; set; } = [];
    }
}

public static class CloseVoting
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Nothing> _, SwarmDesk desk, ShowSwarm.Reading reading)
    {
        await desk.Act(id, swarm => swarm.CloseVoting(desk.Me, desk.Now));
        return await reading.After(id, new($"The votes are open."));
    }
}
