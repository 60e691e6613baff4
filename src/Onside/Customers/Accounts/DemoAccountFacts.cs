using Onside.Platform.Demo;
using Onside.Platform.Money;

namespace Onside.Customers.Accounts;

// What is known about a customer of the demo company besides its name.
public static class DemoAccountFacts
{
    private const double ShareWithRevenue = 0.7;
    private const double ShareOfEndedContracts = 0.13;
    private const double ShareOfContracts = 0.2;
    private const long EuroPerHead = 140_000;

    private static readonly (string Tag, double Share)[] Labels = [("Key account", 0.08), ("Reference", 0.1), ("Newsletter", 0.25), ("Trade fair", 0.14), ("Framework contract", 0.06)];

    public static void Describe(DemoStory story, Account account, DemoOrganisation organisation, DemoCity city, DateOnly since, string? legalName)
    {
        var dice = story.Dice;
        account.Describe(organisation.Name, legalName, organisation.Industry, city.Region);
        account.ReachAt($"www.{organisation.Domain}", DemoPlaces.Telephone(dice, city.Country));
        account.TagWith(Labels.Where(label => dice.Chance(label.Share)).Select(label => label.Tag));
        var revenue = dice.Chance(ShareWithRevenue) ? Revenue(dice, organisation, Currency(city)) : (Money?)null;
        var inBase = revenue is { } money ? story.Known<RateBook>().MinorInBase(money, since) : null;
        account.Size(organisation.Employees, dice.Chance(0.85) ? dice.Between(1880, since.Year - 2) : null);
        account.Earn(revenue, inBase);
        if (dice.Chance(ShareOfContracts))
            account.UnderContract(story.Day.AsOf.AddDays(dice.Between(20, 900)));
        else if (dice.Chance(ShareOfEndedContracts))
            account.UnderContract(story.Day.AsOf.AddDays(-dice.Between(30, 800)));
    }

    public static string Currency(DemoCity city) => DemoPlaces.Country(city.Country).Currency is var own and ("GBP" or "CHF") ? own : "EUR";

    private static Money Revenue(Dice dice, DemoOrganisation organisation, string currency) =>
        new(dice.Amount(organisation.Employees * EuroPerHead, 0.4, 100_000) * 100, currency);
}
