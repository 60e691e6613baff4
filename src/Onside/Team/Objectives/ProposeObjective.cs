using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Objectives;

// Asks the departments to carry it; again, those that said no or wanted something else.
public static class ProposeObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Seen> input, Objectives objectives, AppDb db, ObjectiveReading reading)
    {
        var objective = await objectives.Keep(id);
        Objectives.RefuseUnlessSeen(objective, input.Valid().Version);
        objective.Propose(objectives.Today, objectives.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Proposed. You hear as soon as a department answers."));
    }
}

// It is reached, missed, or dropped with a reason.
public static class EndObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Form> input, Objectives objectives, AppDb db, ObjectiveReading reading)
    {
        var (objective, form) = (await objectives.Keep(id), input.Valid());
        Objectives.RefuseUnlessSeen(objective, form.Version);
        if (form.How == ObjectiveEnding.Dropped && form.Note is null)
            throw input.Complain(nameof(form.Note), $"Say why it is dropped.");
        objective.End(form.How!.Value, form.Note, objectives.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"{objective.Name} has ended.", $"/objectives/{id}/reopening", Target: "#objective"));
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
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Nothing> _, Objectives objectives, AppDb db, ObjectiveReading reading)
    {
        var objective = await objectives.Keep(id);
        objective.Reopen();
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"{objective.Name} is open again."));
    }
}

public class Seen
{
    public int? Version { get; set; }
}
