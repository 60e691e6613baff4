using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Science;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Customers.Accounts;

// What lists of customers and of contacts can be narrowed and grouped by.
public static class CustomerLists
{
    public static void AddCustomerLists(this IServiceCollection services)
    {
        services.AddList<Account>("account", $"Customers", "/customers", list => list
            .Sums($"Revenue", account => account.RevenueInBase)
            .Calls(account => account.Name)
            .Lies((db, accounts) => accounts.Join(db.Set<Address>().Where(address => address.Latitude != null), account => account.Id, address => address.AccountId, (account, address) => new Spot(account.Id, account.Name, address.Latitude!.Value, address.Longitude!.Value)))
            .Changing()
            .Showing()
            .Text("name", $"Name", account => account.NameKey)
            .Person("owner", $"Owner", account => account.OwnerId, mayBeBlank: true)
            .Word("industry", $"Industry", account => account.Industry, async ground => Told((await ground.Kept<Vocabulary>()).Industries))
            .Word("region", $"Region", account => account.Region, async ground => Told((await ground.Kept<Vocabulary>()).Regions))
            .Words("tag", $"Tag", (db, tag) => SearchMarks.Holding(db, Account.TagMark, TextFolding.Key(tag)), async ground => Told((await ground.Kept<Vocabulary>()).Tags))
            .Number("employees", $"Employees", account => account.Employees)
            .Money("revenue", $"Revenue", account => account.RevenueInBase)
            .Day("won", $"Bought last", account => account.LastWonOn)
            .Day("contract", $"Under contract until", account => account.ContractUntil)
            .YesNo("current", $"Current customer", ground => Is(Lifecycle.Current, ground))
            .YesNo("past", $"Past customer", ground => Is(Lifecycle.Past, ground)));
        services.AddList<Contact>("contact", $"Contacts", "/contacts", list => list
            .Changing()
            .Showing()
            .Calls(contact => contact.Name)
            .Lies((db, contacts) => contacts.Where(contact => contact.AccountId != null).Join(db.Set<Address>().Where(address => address.Latitude != null), contact => contact.AccountId, address => address.AccountId, (contact, address) => new Spot(contact.Id, contact.LastName, address.Latitude!.Value, address.Longitude!.Value)))
            .Text("name", $"Name", contact => contact.NameKey)
            .Person("owner", $"Owner", contact => contact.OwnerId, mayBeBlank: true)
            .Words("tag", $"Tag", (db, tag) => SearchMarks.Holding(db, Contact.TagMark, TextFolding.Key(tag)), async ground => Told((await ground.Kept<Vocabulary>()).Tags))
            .YesNo("title", $"Has a job title", _ => Task.FromResult<Expression<Func<Contact, bool>>>(contact => contact.Title != null))
            .YesNo("customer", $"Is at a customer", _ => Task.FromResult<Expression<Func<Contact, bool>>>(contact => contact.Roles.Any())));
    }

    private static Task<Expression<Func<Account, bool>>> Is(Lifecycle lifecycle, Ground ground) => Task.FromResult(Account.Is(lifecycle, ground.Today));

    private static IReadOnlyList<Choice> Told(IEnumerable<string> words) => [.. words.Select(word => new Choice(word, word))];
}
