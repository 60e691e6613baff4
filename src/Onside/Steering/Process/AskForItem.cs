using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// One click: whoever can bring it is asked for it, as for any promise. When it is kept, the item is there.
public static class AskForItem
{
    public static async Task<Platform.Web.Answer<ShowGates.View>> Post(Guid id, string item, Input<Form> input, AppDb db, Gatekeeper gates, Requesting requesting, Kept<CalendarBook> calendars, GatePool pool, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, asked) = (input.Valid(), await gates.Item(id, item));
        var to = form.To ?? await pool.Next(asked.Item, asked.Deal.OwnerId, [me.Id, .. asked.Team]) ?? throw input.Complain(nameof(Form.To), $"Nobody here could bring this. Choose somebody.");
        // Two clicks, or two people: the second finds what the first has asked.
        await db.Transact(async () =>
        {
            await db.Serialize($"gates/{id}");
            if (await db.Set<GateAsk>().AnyAsync(ask => ask.DealId == id && ask.Item == item && db.Set<Commitment>().Any(c => c.Id == ask.CommitmentId && c.EndedAt == null)))
                throw new Refusal($"This is asked for already. Wait for the answer, or withdraw what was asked.", 409);
            var commitment = await requesting.Ask(new AskForm { To = to, Kind = "deal", About = id, What = asked.Item.Name, Condition = Say($"It can be seen on the deal."), Why = Say($"So that {asked.Name} can go on from here."), DueAt = Suggesting.Due(Answering.Hours(await calendars.Current(), to), clock.Now(), null, me.Zone) }, input.Complain);
            db.Add(new GateAsk(id, item, commitment.Id));
            await db.SaveChangesAsync();
        });
        return form.InNote ? new Fragment<AskedNote, ShowGates.View>(await reading.Of(id), seenAt: $"/deals/{id}") : new Fragment<GatesPart, ShowGates.View>(await reading.Of(id), seenAt: $"/deals/{id}", new($"Asked. You hear as soon as there is an answer."));
    }

    public class Form
    {
        public Guid? To { get; set; }

        // From the note of a refusal: the row says that it is asked.
        public bool InNote { get; set; }
    }
}
