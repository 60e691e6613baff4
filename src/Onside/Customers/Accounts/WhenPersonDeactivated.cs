using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// Somebody leaves: their customers and contacts go to the successor in the same transaction.
public class WhenPersonDeactivated(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var account in await db.Set<Account>().Where(account => account.OwnerId == happened.PersonId).ToListAsync())
            account.GiveTo(happened.SuccessorId);
        foreach (var contact in await db.Set<Contact>().Where(contact => contact.OwnerId == happened.PersonId).ToListAsync())
            contact.GiveTo(happened.SuccessorId);
    }
}
