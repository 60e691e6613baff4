using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// The people at the demo company's customers: most at one, some at two, a few at none.
public sealed class DemoContacts(DemoStory story, DemoMarket market)
{
    private const double ShareAtNone = 0.015;
    private const double ShareAtTwo = 0.03;
    private const int WorkdaysToMeet = 25;

    private static readonly string[] Roles = ["Buyer", "Decides", "Uses it", "Advises", "Pays", "Looks after the building"];
    private static readonly (string Tag, double Share)[] Labels = [("Newsletter", 0.3), ("Decision maker", 0.12), ("Met at a fair", 0.1)];

    private readonly Dice _dice = story.Dice;
    private readonly HashSet<string> _mails = [];

    public async Task Tell()
    {
        var contacts = new List<Contact>();
        var wanted = story.Scale.Many(350, 10_000);
        contacts.AddRange(market.All.SelectMany(customer => customer.Expected.Select(one => Met(customer, one.Name, one.Title))));
        contacts.AddRange(market.All.Where(customer => customer.Expected.Count == 0).Select(Somebody));
        var drawn = market.All.SelectMany(customer => Enumerable.Repeat(customer, 1 + Math.Min(8, customer.Organisation.Employees / 100))).ToList();
        while (contacts.Count < wanted)
            contacts.Add(_dice.Chance(ShareAtNone) ? Alone() : Somebody(_dice.Pick(drawn)));
        await story.Write(contacts, "contacts");
        await story.Write([.. contacts.SelectMany(contact => contact.Roles)]);
    }

    private Contact Somebody(DemoCustomer customer) => Met(customer, DemoNames.Person(_dice, customer.City.Tongue), DemoOrganisations.JobTitle(_dice, customer.Organisation.Industry));

    private Contact Met(DemoCustomer customer, DemoName name, string title)
    {
        var day = Workdays.OnOrBefore(Earlier(Workdays.Add(customer.Since, _dice.Below(WorkdaysToMeet)), story.Day.Last));
        var at = customer.Partners.Count == 0 || day <= customer.Since ? customer.OpenedAt.AddMinutes(1 + customer.Partners.Count) : DemoDay.Moment(_dice, day);
        var contact = story.Born(at, customer.OwnerId, () => At(customer, name));
        Describe(contact, name, title, customer.City, customer.Organisation.Domain);
        customer.Partners.Add(new(contact.Id, contact.Name, at));
        return contact;
    }

    private Contact At(DemoCustomer customer, DemoName name)
    {
        var contact = Contact.Meet(name.Given, name.Family, customer.OwnerId);
        contact.WorkAt(customer.Id, _dice.Chance(0.7) ? _dice.Pick(Roles) : null);
        if (_dice.Chance(ShareAtTwo) && _dice.Pick(market.All) is var other && other != customer && other.OpenedAt < story.Now)
            contact.WorkAt(other.Id, "Advises");
        return contact;
    }

    // From a card that somebody brought home; the account is not known yet.
    private Contact Alone()
    {
        var (city, owner) = (DemoPlaces.City(_dice), _dice.Pick(story.Known<DemoCast>().Sellers));
        var name = DemoNames.Person(_dice, city.Tongue);
        var contact = story.Born(DemoDay.Moment(_dice, DemoDay.AnyWorkday(_dice, story.Day.First, story.Day.Last)), owner.Id, () => Contact.Meet(name.Given, name.Family, owner.Id));
        Describe(contact, name, _dice.Chance(0.5) ? DemoOrganisations.JobTitle(_dice, _dice.Pick(DemoOrganisations.Industries)) : null, city, $"{string.Concat(Science.TextFolding.Words(name.Family))}.example");
        return contact;
    }

    private void Describe(Contact contact, DemoName name, string? title, DemoCity city, string domain)
    {
        contact.Describe(name.Given, name.Family, title, city.Tongue);
        var mail = name.MailAt(domain);
        for (var number = 2; !_mails.Add(mail); number++)
            mail = $"{name.MailAt(domain).Split('@')[0]}{number}@{domain}";
        List<Reach> phones = _dice.Chance(0.8) ? [new(DemoPlaces.Telephone(_dice, city.Country), "Work")] : [];
        if (_dice.Chance(0.35))
            phones.Add(new(DemoPlaces.Telephone(_dice, city.Country), "Mobile"));
        contact.ReachAt(_dice.Chance(0.92) ? [new(mail, "Work")] : [], phones);
        contact.TagWith(Labels.Where(label => _dice.Chance(label.Share)).Select(label => label.Tag));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
