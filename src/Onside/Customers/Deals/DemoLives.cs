using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Platform.Demo;
using Onside.Platform.Money;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What a deal of the demo company is about before it begins.
public sealed record DemoDraft(string Name, long AmountMinor, string Currency, string Source);

// What the lives of all deals have in common: who buys, who sells, what was bought.
public sealed class DemoLives(DemoStory story, ReasonBook reasons)
{
    private const double ShareInDollars = 0.03;
    private const double ShareInOwnCurrency = 0.75;

    private static readonly string[] RenewalNames = ["Service contract renewal", "Filter exchange, three years", "Cartridge subscription", "Maintenance for another year"];
    private static readonly IReadOnlyList<(string Word, int Weight)> Sources = DemoWords.Choices("sources");

    // A large customer buys more often.
    private readonly List<DemoCustomer> _buyers =
        [.. story.Known<DemoMarket>().All.SelectMany(customer => Enumerable.Repeat(customer, 2 + Math.Min(6, customer.Organisation.Employees / 150)))];

    private readonly DemoShelf _shelf = story.Known<DemoShelf>();
    private readonly RateBook _rates = story.Known<RateBook>();

    public DemoCast Cast { get; } = story.Known<DemoCast>();

    public DemoMarket Market { get; } = story.Known<DemoMarket>();

    public IReadOnlyList<ReasonBook.Reason> Reasons(Result result) => [.. reasons.Offered(result)];

    public Dictionary<Guid, DateOnly> Purchases { get; } = [];

    // Somebody who is known by that day, if a few draws find one.
    public DemoCustomer Customer(DateOnly on)
    {
        var customer = story.Dice.Pick(_buyers);
        for (var tries = 0; tries < 8 && customer.Since > on; tries++)
            customer = story.Dice.Pick(_buyers);
        return customer;
    }

    public DemoDraft Draft(DemoWay way, DemoCustomer customer)
    {
        var dice = story.Dice;
        var (name, euro) = way.Last < 5 ? (dice.Pick(RenewalNames), dice.Amount(9_000, 0.6, 100)) : DemoProjects.Next(dice, customer.Organisation);
        var own = DemoAccountFacts.Currency(customer.City);
        var currency = dice.Chance(ShareInDollars) ? "USD" : own != "EUR" && dice.Chance(ShareInOwnCurrency) ? own : "EUR";
        return new(name, InCurrency(euro, currency), currency, dice.Pick(Sources, source => source.Weight).Word);
    }

    // What activities are told about: the deal from its opening to its end, or until it was forgotten.
    public void Follow(Deal deal, DemoCustomer customer, bool isForgotten = false, DemoRhythm? rhythm = null)
    {
        var until = deal.ClosedAt ?? (isForgotten ? Workdays.Add(DateOnly.FromDateTime(deal.StageEnteredAt), 4).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : story.Day.HistoryEnd);
        story.Shared<DemoAgenda>().Episodes.Add(new(new("deal", deal.Id), deal.OwnerId, deal.OpenedAt, until, customer.Name, customer.City)
        {
            Partners = customer.Partners, Helpers = [.. deal.Team.Select(member => member.PersonId)], IsRunning = deal.IsOpen && !isForgotten, Rhythm = rhythm,
        });
    }

    public Func<long, string, long?> InBase(DateTime at) => (minor, currency) => _rates.MinorInBase(new Money(minor, currency), DateOnly.FromDateTime(at));

    // Products that come to the amount, to the last cent: the largest that fits, something with it, and the work of putting it in.
    public List<DealLine> Lines(Deal deal, DateTime at)
    {
        var (dice, left, lines) = (story.Dice, deal.AmountMinor!.Value, new List<DealLine>());
        foreach (var share in new[] { dice.Between(55, 80), dice.Between(40, 75) })
        {
            var priced = _shelf.Products.Where(product => product.Family is not "Service").Select(product => (Product: product, Price: Price(product, deal.Currency, at)))
                .Where(one => one.Price * 100 <= left * share && left < one.Price * 5_000).ToList();
            if (priced.Count == 0)
                continue;
            var (chosen, price) = dice.Pick(priced);
            var quantity = left * share / 100 / price;
            lines.Add(new DealLine(deal.Id, lines.Count + 1, chosen.Id, chosen.Name, quantity * 1000, price, 0));
            left -= quantity * price;
        }
        if (left > 0)
            lines.Add(Work(deal, lines.Count + 1, left));
        return lines;
    }

    private DealLine Work(Deal deal, int position, long minor)
    {
        var work = _shelf.Coded("IN-01");
        return new(deal.Id, position, work.Id, work.Name, 1000, minor, 0);
    }

    private long Price(Product product, string currency, DateTime at) =>
        currency == product.Currency ? product.PriceMinor : Rounded(_rates.Convert(product.Price, currency, DateOnly.FromDateTime(at)).Match(money => money.MinorUnits, _ => product.PriceMinor, (_, _) => product.PriceMinor), 100);

    private long InCurrency(long euro, string currency) => currency == "EUR" ? euro * 100
        : Rounded(_rates.Convert(new Money(euro * 100, "EUR"), currency, story.Day.Last).Match(money => money.MinorUnits, _ => euro * 100, (_, _) => euro * 100), 10_000);

    private static long Rounded(long minor, long step) => Math.Max(step, minor / step * step);
}
