using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Market.Strengths;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// Whoever keeps a strength true is asked whether it still is, after what changed.
public static class AskForRevision
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Form> input, AppDb db, Requesting requesting, Kept<CalendarBook> calendars, ShowChange.Reading reading, Me me, TimeProvider clock)
    {
        var (change, form) = (await db.Set<MarketChange>().AsNoTracking().Known(id), input.Valid());
        var strength = await db.Set<Strength>().Offered().AsNoTracking().SingleOrDefaultAsync(one => one.Id == form.StrengthId) ?? throw input.Complain(nameof(Form.StrengthId), $"Choose a strength that is offered.");
        if (strength.OwnerId == me.Id)
            throw input.Complain(nameof(Form.StrengthId), $"You keep this one true yourself: look at it now.");
        var what = Say($"Look through our strength after a change of the market: {strength.Name}");
        // Two clicks, or two people: the second finds what the first has asked.
        await db.Transact(async () =>
        {
            await db.Serialize($"revisions/{id}");
            if (await db.Set<Commitment>().AnyAsync(c => c.SubjectId == id && c.EndedAt == null && c.PerformerId == strength.OwnerId && c.What == what))
                throw new Refusal($"This is asked already. Wait for the answer, or withdraw what was asked.", 409);
            var due = Suggesting.Due(Answering.Hours(await calendars.Current(), strength.OwnerId), clock.Now(), null, me.Zone);
            await requesting.Ask(new AskForm { To = strength.OwnerId, Kind = MarketChangeSubjects.Changes, About = id, What = what, Condition = Say($"The strength says what is true now, or is retired."), Why = change.What, DueAt = due }, input.Complain);
            await db.SaveChangesAsync();
        });
        return await reading.After(id, new($"Asked. You hear as soon as there is an answer."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a strength.")]
        public Guid? StrengthId { get; set; }
    }
}
