namespace Onside.Customers.Accounts;

public partial class Account
{
    public Address AddAddress(AddressKind kind)
    {
        var address = new Address(Id, kind);
        Announce(new AccountAddressAdded(Id, address.Id));
        return address;
    }

    public void RemoveAddress(Address address, DateTime at)
    {
        Announce(new AccountAddressRemoved(Id, address.Id));
        address.Delete(at);
    }
}
