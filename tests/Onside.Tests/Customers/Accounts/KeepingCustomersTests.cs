using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

public abstract class KeepingCustomersTests(Engine engine) : IAsyncLifetime
{
    private const string Hostile = "\"><img src=x onerror=alert(1)>{{7*7}}";

    private CustomerCast _cast = null!;

    public async Task InitializeAsync() => _cast = await CustomerCast.On(engine);

    [Fact]
    public async Task A_customer_is_added_in_the_browser_and_read_by_a_program()
    {
        var answer = await _cast.App.As(_cast.Mara, follow: false).Submit("/customers/new", "/customers",
            ("Name", "Harbour Hotels Group"), ("Industry", "Hospitality"), ("Region", "North"), ("Website", "www.harbour-hotels.example/about"), ("Phone", "+49 (40) 123 456-0"),
            ("Tags", "Key account, Expo 2025, key ACCOUNT"), ("Employees", "1,200"), ("Revenue", "12,500,000.50"), ("RevenueCurrency", "EUR"), ("FoundedYear", "1974"), ("OwnerId", _cast.Mara.Id));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var view = await _cast.App.ProgramOf(_cast.Mara).Read<ShowAccount.View>(answer.Headers.Location!.ToString());
        Assert.Equal(("Harbour Hotels Group", "Hospitality", "North", 1200, 1974), (view.Account.Name, view.Account.Industry, view.Account.Region, view.Account.Employees, view.Account.FoundedYear));
        Assert.Equal(1_250_000_050, view.Account.Revenue!.Value.MinorUnits);
        Assert.Equal(["Key account", "Expo 2025"], view.Account.Tags);
        Assert.Equal((Lifecycle.Potential, "Mara Lindqvist"), (view.Account.Lifecycle, view.Account.Owner));
    }

    [Fact]
    public async Task An_edit_answers_with_the_part_of_the_page_and_is_on_record()
    {
        var account = await _cast.Account("Harbour Hotels");

        var answer = await _cast.App.As(_cast.Mara).Click($"/customers/{account.Id}", $"/customers/{account.Id}", ("Name", "Harbour Hotels Group"), ("Version", account.Version));

        Assert.StartsWith("<div id=\"account\"", await answer.Text());
        var change = await _cast.App.Db(db => db.Set<PlatformChange>().SingleAsync(c => c.RecordId == account.Id && c.Field == nameof(Account.Name)));
        Assert.Equal(("\"Harbour Hotels\"", "\"Harbour Hotels Group\""), (change.Before, change.After));
    }

