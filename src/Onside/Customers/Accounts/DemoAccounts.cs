using Onside.Platform.Demo;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// Whom the demo company sells to: organisations all over Europe, some of them families, and the people there.
public sealed class DemoAccounts : IDemoPart
{
    private const double ShareFromTheStart = 0.4;
    private const double ShareOfSubsidiaries = 0.12;
    private const double ShareOfSecondAddresses = 0.25;
    private const double WorkOnAccount = 0.28;
    private const double WorkOnContact = 0.06;
    private const int LargeFrom = 800;

    private static readonly Dictionary<string, string[][]> Patches =
        DemoWords.Table("patches").ToDictionary(fields => fields[0], fields => fields[1..].Select(DemoWords.List).ToArray());

    public string Name => "accounts";

    public int Order => 30;

    public async Task Tell(DemoStory story)
    {
        var market = new DemoMarket([.. Told(story), .. Drawn(story, story.Scale.Many(150, 5000) - DemoWords.Table("told-accounts").Count)]);
        await story.Write([.. market.All.Select(customer => customer.Account)], "accounts");
        await story.Write([.. market.All.SelectMany(customer => Addresses(story, customer))], "addresses");
        await new DemoContacts(story, market).Tell();
        story.MakeKnown(market);
        story.Shared<DemoAgenda>().Episodes.AddRange(market.All.SelectMany(customer => Episodes(story, customer)));
    }

    // Between deals somebody looks in from time to time.
    private static IEnumerable<DemoEpisode> Episodes(DemoStory story, DemoCustomer customer)
    {
        yield return new(new("account", customer.Id), customer.OwnerId, customer.OpenedAt, story.Day.HistoryEnd, customer.Name, customer.City) { Partners = customer.Partners, Weight = WorkOnAccount };
        foreach (var partner in customer.Partners)
            yield return new(new("contact", partner.Id), customer.OwnerId, partner.MetAt, story.Day.HistoryEnd, customer.Name, customer.City) { Partners = [partner], Weight = WorkOnContact };
    }

    private static IEnumerable<DemoCustomer> Told(DemoStory story)
    {
        foreach (var fields in DemoWords.Table("told-accounts"))
        {
            var city = DemoPlaces.City(fields[3]);
            var organisation = new DemoOrganisation(fields[0], fields[2], DemoWords.Number(fields[4]), $"{string.Join('-', Science.TextFolding.Words(fields[0]))}.example");
            var people = DemoWords.List(fields[6]).Select(person => person.Split(": ")).Select(person => (Named(person[0]), person[1]));
            var opened = Opened(story, organisation, city, story.Known<DemoCast>().Named(fields[5]).Id, story.Day.First, fields[1].Length > 0 ? fields[1] : null);
            yield return opened with { Expected = [.. people] };
        }
    }

    private static DemoName Named(string full) => full.LastIndexOf(' ') is var gap ? new(full[..gap], full[(gap + 1)..]) : null!;

    private static IEnumerable<DemoCustomer> Drawn(DemoStory story, int count)
    {
        var (dice, names, parents) = (story.Dice, new DemoOrganisations(story.Dice), new List<DemoCustomer>());
        for (; count > 0; count--)
        {
            var parent = parents.Count > 5 && dice.Chance(ShareOfSubsidiaries) ? dice.Pick(parents) : null;
            var city = parent is null ? DemoPlaces.City(dice) : Elsewhere(dice, parent.City);
            var organisation = parent is null ? names.Next(city) : names.Next(city, parent.Organisation.Industry);
            var since = dice.Chance(ShareFromTheStart) ? story.Day.First : DemoDay.AnyWorkday(dice, story.Day.First.AddDays(1), story.Day.Last);
            since = parent is not null && parent.Since > since ? parent.Since : since;
            var customer = Opened(story, organisation, city, Owner(story, organisation, city), since, null, parent?.Account);
            if (parent is null)
                parents.Add(customer);
            yield return customer;
        }
    }

    private static DemoCity Elsewhere(Dice dice, DemoCity home) =>
        DemoPlaces.Cities.Where(city => city.Country == home.Country).ToList() is { Count: > 1 } near ? dice.Pick(near) : DemoPlaces.City(dice);

    private static Guid Owner(DemoStory story, DemoOrganisation organisation, DemoCity city)
    {
        var cast = story.Known<DemoCast>();
        if (story.Scale.IsBig && story.Dice.Chance(0.5))
            return story.Dice.Pick(cast.Sellers).Id;
        return cast.Named(story.Dice.Pick(Patches[city.Country][organisation.Employees >= LargeFrom ? 1 : 0])).Id;
    }

    private static DemoCustomer Opened(DemoStory story, DemoOrganisation organisation, DemoCity city, Guid owner, DateOnly since, string? legalName, Account? parent = null)
    {
        var at = since == story.Day.First ? story.Founding.AddHours(1).AddSeconds(story.Dice.Below(3000)) : DemoDay.Moment(story.Dice, since);
        var account = story.Born(at, owner, () => Account.Open(organisation.Name, owner));
        DemoAccountFacts.Describe(story, account, organisation, city, since, legalName);
        if (parent is not null)
            account.StandBelow(parent.Id, parent.Head);
        return new(account, organisation, city, owner, at);
    }

    private static IEnumerable<Address> Addresses(DemoStory story, DemoCustomer customer)
    {
        yield return Address(story, customer, AddressKind.Visiting);
        if (story.Dice.Chance(ShareOfSecondAddresses))
            yield return Address(story, customer, story.Dice.Chance(0.6) ? AddressKind.Billing : AddressKind.Delivery);
    }

    private static Address Address(DemoStory story, DemoCustomer customer, AddressKind kind)
    {
        var place = DemoPlaces.Address(story.Dice, customer.City);
        var address = default(Address)!;
        story.Happens(customer.Account, customer.OpenedAt.AddSeconds(40), customer.OwnerId, () => address = customer.Account.AddAddress(kind));
        address.Describe(kind, place.Street, place.Postcode, place.City, place.Region, place.Country);
        address.LieAt(place.Latitude, place.Longitude);
        return address;
    }
}
