using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

public partial class Contact
{
    // The account shown beside the name; always one of the roles, or none.
    public Guid? AccountId { get; private set; }

    public List<ContactRole> Roles { get; private set; } = [];

    public void WorkAt(Guid accountId, string? role, bool mainly = false)
    {
        if (Roles.Find(r => r.AccountId == accountId) is { } known)
            known.Become(role);
        else
            Roles.Add(new ContactRole(Id, accountId, role));
        Announce(new ContactWorksAt(Id, accountId, role));
        if (mainly || AccountId is null)
            AccountId = accountId;
    }

    public void Leave(Guid accountId)
    {
        var role = Roles.Find(r => r.AccountId == accountId) ?? throw Refusal.NotFound();
        Roles.Remove(role);
        Announce(new ContactLeft(Id, accountId));
        if (AccountId == accountId)
            AccountId = Roles.Count > 0 ? Roles[0].AccountId : null;
    }
}

// What somebody is at an account: buyer, managing director, adviser.
public class ContactRole(Guid contactId, Guid accountId, string? role)
{
    public Guid ContactId { get; private set; } = contactId;
    public Guid AccountId { get; private set; } = accountId;
    public string? Role { get; private set; } = role;
    public Account? Account { get; private set; }

    public void Become(string? role) => Role = role;
}
