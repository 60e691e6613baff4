using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

public abstract class SeeingCustomersTests(Engine engine) : IAsyncLifetime
{
    private CustomerCast _cast = null!;

    public async Task InitializeAsync() => _cast = await CustomerCast.On(engine);

    [Fact]
    public async Task Mine_my_teams_and_nobodys_are_seen_and_another_persons_answer_like_missing_ones()
    {
        var harbour = await _cast.Account("Harbour Hotels Group");
        var velden = await _cast.Account("Velden Airport", _cast.Lena);
        var common = await _cast.Account("Kilbride Schools", unowned: true);

        Assert.Equal([harbour.Name, common.Name], await Names(_cast.Mara));
        Assert.Equal([harbour.Name, common.Name], await Names(_cast.Tom));
        Assert.Equal([common.Name, velden.Name], await Names(_cast.Lena));
        Assert.Equal([harbour.Name, common.Name, velden.Name], await Names(_cast.Ben));
        Assert.Equal([harbour.Name, common.Name, velden.Name], await Names(_cast.Ruth));
        Assert.Empty(await Names(_cast.Claire));

        foreach (var path in new[] { "", "/edit", "/belonging", "/addresses", "/addresses/new" })
        {
            var foreign = await _cast.App.As(_cast.Mara).GetAsync($"/customers/{velden.Id}{path}");
            var missing = await _cast.App.As(_cast.Mara).GetAsync($"/customers/{Guid.CreateVersion7()}{path}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/belonging")]
    [InlineData("/deletion")]
    [InlineData("/addresses")]
    public async Task What_is_denied_changes_no_row(string path)
    {
        var velden = await _cast.Account("Velden Airport", _cast.Lena);
        var before = await Rows();

        Assert.Equal(HttpStatusCode.NotFound, (await _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{velden.Id}{path}", new { Name = "Mine now", City = "Graz" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _cast.App.ProgramOf(_cast.Ben).Send($"/customers/{velden.Id}{path}", new { Name = "Mine now", City = "Graz" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _cast.App.Anonymous().Send($"/customers/{velden.Id}{path}", new { Name = "Mine now" })).StatusCode);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_contact_is_seen_by_its_owner_and_by_whoever_sees_one_of_its_customers()
    {
        var (harbour, velden) = (await _cast.Account("Harbour Hotels Group"), await _cast.Account("Velden Airport", _cast.Lena));
        var claire = await _cast.Contact("Claire", "Beaumont", _cast.Lena, harbour, velden);
        var olaf = await _cast.Contact("Olaf", "Brandt", _cast.Lena, velden);
        var peter = await _cast.Contact("Peter", "Lang", _cast.Mara);

        Assert.Equal(["Claire Beaumont", "Peter Lang"], await Contacts(_cast.Tom));
        Assert.Equal(["Claire Beaumont", "Olaf Brandt"], await Contacts(_cast.Lena));
        Assert.Equal(HttpStatusCode.NotFound, (await _cast.App.As(_cast.Mara).GetAsync($"/contacts/{olaf.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _cast.App.ProgramOf(_cast.Lena).Send($"/contacts/{peter.Id}", new { LastName = "Long" })).StatusCode);

        // Of two customers Mara is told the one she may see.
        var seen = await _cast.App.ProgramOf(_cast.Mara).Read<ShowContact.View>($"/contacts/{claire.Id}");
        Assert.Equal(["Harbour Hotels Group"], seen.Roles.Select(role => role.Account));
    }

    [Fact]
    public async Task A_deleted_customer_shows_its_contacts_to_nobody_else()
    {
        var harbour = await _cast.Account("Harbour Hotels Group");
        await _cast.Contact("Claire", "Beaumont", _cast.Lena, harbour);
        Assert.Equal(["Claire Beaumont"], await Contacts(_cast.Mara));

        await _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{harbour.Id}/deletion", new { });

        Assert.Empty(await Contacts(_cast.Mara));
    }

    [Fact]
    public async Task Finders_and_warnings_tell_only_what_may_be_seen()
    {
        await _cast.Account("Harbour Hotels Group");
        await _cast.Account("Harbour Lights", _cast.Lena);
        var program = _cast.App.ProgramOf(_cast.Mara);

        Assert.Equal(["Harbour Hotels Group"], (await program.Read<Found>("/customers/find?q=harb")).Rows.Select(row => row.Name));
        Assert.Empty((await program.Read<SimilarRecords>("/customers/similar?Name=Harbour%20Lights")).Rows);
        Assert.Single((await _cast.App.ProgramOf(_cast.Lena).Read<SimilarRecords>("/customers/similar?Name=Harbour%20Lights")).Rows);
    }

    [Fact]
    public async Task Finding_costs_one_statement()
    {
        await _cast.Account("Harbour Hotels Group");
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.Read<Found>("/customers/find?q=harb");
        _cast.App.Statements.Take();

        await program.Read<Found>("/customers/find?q=hotels%20harb");
        await program.Read<Found>("/contacts/find?q=lind");

        Assert.Equal(2, _cast.App.Statements.Take().Count);
    }

    private async Task<IEnumerable<string>> Names(Person person) => (await _cast.App.ProgramOf(person).Read<ListAccounts.View>("/customers")).Rows.Select(row => row.Name);

    private async Task<IEnumerable<string>> Contacts(Person person) => (await _cast.App.ProgramOf(person).Read<ListContacts.View>("/contacts")).Rows.Select(row => row.Name);

    private Task<(int, int, long)> Rows() => _cast.App.Db(async db =>
        (await db.Set<Account>().SumAsync(a => a.Version), await db.Set<Onside.Customers.Accounts.Address>().IgnoreQueryFilters().CountAsync(), await db.Set<PlatformEvent>().Where(e => e.SubjectKind == "account" || e.SubjectKind == "address").LongCountAsync()));

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class SeeingCustomersOnSqlite() : SeeingCustomersTests(Engine.Sqlite);

public sealed class SeeingCustomersOnPostgres() : SeeingCustomersTests(Engine.Postgres);
