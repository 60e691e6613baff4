using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class CountingMoneyTests(Engine engine) : DealTests(engine)
{
    [Theory]
    [InlineData("JPY", 5000, 4999)]
    [InlineData("KWD", 1.5, 1.499)]
    [InlineData("EUR", 1.5, 1.49)]
    public async Task At_least_counts_in_the_digits_of_the_companys_currency(string currency, double enough, double less)
    {
        await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", Currency = currency });
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send("/deals", new { Name = "Enough", Amount = enough, Currency = currency });
        await mara.Send("/deals", new { Name = "Less", Amount = less, Currency = currency });

        var least = FormattableString.Invariant($"/deals?AtLeast={enough}");
        Assert.Equal(["Enough"], (await mara.Read<ListDeals.View>(least)).Rows.Select(row => row.Name));
        Assert.Equal(1, (await mara.Read<ShowBoard.View>(least.Replace("/deals", "/deals/board", StringComparison.Ordinal))).Columns[0].Count);
        Assert.Empty((await mara.Read<ListDeals.View>("/deals?AtLeast=79228162514264337593543950335")).Rows);
    }

    [Fact]
    public async Task The_base_stays_while_deals_are_counted_in_it()
    {
        var deal = await Cast.Deal("Ward dispensers", minor: 100_00);
        var ruth = App.ProgramOf(Cast.Ruth);
        var answer = await ruth.Send("/settings/company", new { Name = "Fernhill Water", Currency = "CHF" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("1 deal has an amount that is counted in EUR. Take its amount away first", await answer.Text());
        Assert.Equal("EUR", (await ruth.Read<EditCompany.View>("/settings/company")).Company.Currency);

        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}", new { Name = "Ward dispensers" });
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send("/settings/company", new { Name = "Fernhill Water", Currency = "CHF" })).StatusCode);
    }

    [Fact]
    public async Task The_base_stays_while_customers_revenues_are_counted_in_it()
    {
        Assert.Equal(HttpStatusCode.Created, (await App.ProgramOf(Cast.Mara).Send("/customers", new { Name = "Harbour Hotels", Revenue = 5_000_000, Currency = "EUR" })).StatusCode);
        Assert.NotNull((await App.Db(db => db.Set<Account>().SingleAsync())).RevenueInBase);
        var answer = await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", Currency = "CHF" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("1 customer has a revenue that is counted in EUR.", await answer.Text());
    }

    [Fact]
    public async Task Guests_read_no_products_and_no_rates()
    {
        foreach (var address in new[] { "/products", "/products/find?Q=a", $"/products/{Guid.CreateVersion7()}", "/currencies" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.As(Cast.Claire).GetAsync(address)).StatusCode);
        var page = await App.As(Cast.Claire).GetStringAsync("/deals");
        Assert.DoesNotContain("href=\"/products\"", page);
        Assert.DoesNotContain("href=\"/people\"", page);
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Ben).GetAsync("/products")).StatusCode);
        Assert.Contains("href=\"/products\"", await App.As(Cast.Ben).GetStringAsync("/deals"));
    }
}

public sealed class CountingMoneyOnSqlite() : CountingMoneyTests(Engine.Sqlite);

public sealed class CountingMoneyOnPostgres() : CountingMoneyTests(Engine.Postgres);
