using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;

namespace Onside.Customers.Accounts;

public sealed class AccountSubjects(AppDb db, Me me) : ISubjects
{
    public string Kind => "account";

    public FormattableString Called => $"Customer";

    public string Icon => "building-2";

    public string Url(Guid id) => At(id);

    // Not put together by the database: SQLite keeps an id as bytes.
    private static string At(Guid id) => $"/customers/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Account>().VisibleTo(me).Where(a => ids.Contains(a.Id)).Select(a => new SubjectName(a.Id, a.Name, At(a.Id))).ToListAsync();

    public async Task<IReadOnlyList<Found.Row>> Search(string words, int most) => await FindAccounts.Rows(db, me, words, most);
}

public sealed class ContactSubjects(AppDb db, Me me) : ISubjects
{
    public string Kind => "contact";

    public FormattableString Called => $"Contact";

    public string Icon => "user";

    public string Url(Guid id) => At(id);

    private static string At(Guid id) => $"/contacts/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Contact>().VisibleTo(me).Where(c => ids.Contains(c.Id)).Select(c => new SubjectName(c.Id, c.Name, At(c.Id))).ToListAsync();

    public async Task<IReadOnlyList<Found.Row>> Search(string words, int most) => await FindContacts.Rows(db, me, words, most);
}
