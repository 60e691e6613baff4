using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// A department carries it from now on.
public static class AcceptObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Answered> input, Objectives objectives, Answerers answerers, AppDb db, ObjectiveReading reading, Me me)
    {
        var (objective, form) = (await objectives.Take(id), input.Valid());
        await answerers.RefuseOthers(department);
        objective.Accept(department, form.Round!.Value, me.Id, objectives.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Accepted. {department.Called()} carries it too."));
    }
}

// Or not, and why.
public static class DeclineObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Form> input, Objectives objectives, Answerers answerers, AppDb db, ObjectiveReading reading, Me me)
    {
        var (objective, form) = (await objectives.Take(id), input.Valid());
        await answerers.RefuseOthers(department);
        objective.Decline(department, form.Round!.Value, form.Reason!, me.Id, objectives.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Declined. Whoever answers for it reads why."));
    }

    public class Form : Answered
    {
        [Required(ErrorMessage = "Say why your department does not carry it."), MaxLength(Objective.LongestText)]
        public string? Reason { get; set; }
    }
}

// Or with another target, or by another day.
public static class CounterObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Form> input, Objectives objectives, Answerers answerers, AppDb db, ObjectiveReading reading, Me me)
    {
        var (objective, form) = (await objectives.Take(id), input.Valid());
        await answerers.RefuseOthers(department);
        if (form.Target is null && form.DueOn is null)
            throw input.Complain(nameof(form.Target), $"Name another target, or another day.");
        objective.Counter(department, form.Round!.Value, (form.Target, form.DueOn), form.Words!, me.Id, objectives.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Asked for. Whoever answers for it proposes anew."));
    }

    public class Form : Answered
    {
        [Measured]
        public decimal? Target { get; set; }

        [InOurTime]
        public DateOnly? DueOn { get; set; }

        [Required(ErrorMessage = "Say why, so that it can be weighed."), MaxLength(Objective.LongestText)]
        public string? Words { get; set; }
    }
}

// Which wording was read.
public class Answered
{
    [Required(ErrorMessage = "Say which wording you have read.")]
    public int? Round { get; set; }
}
