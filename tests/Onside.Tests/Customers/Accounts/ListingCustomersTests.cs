using System.Net;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

public abstract class ListingCustomersTests(Engine engine) : IAsyncLifetime
{
    private static readonly string[] Names = ["Älvsborg Energi", "Zürich Kantonal", "alder & sons", "Łódź Logistics", "Oslo Øl", "ärzte nord", "Beta 10", "Beta 9", "Ámbar", "Straße Süd", "Strasse Nord", "émile"];

    private CustomerCast _cast = null!;

    public async Task InitializeAsync() => _cast = await CustomerCast.On(engine);

    // The expected order is written down, so both databases are compared with the same one.
    [Fact]
    public async Task The_list_walks_page_by_page_in_the_same_order_on_both_databases()
    {
        await Fill();
        string[] byName = ["alder & sons", "Älvsborg Energi", "Ámbar", "ärzte nord", "Beta 10", "Beta 9", "émile", "Łódź Logistics", "Oslo Øl", "Strasse Nord", "Straße Süd", "Zürich Kantonal"];

        Assert.Equal(byName, await Walk("name"));
        Assert.Equal(byName.Reverse(), await Walk("-name"));
    }

    [Theory]
    [InlineData("employees")]
    [InlineData("-employees")]
    [InlineData("revenue")]
    [InlineData("-revenue")]
    [InlineData("won")]
    [InlineData("-won")]
    public async Task Every_sort_shows_each_row_once_and_those_without_a_value_last(string sort)
    {
        await Fill();
        var walked = await Walk(sort);

        Assert.Equal(Names.Order(StringComparer.Ordinal), walked.Order(StringComparer.Ordinal));
        string[] without = ["émile", "Strasse Nord", "Straße Süd"];
        Assert.Equal(without.Order(StringComparer.Ordinal), walked.TakeLast(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_their_count()
    {
        await Fill();
        Assert.Equal(["Beta 10", "Beta 9"], (await Ask("Text=bet")).Rows.Select(row => row.Name));
        Assert.Equal(["Älvsborg Energi"], (await Ask("Tag=KEY%20account")).Rows.Select(row => row.Name));
        Assert.Equal(["Älvsborg Energi"], (await Ask("Text=alvsborg.example")).Rows.Select(row => row.Name));
        Assert.Equal(["Älvsborg Energi"], (await Ask("Text=0046%2031%2055%2012%2034")).Rows.Select(row => row.Name));
        Assert.Equal(6, (await Ask("Industry=Energy")).Total.Count);
        Assert.Equal(0, (await Ask($"Owner={_cast.Lena.Id}")).Total.Count);
        Assert.Equal(12, (await Ask($"Owner={_cast.Mara.Id}")).Total.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await _cast.App.ProgramOf(_cast.Mara).GetAsync("/customers?Sort=OwnerId")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _cast.App.ProgramOf(_cast.Mara).GetAsync("/customers?After=rubbish")).StatusCode);
    }

    [Fact]
    public async Task Current_past_and_potential_are_told_apart_by_their_last_win_and_contract()
    {
        var today = new DateOnly(2026, 11, 19);
        await Won("Yesterday", today.AddDays(-1));
        await Won("On the edge", today.AddMonths(-24));
        await Won("Just over", today.AddMonths(-24).AddDays(-1));
        await Won("Never", null);
        await Won("Long ago, but under contract", today.AddYears(-5), today);
        await Won("Contract over", null, today.AddDays(-1));

        Assert.Equal(["Long ago, but under contract", "On the edge", "Yesterday"], await Of(Lifecycle.Current));
        Assert.Equal(["Contract over", "Just over"], await Of(Lifecycle.Past));
        Assert.Equal(["Never"], await Of(Lifecycle.Potential));
    }

    [Fact]
    public async Task A_list_page_costs_few_statements()
    {
        await Fill();
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.GetStringAsync("/customers");
        await program.GetStringAsync("/contacts");
        _cast.App.Statements.Take();

        await program.GetStringAsync("/customers?Text=be&Tag=key");
        Assert.InRange(_cast.App.Statements.Take().Count, 1, 4);
        await program.GetStringAsync("/contacts");
        Assert.InRange(_cast.App.Statements.Take().Count, 1, 4);
    }

    private async Task<IEnumerable<string>> Of(Lifecycle lifecycle)
    {
        var rows = (await Ask($"Lifecycle={lifecycle}")).Rows;
        Assert.All(rows, row => Assert.Equal(lifecycle, row.Lifecycle));
        return rows.Select(row => row.Name);
    }

    private async Task Won(string name, DateOnly? on, DateOnly? contract = null)
    {
        var account = await _cast.Account(name);
        if (on is { } day)
            await _cast.App.Db(async db => { await KeepPurchases.Won(db, account.Id, day); return 0; });
        if (contract is { } until)
            await _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{account.Id}", new { Name = name, ContractUntil = until });
    }

    private Task<ListAccounts.View> Ask(string query) => _cast.App.ProgramOf(_cast.Mara).Read<ListAccounts.View>($"/customers?{query}");

    private async Task<List<string>> Walk(string sort)
    {
        var (walked, after) = (new List<string>(), "");
        do
        {
            var page = await Ask($"Sort={sort}&Size=5&After={after}");
            walked.AddRange(page.Rows.Select(row => row.Name));
            after = page.Next;
        }
        while (after is not null);
        return walked;
    }

    private async Task Fill()
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var account = Account.Open(Names[i], _cast.Mara.Id);
            account.Describe(Names[i], null, i % 2 == 0 ? "Energy" : "Retail", "North");
            if (i == 0)
            {
                account.TagWith(["Key account"]);
                account.ReachAt("https://www.alvsborg.example", "+46 31 55 12 34");
            }
            if (Names[i] is not ("émile" or "Strasse Nord" or "Straße Süd"))
            {
                account.Size(10 + i / 3, null);
                account.Earn(new Money(100 + i / 2, "EUR"), 100 + i / 2);
            }
            await _cast.App.Saved(account);
            if (account.Employees is not null)
                await _cast.App.Db(async db => { await KeepPurchases.Won(db, account.Id, new DateOnly(2026, 1, 1 + i / 2)); return 0; });
        }
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class ListingCustomersOnSqlite() : ListingCustomersTests(Engine.Sqlite);

public sealed class ListingCustomersOnPostgres() : ListingCustomersTests(Engine.Postgres);
