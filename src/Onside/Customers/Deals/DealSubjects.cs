using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

public sealed class DealSubjects(AppDb db, Me me, TimeProvider clock) : ISubjects, IFindable
{
    public string Kind => "deal";

    public FormattableString Called => $"Deal";

    public string Icon => "handshake";

    public string Url(Guid id) => At(id);

    // Not put together by the database: SQLite keeps an id as bytes.
    public static string At(Guid id) => $"/deals/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Deal>().VisibleTo(me).Where(deal => ids.Contains(deal.Id)).Select(deal => new SubjectName(deal.Id, deal.Name, At(deal.Id))).ToListAsync();

    public IQueryable<Guid> Visible() => db.Set<Deal>().VisibleTo(me).Select(deal => deal.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (now, accounts, activities, events) = (clock.Now(), db.Set<Account>(), db.Set<Activity>(), db.Set<PlatformEvent>());
        var found = await db.Set<Deal>().VisibleTo(me).Where(deal => ids.Contains(deal.Id)).Select(deal => new
        {
            deal.Id, deal.Name, deal.Tags, Account = accounts.Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault(), deal.OwnerId,
            DoneAt = activities.Where(a => a.SubjectId == deal.Id && a.At <= now).Max(a => (DateTime?)a.At), ChangedAt = events.Where(e => e.SubjectId == deal.Id).Max(e => (DateTime?)e.At),
        }).ToListAsync();
        return [.. found.Select(deal => new Hit(Kind, deal.Id, deal.Name, deal.Account, At(deal.Id), Icon, Say(Called)) { Text = string.Join(' ', deal.Tags), OwnerId = deal.OwnerId, TouchedAt = Touches.Later(deal.DoneAt, deal.ChangedAt) })];
    }
}
