using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

// Whoever looks after a customer or a contact follows them without saying so.
public sealed class AccountConcerns(AppDb db) : IConcerns
{
    public string Kind => "account";

    public async Task<IReadOnlyList<Concern>> Of(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Account>().Where(account => ids.Contains(account.Id) && account.OwnerId != null).Select(account => new Concern { SubjectId = account.Id, PersonId = account.OwnerId!.Value }).ToListAsync();
}

public sealed class ContactConcerns(AppDb db) : IConcerns
{
    public string Kind => "contact";

    public async Task<IReadOnlyList<Concern>> Of(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Contact>().Where(contact => ids.Contains(contact.Id) && contact.OwnerId != null).Select(contact => new Concern { SubjectId = contact.Id, PersonId = contact.OwnerId!.Value }).ToListAsync();
}
