using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// Who came in during the last days and whom nobody has answered yet: for each representative a few, the latest this morning.
public sealed class DemoNewcomers : IDemoPart
{
    private static readonly (string Name, string Industry)[] Houses =
    [
        ("Aldgate Offices", "Office buildings"), ("Bryggen Studios", "Gyms and studios"), ("Quai Douze", "Restaurants"), ("Mercado da Ribeira", "Food halls"), ("Hala Targowa", "Food halls"),
    ];

    public string Name => "newcomers";

    // After the activities: nothing is done with them.
    public int Order => 98;

    public async Task Tell(DemoStory story)
    {
        var (contacts, accounts) = (new List<Contact>(), new List<Account>());
        foreach (var (member, i) in story.Known<DemoCast>().Members.Where(member => member.Functions.Any(function => function is Function.SalesRepresentative or Function.FieldRepresentative)).Select((member, i) => (member, i)))
        {
            var (name, industry) = Houses[i % Houses.Length];
            var account = story.Born(DemoDay.Moment(story.Dice, story.Day.Ago(1 + i % 2)), null, () => Account.Open(name, member.Id));
            account.Describe(name, null, industry, null);
            accounts.Add(account);
            for (var nth = 0; nth < 3 + i % 2; nth++)
                contacts.Add(Came(story, member, account, nth));
        }
        await story.Write(accounts, "accounts");
        await story.Write(contacts, "contacts");
        await story.Write([.. contacts.SelectMany(contact => contact.Roles)]);
    }

    private static Contact Came(DemoStory story, DemoCast.Member member, Account account, int nth)
    {
        var name = DemoNames.Person(story.Dice, member.City.Tongue);
        var contact = story.Born(DemoDay.Moment(story.Dice, story.Day.Ago(nth)), null, () => Contact.Meet(name.Given, name.Family, member.Id));
        contact.Describe(name.Given, name.Family, nth == 0 ? "Facility manager" : "Asked by the web form", member.City.Tongue);
        contact.ReachAt([new(name.MailAt($"{string.Concat(Science.TextFolding.Words(name.Family))}.example"), "Work")], []);
        if (nth == 0)
            contact.WorkAt(account.Id, "Looks after the building");
        return contact;
    }
}
