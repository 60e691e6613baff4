using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

// Mara owns the customers, Tom is in her team, Lena in no team of theirs; Ruth administers, Ben reads everything, Claire is a guest.
public sealed class CustomerCast : IDisposable
{
    public required OnsideApp App { get; init; }
    public required Person Mara { get; init; }
    public required Person Tom { get; init; }
    public required Person Lena { get; init; }
    public required Person Ruth { get; init; }
    public required Person Ben { get; init; }
    public required Person Claire { get; init; }

    public static async Task<CustomerCast> On(Engine engine)
    {
        var app = new OnsideApp(engine);
        var (mara, tom) = (await app.Hire("Mara Lindqvist", sight: Sight.Team), await app.Hire("Tom Okafor", sight: Sight.Team));
        var (lena, ruth) = (await app.Hire("Lena Vogt"), await app.Hire("Ruth Calloway", Level.Administrator));
        var (ben, claire) = (await app.Hire("Ben Achterberg", Level.ReadOnly, Sight.Everyone), await app.Hire("Claire Beaumont", Level.Guest));
        var team = new Onside.Team.People.Teams.Team("North");
        team.Take(mara.Id);
        team.Take(tom.Id);
        await app.Saved(team);
        return new() { App = app, Mara = mara, Tom = tom, Lena = lena, Ruth = ruth, Ben = ben, Claire = claire };
    }

    public Task<Account> Account(string name, Person? owner = null, bool unowned = false) =>
        App.Saved(Onside.Customers.Accounts.Account.Open(name, unowned ? null : (owner ?? Mara).Id));

    public Task<Contact> Contact(string first, string last, Person? owner = null, params Account[] at)
    {
        var contact = Onside.Customers.Accounts.Contact.Meet(first, last, (owner ?? Mara).Id);
        foreach (var account in at)
            contact.WorkAt(account.Id, "Buyer");
        return App.Saved(contact);
    }

    public void Dispose() => App.Dispose();
}
