using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Strengths.Matching;

// One click: product, marketing or operations are asked what we have for a need that nothing of ours answers.
public static class AskAboutGap
{
    public static async Task<Fragment<StrengthsPart, ShowDealStrengths.View>> Post(Guid id, Input<Form> input, AppDb db, StrengthDesk desk, Requesting requesting, Kept<CalendarBook> calendars, ShowDealStrengths.Reading reading, Me me)
    {
        var ((need, deal), form) = (await desk.Need(id), input.Valid());
        // Two clicks, or two people: the second finds what the first has asked.
        await db.Transact(async () =>
        {
            await db.Serialize($"strength-gaps/{id}");
            if (await db.Set<StrengthGap>().AnyAsync(gap => gap.NeedId == id && db.Set<Commitment>().Any(c => c.Id == gap.CommitmentId && c.EndedAt == null)))
                throw new Refusal($"This is asked already. Wait for the answer, or withdraw what was asked.", 409);
            var due = Suggesting.Due(Answering.Hours(await calendars.Current(), form.To), desk.Now, null, me.Zone);
            var commitment = await requesting.Ask(Asked(form, need, deal, due), input.Complain);
            db.Add(new StrengthGap(deal.Id, id, commitment.Id));
            await db.SaveChangesAsync();
        });
        return await reading.After(deal, new($"Asked. You hear as soon as there is an answer."));
    }

    private static AskForm Asked(Form form, Need need, Deal deal, DateTime? due) => new()
    {
        To = form.To, Department = form.To is null ? form.Department ?? Function.Product : null, Kind = "deal", About = deal.Id, What = Cut(Say($"What do we have for this need: {need.Text}")),
        Condition = Say($"A strength that answers it is written down, or it is said that we have none."), Why = Say($"So that {deal.Name} is answered with what is true."), DueAt = due,
    };

    private static string Cut(string text) => text.Length <= Commitment.LongestWhat ? text : text[..(Commitment.LongestWhat - 1)] + "…";

    public class Form
    {
        public Guid? To { get; set; }

        // As a whole, when nobody is named: product, when nothing is said.
        public Function? Department { get; set; }
    }
}
