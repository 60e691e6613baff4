using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// What stands in the lists of customers and of contacts.
internal static class CustomerColumns
{
    public static ListKind<Account> Showing(this ListKind<Account> list) => list
        .Shows("lifecycle", $"Lifecycle")
        .Shows("region", $"Region", "wide")
        .Shows("employees", $"Employees", "num wide", sorted: true)
        .Shows("revenue", $"Revenue", "num", sorted: true)
        .Shows("won", $"Last won", "num wide", sorted: true)
        .Shows("owner", $"Owner")
        .Offers("industry", $"Industry")
        .Offers("tags", $"Tags")
        .Offers("contract", $"Under contract until", "num wide")
        .Draws<AccountList>(async (asked, ground) => await ListAccounts.Read(Query<AccountFilter>.Of(asked, ground.Me), ground.Db, ground.Me, await ground.Kept<PersonNames>(), await ground.Kept<Vocabulary>(), ground.Today, ground.Services.GetRequiredService<Listing>()));

    public static ListKind<Contact> Showing(this ListKind<Contact> list) => list
        .Shows("customer", $"Customer")
        .Shows("mail", $"E-mail", "wide")
        .Shows("phone", $"Telephone", "wide")
        .Shows("owner", $"Owner")
        .Offers("title", $"Job title")
        .Offers("language", $"Language")
        .Offers("tags", $"Tags")
        .Draws<ContactList>(async (asked, ground) => await ListContacts.Read(Query<ContactFilter>.Of(asked, ground.Me), ground.Db, ground.Me, await ground.Kept<PersonNames>(), ground.Services.GetRequiredService<Listing>()));
}
