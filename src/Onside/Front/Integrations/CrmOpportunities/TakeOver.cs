using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Integrations.CrmOpportunities;

// Brings the data set in through each feature's own use case, in one unit of work: all of it is here afterwards, or nothing.
public sealed class TakeOver(AppDb db, IEnumerable<IHoldsOpen> rules, Me me, TimeProvider clock)
{
    private const string Pipeline = "Maven opportunities";
    private const string Currency = "USD";
    private const string Source = "crm-opportunities/";
    private const int Unsaid = 1000;

    private readonly Intake _intake = new(db);
    private readonly DateTime _now = clock.Now();
    private readonly Dictionary<string, int> _created = [], _known = [];
    private readonly List<string> _remarks = [];

    private Guid? Actor => me.IsSomebody ? me.Id : null;

    public Task<Report> Run(string folder, Reading reading) => db.Transact(async () =>
    {
        await db.Serialize("import");
        await _intake.MakeRoom();
        var rates = await InDollars();
        Func<long, string, long?> inBase = (minor, currency) => rates.MinorInBase(new Money(minor, currency), DateOnly.FromDateTime(_now));
        var people = await People(reading);
        var products = Counted("products", await AdoptProducts.Run(db, _intake, [.. reading.Products.Select(row => new AdoptProducts.Told(Source + row.Name, row.Name, row.Series, new(row.PriceMinor, Currency)))], Actor, _now));
        var accounts = Counted("accounts", await AdoptAccounts.Run(db, _intake, [.. reading.Accounts.Select(row => Account(row, inBase))], Actor, _now));
        await Deals(reading, people, products, accounts, inBase);
        await _intake.WriteNews();
        return Told(folder, reading);
    });

    private async Task<RateBook> InDollars()
    {
        if (!await CountsAlready() && await AdoptCurrency.Run(db, _intake, Currency, Actor, _now))
            _remarks.Add(Say($"The company counts in US dollars now: it had no currency of its own yet."));
        var rates = await Rates.Load(db);
        if (!rates.Used.Contains(Currency))
            _remarks.Add(Say($"There is no rate for {Currency}: totals in {rates.Base} leave these deals out until an administrator adds one under Currencies."));
        return rates;
    }

    private async Task<bool> CountsAlready() => await db.Set<Deal>().IgnoreQueryFilters().AnyAsync(deal => deal.AmountInBase != null) || await db.Set<Account>().IgnoreQueryFilters().AnyAsync(account => account.RevenueInBase != null);

    // An office is a team, and the people of each of its managers a team below it.
    private async Task<IReadOnlyDictionary<string, Guid>> People(Reading reading)
    {
        var managers = reading.Sellers.Select(seller => seller.Manager).Distinct().ToList();
        var people = Counted("people", await AdoptPeople.Run(db, _intake, [.. managers.Select(name => new AdoptPeople.Told(name, Function.SalesManager, Sight.Hierarchy)),
            .. reading.Sellers.Select(seller => new AdoptPeople.Told(seller.Name, Function.AccountExecutive, Sight.Team)).Where(told => !managers.Contains(told.Name))], Actor, _now));
        var offices = reading.Sellers.Select(seller => seller.Office).Distinct().Select(office => new AdoptTeams.Told(office, null, null, []));
        var below = reading.Sellers.GroupBy(seller => (seller.Office, seller.Manager)).Select(team => new AdoptTeams.Told($"{team.Key.Office}, {team.Key.Manager}", team.Key.Office, people[team.Key.Manager],
            [.. team.Select(seller => people[seller.Name]).Append(people[team.Key.Manager]).Distinct()]));
        Counted("teams", await AdoptTeams.Run(db, _intake, [.. offices, .. below], Actor, _now));
        return people;
    }

    private static AdoptAccounts.Told Account(AccountRow row, Func<long, string, long?> inBase) => new(
        Source + row.Name, row.Name, row.Sector, row.Office, row.Country, row.Founded, row.Employees, row.RevenueMinor is { } minor ? new Money(minor, Currency) : null,
        row.RevenueMinor is { } revenue ? inBase(revenue, Currency) : null, row.Parent is null ? null : Source + row.Parent);

    private async Task Deals(Reading reading, IReadOnlyDictionary<string, Guid> people, IReadOnlyDictionary<string, Guid> products, IReadOnlyDictionary<string, Guid> accounts, Func<long, string, long?> inBase)
    {
        var (way, isNew) = await AdoptPipeline.Run(db, _intake, Pipeline, [new(nameof(Standing.Prospecting), Unsaid), new(nameof(Standing.Engaging), ShareWon(reading))], Actor, _now);
        _created["pipelines"] = isNew ? 1 : 0;
        var (prospecting, engaging) = (way.Steps.First(step => step.Name == nameof(Standing.Prospecting)), way.Steps.First(step => step.Name == nameof(Standing.Engaging)));
        var adopted = await AdoptDeals.Run(db, _intake, [.. reading.Opportunities.Select(row => new AdoptDeals.Told(
            row.Id, Named(row), people[row.Seller], row.Account is null ? null : accounts[Source + row.Account], row.Stage == Standing.Prospecting ? prospecting : engaging,
            row.Engaged is { } engaged ? Noon(engaged) : _now, Outcome(row.Stage), row.Closed is { } closed ? Noon(closed) : null, row.ValueMinor, Currency, products[Source + row.Product], row.Product))], inBase, Actor, _now, rules);
        Counted("deals", adopted);
        if (adopted.Held > 0)
            _remarks.Add(Say(Many(adopted.Held, $"1 deal was won there after the sales process was published here: it came in open, and is won once it has what closing needs.", $"{adopted.Held:N0} deals were won there after the sales process was published here: they came in open, and are won once they have what closing needs.")));
    }

    private static string Named(OpportunityRow row) => $"{row.Product}, {row.Account ?? row.Id}";

    private static Result Outcome(Standing stage) => stage switch { Standing.Won => Result.Won, Standing.Lost => Result.Lost, _ => Result.Open };

    // At noon a day is the same in nearly every time zone.
    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    // What the file itself says of engaging: so many of the closed ones were won, in whole percent.
    private static int ShareWon(Reading reading)
    {
        var closed = reading.Opportunities.Count(row => row.Closed is not null);
        return closed == 0 ? Unsaid : (int)Math.Round(100.0 * reading.Opportunities.Count(row => row.Stage == Standing.Won) / closed) * 100;
    }

    private IReadOnlyDictionary<string, Guid> Counted(string what, Adopted adopted)
    {
        (_created[what], _known[what]) = (adopted.Created, adopted.Known);
        return adopted.Ids;
    }

    private Report Told(string folder, Reading reading) => new(
        folder, reading.Read, _created, _known, reading.Opportunities.GroupBy(row => row.Stage).OrderByDescending(stage => stage.Count()).ToDictionary(stage => stage.Key.ToString(), stage => stage.Count()),
        new(reading.Opportunities.Count(row => row.Account is null), reading.Opportunities.Count(row => row.Closed is null && row.ValueMinor is null), reading.Opportunities.Count(row => row.Engaged is null)),
        reading.Findings.Repairs, reading.Findings.Rejects, _remarks);
}
