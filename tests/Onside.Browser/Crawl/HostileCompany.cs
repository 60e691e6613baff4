using Microsoft.EntityFrameworkCore;
using Onside.Browser.Rig;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using Onside.Tests.Routes;

namespace Onside.Browser.Crawl;

public sealed record PageToSee(string Name, string Address);

// A company with a record of every kind and in every state, where whatever can be typed is hostile.
public sealed class HostileCompany : IDisposable
{
    private readonly Site _site;
    private readonly World _world;

    private HostileCompany(Site site, World world) => (_site, _world) = (site, world);

    private DealCast Cast => _world.Cast;

    // What was typed, as far as each field holds it: the longest first.
    public IReadOnlyList<string> Data { get; } =
        [HostileText.Website, .. Enumerable.Range(2, HostileText.Of(int.MaxValue).Length).Select(HostileText.Of).Distinct().OrderByDescending(text => text.Length), "Test browser", "key account", "expo", "decides", .. Samples];

    // Who and what the style guide shows its components with.
    private static readonly string[] Samples =
    [
        "Jonas Weber", "Tom Okafor", "Ruth Calloway", "Mara Lindqvist", "Ines Duarte", "Harbour Hotels Group", "Harbour Hotels", "Norden Clinics", "Vitale Foods",
        "Marlow & Finch", "Process water upgrade", "Tower refurbishment", "Filtration for 14 hotels",
    ];

    private DateTime Now => _world.App.Clock.Now();

    private DateOnly Today => DateOnly.FromDateTime(Now);

    public IReadOnlyList<AppRoute> Routes => AppRoutes.Of(_world.App);

    public static async Task<HostileCompany> On(Engine engine)
    {
        var site = new Site(engine);
        var company = new HostileCompany(site, await World.On(site.App));
        foreach (var record in company.MoreRecords())
            await site.App.Saved(record);
        await site.App.Db(HostileText.FillEvery);
        site.App.Clock.Advance(TimeSpan.FromMinutes(1));
        return company;
    }

    // Ruth sees everything and administers; nobody works with Lena, who has nothing.
    public Task<Visit> Administrator(Look look) => _site.As(Cast.Ruth, look);

    public Task<Visit> Newcomer(Look look) => _site.As(Cast.Lena, look);

    public Task<Visit> Nobody(Look look) => _site.Visitor(look);

    public Task SpeakPseudo() => _site.App.Db(async db =>
    {
        foreach (var person in db.Set<Person>())
            person.Prefer("qps-Ploc", person.Zone);
        return await db.SaveChangesAsync();
    });

    // Every page of the product that stands behind the door, asked for a record that is there. ONSIDE_PAGES=deals,contacts takes those alone, while one works on them.
    public IEnumerable<PageToSee> Pages() => Narrowed(Behind.Select(route => new PageToSee(Named(route.Pattern), _world.Address(route)!))
        .Concat([new("-deals-all", "/deals?Every=true"), new("-deals-none", "/deals?Text=nothing"), new("-board-stale", "/deals/board?Stale=true"), new("-missing", "/nowhere")]));

    // Those that show something although there is nothing to show.
    public IEnumerable<PageToSee> EmptyPages() => Narrowed(Behind.Where(route => route is { Holes.Count: 0, Policy: not Policies.Administrators })
        .Select(route => new PageToSee($"{Named(route.Pattern)}-empty", route.Pattern)));

    public async Task<IEnumerable<PageToSee>> OpenPages() => Narrowed(
    [
        new("-sign-in", "/sign-in"), new("-link-missing", "/sign-in/link/spent"),
        new("-link", await Link(LinkPurpose.ComeIn)), new("-welcome", await Link(LinkPurpose.ChoosePassword)), new("-guest-door", (await Doors())[0].Link), new("-guest-missing", "/guests/spent"),
    ]);

    // Those outside, in a browser in which the codes were typed: who is asked for one thing, and who takes part in a plan.
    public async Task<(Visit Visit, IEnumerable<PageToSee> Pages)> Outsiders(Look look)
    {
        var doors = await Doors();
        var visit = await _site.Visitor(look, doors.Select(door => new Microsoft.Playwright.Cookie { Name = $"onside-guest-{door.Id:N}", Value = door.Seat }));
        return (visit, Narrowed(doors.SelectMany(door => door.IsInPlan ? (PageToSee[])[new("-guest-plan", door.Link)]
            : [new("-guest", door.Link), .. new[] { "Promise", "Counter", "Decline" }.Select(move => new PageToSee($"-guest-{move}", $"{door.Link}/moves/{move}"))])));
    }

    // A new link for each, with the key of a browser that came in by it.
    private Task<List<(Guid Id, string Link, string Seat, bool IsInPlan)>> Doors() => _site.App.Db(async db =>
    {
        var doors = (await db.Set<Guest>().OrderBy(guest => guest.Id).ToListAsync()).Select(guest => (guest.Id, guest.MakeLink(Now), guest.Confirm(Now), guest.OutcomeId is not null)).ToList();
        await db.SaveChangesAsync();
        return doors;
    });

    private IEnumerable<AppRoute> Behind => Routes.Where(route => route is { Method: "GET", IsOpen: false, Pattern: not ("/metrics" or "/live" or "/push-worker.js") } && !route.IsRaw && !route.Pattern.EndsWith("/export", StringComparison.Ordinal) && !route.Pattern.EndsWith("/narrowed", StringComparison.Ordinal) && !route.Pattern.Contains("openapi", StringComparison.Ordinal) && !route.Pattern.EndsWith("/deletion", StringComparison.Ordinal));

