using Onside.Platform.Demo;
using Onside.Platform.Money;
using Onside.Team.People;

namespace Onside.Customers.Catalog;

// The company counts in euros, sells fifteen products and looks up its rates on the first of each month.
public sealed class DemoCatalog : IDemoPart
{
    private const string Zone = "Europe/Berlin";
    private const double MonthlyDrift = 0.011;
    private const int RateDigits = 4;

    private static readonly (string Currency, double PerEuro)[] Abroad = [("CHF", 0.946), ("GBP", 0.858), ("USD", 1.093)];

    private static readonly Dictionary<string, string> Units = new() { ["Supplies"] = "set", ["Service"] = "contract" };

    public string Name => "catalog";

    public int Order => 20;

    public async Task Tell(DemoStory story)
    {
        var who = story.Known<DemoCast>().In(Function.SalesOperationsManager).Id;
        var company = story.Born(story.Founding, who, () => Company.Found(DemoStaff.Company, "EUR"));
        company.Describe(DemoStaff.Company, "en-GB", Zone);
        await story.Write<Company>([company]);
        var rates = Rates(story, who);
        await story.Write(rates, "rates");
        var products = DemoWords.Table("products").Select((fields, i) => Product(story, who, fields, i)).ToList();
        await story.Write(products, "products");
        story.MakeKnown(new DemoShelf(products));
        story.MakeKnown(new RateBook(company.Currency, [company.Currency, .. Abroad.Select(one => one.Currency)],
            new(company.Currency, rates.Select(rate => new Science.DatedRate(rate.Currency, rate.ValidFrom, rate.PerBase)))));
    }

    private static List<CurrencyRate> Rates(DemoStory story, Guid who)
    {
        var rates = new List<CurrencyRate>();
        foreach (var (currency, usual) in Abroad)
        {
            var rate = usual;
            var first = new DateOnly(story.Day.First.Year, story.Day.First.Month, 1);
            for (var day = first; day <= story.Day.Last; day = day.AddMonths(1))
            {
                rate *= 1 + story.Dice.Normal(0, MonthlyDrift);
                var (from, known) = (day, CurrencyRate.InNanos((decimal)Math.Round(rate, RateDigits)));
                rates.Add(story.Born(day == first ? story.Founding : DemoDay.Moment(story.Dice, Workdays.OnOrAfter(day)), who, () => new CurrencyRate(currency, from, known)));
            }
        }
        return rates;
    }

    private static Product Product(DemoStory story, Guid who, string[] fields, int number)
    {
        var product = story.Born(story.Founding.AddMinutes(60 + number), who, () => new Product(fields[1], DemoWords.Number(fields[3]) * 100L, "EUR"));
        product.Describe(fields[1], fields[0], fields[2], Units.GetValueOrDefault(fields[2], "piece"), null);
        return product;
    }
}

// What the demo company sells.
public sealed record DemoShelf(IReadOnlyList<Product> Products)
{
    public Product Coded(string code) => Products.First(product => product.Code == code);
}
