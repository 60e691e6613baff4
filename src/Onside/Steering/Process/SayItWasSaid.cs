using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Steering.Process;

// The customer is waiting, and somebody has said yes without writing it down: it counts at once, and they confirm it within a day.
public static class SayItWasSaid
{
    public static async Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, string item, Input<Form> input, AppDb db, Gatekeeper gates, Kept<PersonNames> people, AskedAboutDeal asking, Notices notices, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, asked) = (input.Valid(), await gates.Item(id, item));
        asked.Item.RefuseByHand();
        var who = GateWords.Candidates(asked.Item, asked.Deal.OwnerId, await people.Current()).FirstOrDefault(person => person.Id == form.By && person.Id != me.Id) ?? throw input.Complain(nameof(Form.By), $"Choose one of those who could bring this.");
        // Two clicks, or two people: the second finds what the first has said.
        await db.Transact(async () =>
        {
            await db.Serialize($"gates/{id}");
            if (await db.Set<Evidence>().AnyAsync(e => e.DealId == id && e.Item == item && e.ById == who.Id && e.SaidById != null && e.ConfirmedAt == null))
                throw new Refusal($"This was put on record already, and is not confirmed. Ask {who.Name}.", 409);
            await asking.See(id, who.Id);
            db.Add(Evidence.Spoken(id, item, who.Id, form.What!, me.Id, clock.Now()));
            await notices.Notify(who.Id, GateReasons.Said, new(new Subject("deal", id), $"{new Somebody(me.Id)} says that you said yes to this. Confirm it within a day: {asked.Item.Name}"));
            await db.SaveChangesAsync();
        });
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new($"It counts for now. {who.Name} is asked to confirm it within a day."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say who said it.")]
        public Guid? By { get; set; }

        [Required(ErrorMessage = "Say what they said, and how."), MaxLength(Evidence.LongestWhat)]
        public string? What { get; set; }
    }
}

// Whoever is said to have said it says so themselves, or that it was otherwise. Late is better than never.
public static class ConfirmItWasSaid
{
    public static Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, string item, Input<Nothing> _, SpokenWords words) => words.Settle(id, item, (said, now) => said.Confirm(now), $"Thank you: it is on record by yourself now.");

    public static Task<Fragment<GatesPart, ShowGates.View>> PostDenial(Guid id, string item, Input<Nothing> _, SpokenWords words) => words.Settle(id, item, (said, now) => said.Deny(now), $"It does not count any more, and whoever said so is told.");
}

// What was said about me and waits for my word: on deals that are closed meanwhile too.
public sealed class SpokenWords(AppDb db, Notices notices, Kept<ProcessBook> kept, ShowGates.Reading reading, Me me, TimeProvider clock)
{
    public async Task<Fragment<GatesPart, ShowGates.View>> Settle(Guid id, string item, Action<Evidence, DateTime> settle, FormattableString told)
    {
        var said = await db.Set<Evidence>().Where(e => e.DealId == id && e.Item == item && e.ById == me.Id && e.SaidById != null && e.ConfirmedAt == null && e.DeniedAt == null).OrderBy(e => e.At).FirstOrDefaultAsync() ?? throw Refusal.NotFound();
        settle(said, clock.Now());
        var name = (await kept.Current()).NameOf(item);
        await notices.Notify(said.SaidById!.Value, GateReasons.Said, new(new Subject("deal", id), said.DeniedAt is null ? $"{new Somebody(me.Id)} confirms it: {name}" : (FormattableString)$"{new Somebody(me.Id)} says that they did not say yes: {name}"));
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new(told));
    }
}

public static class GateReasons
{
    public static readonly Reason Said = new("gate-said", $"Somebody says that I said yes", $"something on a deal was said in your name, or by you", 65, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Process = new("gate-process", $"A gate was eased, or an item rests", $"you keep the sales process", 40);
}
