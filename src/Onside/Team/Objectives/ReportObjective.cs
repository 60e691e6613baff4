using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// Where it stands on a day: told by who answers for it, or by somebody of a department that is named. Nothing that was told is changed; a later word for the same day holds.
public static class ReportObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Form> input, Objectives objectives, Answerers answerers, AppDb db, ObjectiveReading reading, Me me)
    {
        var form = input.Valid();
        var on = form.On ?? objectives.Today;
        if (on > objectives.Today)
            throw input.Complain(nameof(form.On), $"This day is still to come. Tell where it stood until today.");
        await objectives.Take(id, async objective =>
        {
            await answerers.RefuseUnconcerned(objective, objectives);
            db.Add(objective.Report(form.Value!.Value, on, form.Note, me.Id, objectives.Now));
        });
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Noted."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say where it stands."), Measured]
        public decimal? Value { get; set; }

        [InOurTime]
        public DateOnly? On { get; set; }

        [MaxLength(Objective.LongestText)]
        public string? Note { get; set; }
    }
}
