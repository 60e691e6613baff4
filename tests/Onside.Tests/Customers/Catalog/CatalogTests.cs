using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Catalog;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Catalog;

public abstract class CatalogTests(Engine engine) : IAsyncLifetime
{
    private OnsideApp _app = null!;
    private Person _mara = null!;
    private Person _ruth = null!;

    public async Task InitializeAsync()
    {
        _app = new OnsideApp(engine);
        (_mara, _ruth) = (await _app.Hire("Mara Lindqvist"), await _app.Hire("Ruth Calloway", Level.Administrator));
    }

    [Fact]
    public async Task A_product_is_offered_changed_retired_and_offered_again()
    {
        var mara = _app.As(_mara, follow: false);
        var made = await mara.Submit("/products/new", "/products", ("Name", "Sparkling 40"), ("Price", "1,299.90"), ("Currency", "EUR"), ("Unit", "piece"), ("Code", "SP-40"), ("Family", "Taps"));
        var url = made.Headers.Location!.ToString();
        var program = _app.ProgramOf(_mara);
        Assert.Equal(new Money(129_990, "EUR"), (await program.Read<ShowProduct.View>(url)).Price);

        Assert.Equal(HttpStatusCode.OK, (await program.Send(url, new { Name = "Sparkling 40", Price = 1350, Currency = "EUR", Code = "SP-40", Version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await program.Send(url, new { Name = "Sparkling 41", Price = 1, Version = 1 })).StatusCode);
        var retired = await _app.As(_mara).Click(url, url + "/retirement");
        Assert.Contains(url + "/retirement/undo", await retired.Text());
        Assert.Empty((await program.Read<ListProducts.View>("/products")).Rows);
        Assert.Empty((await program.Read<Found>("/products/find?q=spark")).Rows);
        Assert.Single((await program.Read<ListProducts.View>("/products?Retired=true")).Rows);

        await program.Send(url + "/retirement/undo", new { });
        var row = (await program.Read<Found>("/products/find?q=sp%2040")).Rows.Single();
        Assert.Equal(("Sparkling 40", "€1,350"), (row.Name, row.Detail));
    }

    [Fact]
    public async Task A_code_belongs_to_one_product()
    {
        var program = _app.ProgramOf(_mara);
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/products", new { Name = "One", Price = 1, Code = "SP-40" })).StatusCode);
        var second = await program.Send("/products", new { Name = "Other", Price = 1, Code = "sp-40" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("One has this code already.", await second.Text());
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/products", new { Name = "Without", Price = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/products", new { Name = "Without too", Price = 0 })).StatusCode);
    }

    [Fact]
    public async Task Products_are_walked_in_the_same_order_on_both_databases()
    {
        foreach (var (name, family, code) in new[] { ("Zapf", "b", "Ä1"), ("äther", null, "a2"), ("Aqua", "B2", null), ("aqua 10", "A", "Z"), ("Öl", null, null) })
            await _app.ProgramOf(_mara).Send("/products", new { Name = name, Price = 1, Family = family, Code = code });

        Assert.Equal(["Aqua", "aqua 10", "äther", "Öl", "Zapf"], await Walk("name"));
        Assert.Equal(["aqua 10", "Zapf", "Aqua"], (await Walk("family")).Take(3));
        Assert.Equal(["Zapf", "äther", "aqua 10"], (await Walk("code")).Take(3));
    }

    [Fact]
    public async Task Rates_make_a_currency_usable_and_convert_by_their_day()
    {
        var program = _app.ProgramOf(_ruth);
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/currencies/rates", new { Currency = "USD", ValidFrom = "2026-01-01", PerBase = 1.25 })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/currencies/rates", new { Currency = "USD", ValidFrom = "2026-07-01", PerBase = 1.000000001m })).StatusCode);

        var book = await _app.In(scope => scope.GetRequiredService<Kept<RateBook>>().Current().AsTask());
        Assert.Equal(["EUR", "USD"], book.Used);
        Assert.Equal(80_00, book.MinorInBase(new(100_00, "USD"), new DateOnly(2026, 6, 30)));
        Assert.Equal(100_00, book.MinorInBase(new(100_00, "USD"), new DateOnly(2026, 7, 1)));
        Assert.Null(book.MinorInBase(new(100_00, "USD"), new DateOnly(2025, 12, 31)));
        Assert.Null(book.MinorInBase(new(100_00, "CHF"), new DateOnly(2026, 7, 1)));
        Assert.Equal(1.000000001m, (await program.Read<ListRates.View>("/currencies?Currency=USD")).Rows[0].PerBase);
    }

    [Theory]
    [InlineData("EUR", 1.1, "EUR is the base")]
    [InlineData("XYZ", 1.1, "XYZ is not a currency")]
    [InlineData("USD", 0, "A rate is more than 0")]
    [InlineData("USD", -1, "A rate is more than 0")]
    [InlineData("USD", 0.1234567891, "at most nine decimals")]
    public async Task A_rate_that_does_not_hold_is_refused(string currency, double rate, string sentence)
    {
        var answer = await _app.ProgramOf(_ruth).Send("/currencies/rates", new { Currency = currency, PerBase = rate });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, await answer.Text());
    }

    [Fact]
    public async Task A_rate_is_removed_and_brought_back_unless_another_stands_there()
    {
        var program = _app.ProgramOf(_ruth);
        var made = (await (await program.Send("/currencies/rates", new { Currency = "USD", PerBase = 1.25 })).Content.ReadFromJsonAsync<Made>(Browsing.Json))!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send("/currencies/rates", new { Currency = "USD", PerBase = 1.3 })).StatusCode);

        await program.Send($"/currencies/rates/{made.Id}/removal", new { });
        Assert.Empty((await program.Read<ListRates.View>("/currencies")).Rows);
        await program.Send($"/currencies/rates/{made.Id}/removal/undo", new { });
        Assert.Single((await program.Read<ListRates.View>("/currencies")).Rows);

        await program.Send($"/currencies/rates/{made.Id}/removal", new { });
        await program.Send("/currencies/rates", new { Currency = "USD", PerBase = 1.3 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/currencies/rates/{made.Id}/removal/undo", new { })).StatusCode);
    }

    [Fact]
    public async Task Only_an_administrator_changes_rates_and_the_company()
    {
        var program = _app.ProgramOf(_mara);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/currencies/rates", new { Currency = "USD", PerBase = 1.25 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/settings/company", new { Name = "Mine" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/settings/company")).StatusCode);
        Assert.Equal(0, await _app.Db(db => db.Set<CurrencyRate>().CountAsync()));
    }

    [Fact]
    public async Task The_company_is_named_and_its_base_currency_changes_only_before_the_first_rate()
    {
        var ruth = _app.As(_ruth);
        var saved = await ruth.Click("/settings/company", "/settings/company", ("Name", "Fernhill Water"), ("Currency", "CHF"), ("Locale", "de-CH"), ("Zone", "Europe/Zurich"));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var facts = await _app.In(scope => scope.GetRequiredService<Kept<Company.Facts>>().Current().AsTask());
        Assert.Equal(new("Fernhill Water", "CHF", "de-CH", "Europe/Zurich"), facts);
        Assert.Equal("CHF", (await _app.In(scope => scope.GetRequiredService<Kept<RateBook>>().Current().AsTask())).Base);

        var program = _app.ProgramOf(_ruth);
        await program.Send("/currencies/rates", new { Currency = "EUR", PerBase = 1.05 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send("/settings/company", new { Name = "Fernhill Water", Currency = "EUR" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await program.Send("/settings/company", new { Name = "Fernhill", Version = 7 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send("/settings/company", new { Name = "Fernhill", Zone = "Mars/Base" })).StatusCode);
        Assert.Equal(1, await _app.Db(db => db.Set<Company>().CountAsync()));
    }

    [Fact]
    public async Task The_pages_are_drawn_for_everybody()
    {
        await _app.ProgramOf(_ruth).Send("/currencies/rates", new { Currency = "USD", PerBase = 1.25 });
        await _app.ProgramOf(_mara).Send("/products", new { Name = "<img src=x onerror=alert(1)>", Price = 12, Unit = "<img>", Description = "<img>", Family = "<img>", Code = "<img>" });
        foreach (var page in new[] { "/products", "/products/new", "/products?Retired=true", "/currencies", "/products/find?q=img" })
            Assert.DoesNotContain("<img", await _app.As(_mara).GetStringAsync(page));
        Assert.Contains("Remove", await _app.As(_ruth).GetStringAsync("/currencies"));
        Assert.DoesNotContain("Remove", await _app.As(_mara).GetStringAsync("/currencies"));
    }

    [Fact]
    public async Task A_removed_rate_is_brought_back_where_it_was_removed()
    {
        var program = _app.ProgramOf(_ruth);
        await program.Send("/currencies/rates", new { Currency = "USD", PerBase = 1.25 });
        var rate = (await program.Read<ListRates.View>("/currencies")).Rows.Single();
        await program.Send($"/currencies/rates/{rate.Id}/removal", new { });

        var seen = await program.Read<ListRates.View>("/currencies");
        Assert.Equal((0, rate), (seen.Rows.Count, seen.Removed.Single()));
        Assert.Empty((await _app.ProgramOf(_mara).Read<ListRates.View>("/currencies")).Removed);
        Assert.Contains("Bring back", await _app.As(_ruth).GetStringAsync("/currencies"));

        var answer = await _app.As(_ruth, false).Submit("/currencies", $"/currencies/rates/{rate.Id}/removal/undo");
        Assert.Equal((HttpStatusCode.SeeOther, "/currencies"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(rate, (await program.Read<ListRates.View>("/currencies")).Rows.Single());
    }

    private async Task<IEnumerable<string>> Walk(string sort)
    {
        var (walked, after) = (new List<string>(), "");
        do
        {
            var page = await _app.ProgramOf(_mara).Read<ListProducts.View>($"/products?Sort={sort}&Size=2&After={after}");
            walked.AddRange(page.Rows.Select(row => row.Name));
            after = page.Next;
        }
        while (after is not null);
        return walked;
    }

    public Task DisposeAsync()
    {
        _app.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class CatalogOnSqlite() : CatalogTests(Engine.Sqlite);

public sealed class CatalogOnPostgres() : CatalogTests(Engine.Postgres);
