namespace Onside.Customers.Accounts;

public partial class Account
{
    public void Discard(DateTime at)
    {
        Announce(new AccountDeleting(this));
        Announce(new AccountDeleted(Id));
        Delete(at);
    }

    public void TakeBack()
    {
        Announce(new AccountRestored(Id));
        Restore();
    }
}