    [Fact]
    public async Task A_stale_save_shows_both_versions_and_overwrites_nothing()
    {
        var account = await _cast.Account("Harbour Hotels");
        var program = _cast.App.ProgramOf(_cast.Tom);
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/customers/{account.Id}", new { Name = "Harbour Group", Region = "North", Version = 1 })).StatusCode);

        var answer = await program.Send($"/customers/{account.Id}", new { Name = "Harbour Inns", Region = "North", Version = 1 });
        var page = await _cast.App.As(_cast.Mara).Click($"/customers/{account.Id}", $"/customers/{account.Id}", ("Name", "Harbour Inns"), ("Region", "North"), ("Version", 1));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (answer.StatusCode, page.StatusCode));
        var (problem, table) = (await answer.Text(), await page.Text());
        Assert.Contains("Harbour Group", problem);
        Assert.Contains("Harbour Inns", problem);
        Assert.DoesNotContain("Region", problem);
        Assert.Contains("data-keep-mine=\"2\"", table);
        Assert.Equal("Harbour Group", await Name(account));
    }

    [Fact]
    public async Task Fields_nobody_offered_are_ignored()
    {
        var account = await _cast.Account("Harbour Hotels");
        await _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{account.Id}",
            new { Name = "Harbour Hotels", Id = Guid.CreateVersion7(), OwnerId = _cast.Lena.Id, SourceKey = "x", DeletedAt = "2026-01-01", LastWonOn = "2026-01-01", HeadId = account.Id });

        var kept = await _cast.App.Db(db => db.Set<Account>().SingleAsync());
        Assert.Equal((account.Id, account.OwnerId, null, null, null), (kept.Id, kept.OwnerId, kept.SourceKey, kept.LastWonOn, kept.HeadId));
    }

    [Theory]
    [InlineData("Name", "", "Give the customer a name.")]
    [InlineData("Website", "javascript:alert(1)", "This is not a web address.")]
    [InlineData("Website", "nonsense", "This is not a web address.")]
    [InlineData("Phone", "call me", "This is not a telephone number.")]
    [InlineData("Employees", "0", "This must be between 1 and 10000000.")]
    [InlineData("Employees", "many", "This is not a number.")]
    [InlineData("Revenue", "1.234", "EUR has at most 2 decimals.")]
    [InlineData("RevenueCurrency", "BTC", "BTC is not a currency that is used here.")]
    [InlineData("ContractUntil", "tomorrow", "This is not a date.")]
    public async Task What_does_not_hold_is_said_at_its_field(string field, string value, string sentence)
    {
        var fields = new Dictionary<string, object?> { ["Name"] = "Harbour Hotels", ["Revenue"] = "12", [field] = value };
        var answer = await _cast.App.As(_cast.Mara).Click("/customers/new", "/customers", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Text();
        Assert.Contains($"form-{(field == "RevenueCurrency" ? "Revenue" : field)}-error", text);
        Assert.Contains(sentence, WebUtility.HtmlDecode(text));
        Assert.Equal(0, await _cast.App.Db(db => db.Set<Account>().CountAsync()));
    }

    [Fact]
    public async Task Hostile_text_is_only_ever_text()
    {
        var answer = await _cast.App.ProgramOf(_cast.Mara).Send("/customers", new { Name = Hostile, LegalName = Hostile, Industry = Hostile, Region = Hostile, Tags = Hostile });
        var made = (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!;
        await _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{made.Id}/addresses", new { Street = Hostile, City = Hostile, Region = Hostile });
        var mara = _cast.App.As(_cast.Mara);

        foreach (var page in new[] { "/customers", $"/customers/{made.Id}", $"/customers/{made.Id}/edit", $"/customers/find?q=img", $"/customers/new?Name={Uri.EscapeDataString(Hostile)}", $"/customers?Text={Uri.EscapeDataString(Hostile)}&Industry={Uri.EscapeDataString(Hostile)}" })
            Assert.DoesNotContain("<img", await mara.GetStringAsync(page));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_from_the_list_and_can_be_taken_back()
    {
        var account = await _cast.Account("Harbour Hotels");
        var mara = _cast.App.As(_cast.Mara, follow: false);

        var deleted = await mara.Submit($"/customers/{account.Id}", $"/customers/{account.Id}/deletion", ("Version", 1));
        Assert.Equal("/customers", deleted.Headers.Location!.ToString());
        Assert.Empty((await mara.Read<ListAccounts.View>("/customers")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await mara.GetAsync($"/customers/{account.Id}")).StatusCode);
        Assert.Contains("Take it back", await mara.GetStringAsync($"/customers/{account.Id}/deletion"));
        Assert.Equal(HttpStatusCode.NotFound, (await _cast.App.As(_cast.Lena).GetAsync($"/customers/{account.Id}/deletion")).StatusCode);

        await mara.Submit($"/customers/{account.Id}/deletion", $"/customers/{account.Id}/deletion/undo");
        Assert.Equal(["Harbour Hotels"], (await mara.Read<ListAccounts.View>("/customers")).Rows.Select(row => row.Name));
        var news = await _cast.App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == account.Id).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync());
        Assert.Equal(["account-opened", "account-deleted", "account-restored"], news);
    }

    [Fact]
    public async Task An_address_is_added_changed_removed_and_brought_back()
    {
        var account = await _cast.Account("Harbour Hotels");
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.Send($"/customers/{account.Id}/addresses", new { Kind = "Billing", Street = "Kai 1", PostalCode = "20457", City = "Hamburg", Country = "DE", Latitude = 53.5413, Longitude = 9.9841 });
        var address = (await program.Read<ListAddresses.View>($"/customers/{account.Id}/addresses")).Addresses.Single();
        Assert.Equal((AddressKind.Billing, "Hamburg", "DE", 53.5413, 9.9841), (address.Kind, address.City, address.Country, address.Latitude, address.Longitude));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/customers/{account.Id}/addresses/{address.Id}", new { City = "Hamburg", Latitude = 90.1, Longitude = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/customers/{account.Id}/addresses/{address.Id}", new { City = "Hamburg", Latitude = 9 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/customers/{account.Id}/addresses/{address.Id}", new { City = "Hamburg", Country = "QQ" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await program.Send($"/customers/{account.Id}/addresses/{address.Id}", new { City = "Kiel", Version = 7 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send($"/customers/{(await _cast.Account("Another")).Id}/addresses/{address.Id}", new { City = "Kiel" })).StatusCode);

        var removed = await _cast.App.As(_cast.Mara).Click($"/customers/{account.Id}", $"/customers/{account.Id}/addresses/{address.Id}/removal");
        Assert.Contains($"/customers/{account.Id}/addresses/{address.Id}/removal/undo", await removed.Text());
        Assert.Empty((await program.Read<ListAddresses.View>($"/customers/{account.Id}/addresses")).Addresses);
        var back = await _cast.App.As(_cast.Mara).Click($"/customers/{account.Id}", $"/customers/{account.Id}/addresses/{address.Id}/removal/undo");
        Assert.StartsWith("<section id=\"addresses\" hx-swap-oob=\"true\"", await back.Text());
        Assert.Single((await program.Read<ListAddresses.View>($"/customers/{account.Id}/addresses")).Addresses);
    }

    private Task<string> Name(Account account) => _cast.App.Db(db => db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.Name).SingleAsync());

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class KeepingCustomersOnSqlite() : KeepingCustomersTests(Engine.Sqlite);

public sealed class KeepingCustomersOnPostgres() : KeepingCustomersTests(Engine.Postgres);
