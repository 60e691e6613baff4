using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Front.Home;

// Tasks that somebody else gave and that are overdue: on records that I see, or given by me.
public sealed class BlockedTasks(AppDb db, Me me)
{
    public IQueryable<Activity> Of(IReadOnlyCollection<Guid> people, DateTime now)
    {
        var (deals, accounts, contacts) = (db.Set<Deal>().VisibleTo(me), db.Set<Account>().VisibleTo(me), db.Set<Contact>().VisibleTo(me));
        return db.OpenTasks().Where(a => a.DueAt <= now && a.AssigneeId != null && people.Contains(a.AssigneeId.Value) && a.AuthorId != a.AssigneeId)
            .Where(a => a.AuthorId == me.Id || deals.Any(deal => deal.Id == a.SubjectId) || accounts.Any(account => account.Id == a.SubjectId) || contacts.Any(contact => contact.Id == a.SubjectId));
    }

    public async Task<Dictionary<Guid, Lateness>> Late(IReadOnlyCollection<Guid> people, DateTime now) => people.Count == 0 ? []
        : await Of(people, now).GroupBy(a => a.AssigneeId!.Value).Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(a => a.DueAt) }).ToDictionaryAsync(g => g.Key, g => new Lateness(g.Count, g.Oldest!.Value));

    public sealed record Lateness(int Count, DateTime Oldest);
}
