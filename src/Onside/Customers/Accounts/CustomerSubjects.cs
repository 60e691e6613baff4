using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public sealed class AccountSubjects(AppDb db, Me me, TimeProvider clock) : ISubjects, IFindable
{
    public string Kind => "account";

    public FormattableString Called => $"Customer";

    public string Icon => "building-2";

    public string Url(Guid id) => At(id);

    // Not put together by the database: SQLite keeps an id as bytes.
    private static string At(Guid id) => $"/customers/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Account>().VisibleTo(me).Where(a => ids.Contains(a.Id)).Select(a => new SubjectName(a.Id, a.Name, At(a.Id))).ToListAsync();

    public IQueryable<Guid> Visible() => db.Set<Account>().VisibleTo(me).Select(account => account.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (now, activities, events) = (clock.Now(), db.Set<Activity>(), db.Set<PlatformEvent>());
        var found = await db.Set<Account>().VisibleTo(me).Where(a => ids.Contains(a.Id))
            .Select(account => new
            {
                account.Id, account.Name, account.LegalName, account.Industry, account.Tags, account.OwnerId,
                DoneAt = activities.Where(a => a.SubjectId == account.Id && a.At <= now).Max(a => (DateTime?)a.At), ChangedAt = events.Where(e => e.SubjectId == account.Id).Max(e => (DateTime?)e.At),
            }).ToListAsync();
        return [.. found.Select(a => new Hit(Kind, a.Id, a.Name, a.Industry, At(a.Id), Icon, Say(Called)) { Text = $"{a.LegalName} {string.Join(' ', a.Tags)}", OwnerId = a.OwnerId, TouchedAt = Touches.Later(a.DoneAt, a.ChangedAt) })];
    }
}

public sealed class ContactSubjects(AppDb db, Me me, TimeProvider clock) : ISubjects, IFindable
{
    public string Kind => "contact";

    public FormattableString Called => $"Contact";

    public string Icon => "user";

    public string Url(Guid id) => At(id);

    private static string At(Guid id) => $"/contacts/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Contact>().VisibleTo(me).Where(c => ids.Contains(c.Id)).Select(c => new SubjectName(c.Id, c.Name, At(c.Id))).ToListAsync();

    public IQueryable<Guid> Visible() => db.Set<Contact>().VisibleTo(me).Select(contact => contact.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (now, accounts, activities, events) = (clock.Now(), db.Set<Account>(), db.Set<Activity>(), db.Set<PlatformEvent>());
        var found = await db.Set<Contact>().VisibleTo(me).Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id, c.Name, Account = accounts.Where(a => a.Id == c.AccountId).Select(a => a.Name).FirstOrDefault(), c.Title, c.Tags, c.OwnerId,
            DoneAt = activities.Where(a => a.SubjectId == c.Id && a.At <= now).Max(a => (DateTime?)a.At), ChangedAt = events.Where(e => e.SubjectId == c.Id).Max(e => (DateTime?)e.At),
        }).ToListAsync();
        return [.. found.Select(c => new Hit(Kind, c.Id, c.Name, c.Account ?? c.Title, At(c.Id), Icon, Say(Called)) { Text = string.Join(' ', c.Tags), OwnerId = c.OwnerId, TouchedAt = Touches.Later(c.DoneAt, c.ChangedAt) })];
    }
}
