using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Steering.Learning.Improvements;

// Something is to be done differently: who would take it on is asked. What I take on myself needs no asking.
public static class ProposeImprovement
{
    public static async Task<Onward<ShowImprovement.View>> Post(Input<NewImprovement> input, AppDb db, ImprovementDesk desk, Gauges gauges, ShowImprovement.Reading reading)
    {
        var form = input.Valid();
        var improvement = Improvement.Propose(await desk.Facts(form, input.Complain), await desk.From(form.ReviewId, input.Complain), desk.Me, desk.Now);
        if (improvement.OwnerId == desk.Me)
            improvement.Accept(desk.Me, await gauges.Before(improvement, desk.Now), desk.Now);
        db.Add(improvement);
        await db.SaveChangesAsync();
        return new($"/improvements/{improvement.Id}", await reading.Of(improvement.Id), 201, new(improvement.OwnerId == desk.Me ? $"Taken on." : (FormattableString)$"Proposed. It is taken on when its owner accepts."));
    }
}

public static class EditImprovement
{
    public static async Task<Fragment<ImprovementBody, ShowImprovement.View>> Post(Guid id, Input<ImprovementFields> input, AppDb db, ImprovementDesk desk, ShowImprovement.Reading reading)
    {
        var (improvement, form) = (await desk.Find(id), input.Valid());
        if (desk.Me != improvement.OwnerId && desk.Me != improvement.ProposedById)
            throw new Refusal($"Its owner and who proposed it change this. Ask one of them.", 403);
        if (form.Version is { } seen && seen != improvement.Version)
            throw Conflict.Between(ImprovementFields.From(improvement), form, improvement.Version);
        improvement.Describe(await desk.Facts(form, input.Complain, improvement.OwnerId));
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Saved.", db.UndoUrl(), Target: $"#improvement-{id}"));
    }
}

public static class AcceptImprovement
{
    public static async Task<Fragment<ImprovementBody, ShowImprovement.View>> Post(Guid id, Input<Nothing> _, ImprovementDesk desk, Gauges gauges, ShowImprovement.Reading reading)
    {
        await desk.Act(id, async improvement => improvement.Accept(desk.Me, await gauges.Before(improvement, desk.Now), desk.Now));
        return await reading.After(id, new($"Taken on. The number of today is kept to compare with."));
    }
}

public static class DeclineImprovement
{
    public static async Task<Fragment<ImprovementBody, ShowImprovement.View>> Post(Guid id, Input<Why> input, ImprovementDesk desk, ShowImprovement.Reading reading)
    {
        await desk.Find(id);
        var form = input.Valid();
        await desk.Act(id, improvement => improvement.Decline(desk.Me, form.Reason!, desk.Now));
        return await reading.After(id, new($"Declined."));
    }

    public class Why
    {
        [Required(ErrorMessage = "Say why, in one line."), MaxLength(Improvement.LongestReason)]
        public string? Reason { get; set; }
    }
}

public static class FinishImprovement
{
    public static async Task<Fragment<ImprovementBody, ShowImprovement.View>> Post(Guid id, Input<Nothing> _, ImprovementDesk desk, ShowImprovement.Reading reading)
    {
        await desk.Act(id, improvement => improvement.Finish(desk.Me, desk.Now));
        return await reading.After(id, new($"Done. It is looked at once enough deals were closed."));
    }
}

public static class JudgeImprovement
{
    public static async Task<Fragment<ImprovementBody, ShowImprovement.View>> Post(Guid id, Input<Form> input, ImprovementDesk desk, ShowImprovement.Reading reading)
    {
        await desk.Find(id);
        var form = input.Valid();
        await desk.Act(id, improvement => improvement.Judge(desk.Me, Of(form.Verdict!.Value), form.Reason!, desk.Now));
        return await reading.After(id, new($"Thank you: it stands here why."));
    }

    public class Form : DeclineImprovement.Why
    {
        [Required(ErrorMessage = "Choose whether it stays.")]
        public Verdict? Verdict { get; set; }
    }

    private static ImprovementState Of(Verdict verdict) => verdict switch { Verdict.Kept => ImprovementState.Kept, Verdict.Changed => ImprovementState.Changed, _ => ImprovementState.Dropped };
}

public enum Verdict
{
    Kept,
    Changed,
    Dropped,
}
