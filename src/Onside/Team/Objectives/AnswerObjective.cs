using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// A department carries it from now on.
public static class AcceptObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Answered> input, Objectives objectives, Answering answering, ObjectiveReading reading, Me me)
    {
        var form = input.Valid();
        await answering.Answer(id, department, objective => objective.Accept(department, form.Round!.Value, me.Id, objectives.Now));
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Accepted. {department.Called()} carries it too."));
    }
}

// Or not, and why.
public static class DeclineObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Form> input, Objectives objectives, Answering answering, ObjectiveReading reading, Me me)
    {
        var form = input.Valid();
        await answering.Answer(id, department, objective => objective.Decline(department, form.Round!.Value, form.Reason!, me.Id, objectives.Now));
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
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Function department, Input<Form> input, Objectives objectives, Answering answering, ObjectiveReading reading, Me me)
    {
        var form = input.Valid();
        if (form.Target is null && form.DueOn is null)
            throw input.Complain(nameof(form.Target), $"Name another target, or another day.");
        await answering.Answer(id, department, objective => objective.Counter(department, form.Round!.Value, (form.Target, form.DueOn), form.Words!, me.Id, objectives.Now));
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

// By somebody who speaks for the department; whoever may not is told so before anything else.
public sealed class Answering(Objectives objectives, Answerers answerers)
{
    public Task Answer(Guid id, Function department, Action<Objective> answer) => objectives.Take(id, async objective =>
    {
        await answerers.RefuseOthers(department);
        answer(objective);
    });
}

// Which wording was read.
public class Answered
{
    [Required(ErrorMessage = "Say which wording you have read.")]
    public int? Round { get; set; }
}
