using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Steering.Process;

// A day has passed, and what was spoken is not confirmed: it does not count any more, and everybody concerned is told, whoever leads the owner too.
public sealed class MissSpoken(AppDb db, Kept<ProcessBook> kept, Kept<LeadBook> leads, Notices notices, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public async Task Run(CancellationToken cancel)
    {
        var (now, book, above) = (clock.Now(), await kept.Current(), await leads.Current());
        var before = now - Brought.ToConfirm;
        foreach (var said in await db.Set<Evidence>().Where(e => e.SaidById != null && e.ConfirmedAt == null && e.DeniedAt == null && e.MissedAt == null && e.At < before).OrderBy(e => e.At).Take(AtOnce).ToListAsync(cancel))
        {
            said.Miss(now);
            if (await db.Set<Deal>().Where(deal => deal.Id == said.DealId).Select(deal => (Guid?)deal.OwnerId).SingleOrDefaultAsync(cancel) is not { } owner)
                continue;
            foreach (var person in new[] { said.ById, said.SaidById!.Value, owner }.Concat(above.LeadsOf(owner)).Distinct())
                await notices.Notify(person, GateReasons.Said, new(new Subject("deal", said.DealId), $"{new Somebody(said.ById)} has not confirmed within a day what they are said to have said: {book.NameOf(said.Item)}"));
        }
        await db.SaveChangesAsync(cancel);
    }
}
