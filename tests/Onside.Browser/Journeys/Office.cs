using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// The people and deals of a journey, on a product of their own: Mara's deal with 14 hotels stands in its first stage.
public sealed class Office : IDisposable
{
    private readonly Site _site = new(Engine.Sqlite);

    public DealCast Cast { get; private set; } = null!;

    public Deal Hotels { get; private set; } = null!;

    public static async Task<Office> Opens()
    {
        var office = new Office();
        office.Cast = await DealCast.On(office._site.App);
        office.Hotels = await office.Cast.Deal("Filtration for 14 hotels", close: new DateOnly(2026, 12, 11));
        await office.Cast.Deal("Ward dispensers", stage: 1);
        return office;
    }

    public Site Site => _site;

    public Task<Visit> Visitor(Look look) => _site.Visitor(look);

    public Task<Visit> As(Person person, Look look) => _site.As(person, look);

    public Task<string> LinkFor(Person person) => _site.App.Db(async db =>
    {
        var address = SignInLink.Add(db, person.Id, LinkPurpose.ComeIn, SignInLink.Invitation, _site.App.Clock.Now());
        await db.SaveChangesAsync();
        return address;
    });

    public Task<Deal> Stored(Guid deal) => _site.App.Db(db => db.Set<Deal>().SingleAsync(stored => stored.Id == deal));

    // Three customers with an address that has coordinates, two of them close together.
    public async Task OnTheMap()
    {
        foreach (var (name, latitude, longitude) in new[] { ("Harbour Hotels", 53.55, 9.99), ("Elbe Clinics", 53.56, 10.01), ("Fernhill Campus", 48.14, 11.58) })
        {
            var account = await _site.App.Saved(Customers.Accounts.Account.Open(name, Cast.Mara.Id));
            var address = new Customers.Accounts.Address(account.Id, Customers.Accounts.AddressKind.Visiting);
            address.LieAt(latitude, longitude);
            await _site.App.Saved(address);
        }
    }

    // When the tasks are due, the earliest first.
    public Task<List<DateOnly?>> DueDays() => _site.App.Db(db => db.Set<Team.Activities.Activity>().OrderBy(task => task.DueOn).Select(task => task.DueOn).ToListAsync());

    public Task<int> Count(string name) => _site.App.Db(db => Task.FromResult(db.Set<Deal>().Count(deal => deal.Name == name)));

    public void Dispose() => _site.Dispose();
}

public static class Steps
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public static ILocator Card(this IPage page, Deal deal) => page.Locator($"#deal-{deal.Id}");

    public static ILocator Column(this IPage page, PipelineBook.Step stage) => page.Locator($"ul[data-stage='{stage.Id}']");

    public static ILocatorAssertions Shows(this ILocator element) => Assertions.Expect(element);
}
