using Microsoft.EntityFrameworkCore;
using Onside.Market.Content.Playbooks;
using Onside.Market.Strengths;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// Whoever keeps a strength or a playbook is asked whether it still holds, after what changed.
public static class AskForRevision
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Form> input, AppDb db, Requesting requesting, Kept<CalendarBook> calendars, ShowChange.Reading reading, Me me, TimeProvider clock)
    {
        var (change, form) = (await db.Set<MarketChange>().AsNoTracking().Known(id), input.Valid());
        var (keeper, what, condition) = await Asked(db, form, input.Complain);
        if (keeper == me.Id)
            throw input.Complain(nameof(Form.StrengthId), $"You keep this one true yourself: look at it now.");
        // Two clicks, or two people: the second finds what the first has asked.
        await db.Transact(async () =>
        {
            await db.Serialize($"revisions/{id}");
            if (await db.Set<Commitment>().AnyAsync(c => c.SubjectId == id && c.EndedAt == null && c.PerformerId == keeper && c.What == what))
                throw new Refusal($"This is asked already. Wait for the answer, or withdraw what was asked.", 409);
            var due = Suggesting.Due(Answering.Hours(await calendars.Current(), keeper), clock.Now(), null, me.Zone);
            await requesting.Ask(new AskForm { To = keeper, Kind = MarketChangeSubjects.Changes, About = id, What = what, Condition = condition, Why = change.What, DueAt = due }, input.Complain);
            await db.SaveChangesAsync();
        });
        return await reading.After(id, new($"Asked. You hear as soon as there is an answer."));
    }

    private static async Task<(Guid Keeper, string What, string Condition)> Asked(AppDb db, Form form, Complaint complain)
    {
        if (form.PlaybookId is { } id)
            return await db.Set<Playbook>().Where(one => one.Id == id && one.RetiredAt == null).Select(one => new { one.WrittenById, one.Name }).SingleOrDefaultAsync() is { } playbook
                ? (playbook.WrittenById, Say($"Look through our playbook after a change of the market: {playbook.Name}"), Say($"A new version is published, or it is said why none is needed."))
                : throw complain(nameof(Form.PlaybookId), $"Choose a playbook that is in use.");
        return await db.Set<Strength>().Offered().AsNoTracking().SingleOrDefaultAsync(one => one.Id == form.StrengthId) is { } strength
            ? (strength.OwnerId, Say($"Look through our strength after a change of the market: {strength.Name}"), Say($"The strength says what is true now, or is retired."))
            : throw complain(nameof(Form.StrengthId), $"Choose a strength that is offered.");
    }

    // One of the two.
    public class Form
    {
        public Guid? StrengthId { get; set; }
        public Guid? PlaybookId { get; set; }
    }
}
