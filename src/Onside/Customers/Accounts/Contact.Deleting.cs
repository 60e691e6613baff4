namespace Onside.Customers.Accounts;

public partial class Contact
{
    public void Discard(DateTime at)
    {
        Announce(new ContactDeleted(Id));
        Delete(at);
    }

    public void TakeBack()
    {
        Announce(new ContactRestored(Id));
        Restore();
    }
}
