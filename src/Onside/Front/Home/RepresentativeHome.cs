using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Team.Activities;

namespace Onside.Front.Home;

// Whoever opens doors: what is due, who has no answer yet, and the numbers of the week.
public sealed class RepresentativeHome(AppDb db, Me me, MyDay day, TimeProvider clock)
{
    public const int Shown = 6;
    private const int Most = 100;

    public async Task<(MyDay.View Day, View Home)> Read(HomePromises.Found promised)
    {
        var contacts = await db.Set<Contact>().Where(contact => contact.OwnerId == me.Id).Where(Contact.IsUnanswered(db)).OrderByDescending(contact => contact.Id).Take(Most + 1)
            .Select(contact => new Waiting(contact.Id, contact.Name, contact.Title)).ToListAsync();
        var accounts = await db.Set<Account>().Where(account => account.OwnerId == me.Id).Where(Account.IsUnanswered(db)).OrderByDescending(account => account.Id).Take(Most + 1)
            .Select(account => new Waiting(account.Id, account.Name, account.Industry)).ToListAsync();
        return (await day.Today(also: promised.Subjects), new(Newest(contacts), Newest(accounts), await Week()));
    }

    private static Unanswered Newest(List<Waiting> found) => new(found.Count > Most ? new(Most, true) : new(found.Count, false), [.. found.Take(Shown)]);

    // What I wrote down since Monday: the same rows as the list of activities shows.
    private async Task<MyWeek> Week()
    {
        var today = clock.Today(me.Zone);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var start = me.Zone.Instant(monday, TimeOnly.MinValue);
        var counts = await db.Set<Activity>().Past(clock.Now()).Where(a => a.AuthorId == me.Id && a.At >= start).GroupBy(a => new { a.Kind, a.Outcome }).Select(g => new { g.Key.Kind, g.Key.Outcome, Count = g.Count() }).ToListAsync();
        int Of(ActivityKind kind) => counts.Where(row => row.Kind == kind).Sum(row => row.Count);
        return new(monday, Of(ActivityKind.Call), counts.Where(row => row.Outcome == CallOutcome.Reached).Sum(row => row.Count), Of(ActivityKind.Meeting), Of(ActivityKind.Note), Of(ActivityKind.Task));
    }

    public sealed record View(Unanswered Contacts, Unanswered Customers, MyWeek Week);

    public sealed record Unanswered(Counted Count, IReadOnlyList<Waiting> Newest);

    public sealed record Waiting(Guid Id, string Name, string? Detail);

    public sealed record MyWeek(DateOnly Monday, int Calls, int Reached, int Meetings, int Notes, int Tasks);
}