    private static string Named(string pattern) => pattern.Replace("/", "-", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal);

    private static IEnumerable<PageToSee> Narrowed(IEnumerable<PageToSee> pages) =>
        Environment.GetEnvironmentVariable("ONSIDE_PAGES") is { Length: > 0 } wanted ? pages.Where(page => wanted.Split(',').Any(part => page.Name.Contains(part, StringComparison.Ordinal))) : pages;

    public bool Leads(Seen.Target target) => Routes.Any(route => route.Method == target.Method && route.Fits(target.Address));

    public void Dispose() => _site.Dispose();

    private Task<string> Link(LinkPurpose purpose) => _site.App.Db(async db =>
    {
        var address = SignInLink.Add(db, Cast.Tom.Id, purpose, SignInLink.Invitation, Now);
        await db.SaveChangesAsync();
        return address;
    });

    private IEnumerable<object> MoreRecords()
    {
        var (account, contact, product) = (Customer(), Person(), new Product("Filter", 120_00, "EUR"));
        contact.WorkAt(account.Id, "Buyer");
        yield return account;
        yield return contact;
        var guest = new Guest("Hugo Stern", "hugo.stern@harbour.example", Now);
        yield return guest;
        yield return Commitment.AskGuest(Cast.Mara.Id, (guest.Id, guest.Name), new("account", account.Id), "Send the floor plan", new(0) { Why = "We measure on Friday.", Terms = new("It is in my inbox.", Now.AddDays(6), null, "UTC") }, Now);
        yield return Place(account);
        yield return product;
        foreach (var deal in Deals(account, contact, product))
        {
            yield return deal;
            foreach (var activity in Activities(new("deal", deal.Id)))
                yield return activity;
        }
    }

    private Account Customer()
    {
        var account = new Account("Harbour Hotels Group", Cast.Ruth.Id);
        account.Describe("Harbour Hotels Group", "Harbour Hotels plc", "Hospitality", "North");
        account.ReachAt("https://harbour.example", "+44 20 7946 0000");
        account.TagWith(["Key account", "Expo"]);
        return account;
    }

    private Contact Person()
    {
        var contact = new Contact("Hugo", "Stern", Cast.Ruth.Id);
        contact.ReachAt([new("hugo@harbour.example", "work")], [new("+44 20 7946 0001", "mobile")]);
        contact.TagWith(["Decides"]);
        return contact;
    }

    private static Onside.Customers.Accounts.Address Place(Account account)
    {
        var place = new Onside.Customers.Accounts.Address(account.Id, AddressKind.Visiting);
        place.Describe(AddressKind.Visiting, "1 Quay Street", "E14", "London", "London", "GB");
        return place;
    }

    // One in each stage, long ago enough to be stale in the second; then one of each result.
    private IEnumerable<Deal> Deals(Account account, Contact contact, Product product)
    {
        foreach (var stage in Cast.Way.Steps)
            yield return Described(Deal.Open("Open", Cast.Ruth.Id, stage, Now.AddDays(stage.Position == 2 ? -90 : -3)), account, contact, Today.AddDays(20 * stage.Position - 50));
        foreach (var end in new Action<Deal>[] { d => d.Win(Now, Today), d => d.Lose("Price", "Too dear", Now, Today), d => d.EndUndecided("Silence", Now, Today), d => d.Decline("Too small", "We said no", Now, Today) })
        {
            var deal = Described(Deal.Open("Closed", Cast.Ruth.Id, Cast.Way.Steps[3], Now.AddDays(-40)), account, contact, Today);
            deal.MoveTo(Cast.Way.Steps[4], Now.AddDays(-10));
            deal.Join(Cast.Tom.Id, nameof(Function.SalesRepresentative));
            deal.Fill([new(deal.Id, 1, product.Id, "Filter", 14_000, 1_200_00, 500)], (amount, _) => amount, Now);
            end(deal);
            yield return deal;
        }
    }

    private static Deal Described(Deal deal, Account account, Contact contact, DateOnly close)
    {
        deal.Describe(deal.Name, account.Id, contact.Id, close, Category.Commit, "Referral", "Call Hugo");
        deal.Value(286_400_00, "EUR", (amount, _) => amount);
        return deal;
    }

    private IEnumerable<Activity> Activities(Subject subject)
    {
        yield return Activity.Note(subject, Cast.Tom.Id, CleanHtml.Of(HostileText.Rich), Now.AddHours(-2));
        yield return Activity.Call(subject, Cast.Tom.Id, new(CallDirection.Outgoing, CallOutcome.Reached, 12, "Hugo"), Now.AddHours(-3), null, Now.AddHours(-3));
        yield return Activity.Meeting(subject, Cast.Ruth.Id, new("Review", Now.AddHours(2), Now.AddHours(3), "Quay Street"), [Cast.Ruth.Id], null, Now);
        yield return Activity.Task(subject, Cast.Tom.Id, new("Late", Cast.Ruth.Id, Due.Moment(Now.AddDays(-1)), TaskPriority.High), null, Now.AddDays(-5));
        yield return Activity.Task(subject, Cast.Tom.Id, new("Soon", Cast.Ruth.Id, Due.Moment(Now.AddHours(4))), null, Now.AddDays(-5));
    }
}
