using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;

namespace Onside.Team.Objectives;

// Asks the departments to carry it; again, those that said no or wanted something else.
public static class ProposeObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Seen> input, Objectives objectives, ObjectiveReading reading)
    {
        await objectives.Keep(id, input.Valid().Version, objective => objective.Propose(objectives.Today, objectives.Now));
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Proposed. You hear as soon as a department answers."));
    }
}

// It is reached, missed, or dropped with a reason.
public static class EndObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Form> input, Objectives objectives, ObjectiveReading reading)
    {
        var form = input.Valid();
        if (form.How == ObjectiveEnding.Dropped && form.Note is null)
            throw input.Complain(nameof(form.Note), $"Say why it is dropped.");
        await objectives.Keep(id, form.Version, objective => objective.End(form.How!.Value, form.Note, objectives.Now));
        var view = await reading.Of(id);
        return new(view, seenAt: $"/objectives/{id}", new($"{view.Row.Name} has ended.", $"/objectives/{id}/reopening", Target: "#objective"));
    }

    public class Form : Seen
    {
        [Required(ErrorMessage = "Say how it ends.")]
        public ObjectiveEnding? How { get; set; }

        [MaxLength(Objective.LongestText)]
        public string? Note { get; set; }
    }
}

public static class ReopenObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Nothing> _, Objectives objectives, ObjectiveReading reading)
    {
        await objectives.Keep(id, null, objective => objective.Reopen());
        var view = await reading.Of(id);
        return new(view, seenAt: $"/objectives/{id}", new($"{view.Row.Name} is open again."));
    }
}

public class Seen
{
    public int? Version { get; set; }
}
