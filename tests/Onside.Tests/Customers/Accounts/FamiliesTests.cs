using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

public abstract class FamiliesTests(Engine engine) : IAsyncLifetime
{
    private CustomerCast _cast = null!;

    public async Task InitializeAsync() => _cast = await CustomerCast.On(engine);

    [Fact]
    public async Task A_group_of_companies_moves_as_a_whole()
    {
        var (top, middle, leaf, other) = (await _cast.Account("Top"), await _cast.Account("Middle"), await _cast.Account("Leaf"), await _cast.Account("Other"));
        await Move(leaf, middle);
        await Move(middle, top);
        Assert.Equal(["Leaf", "Middle", "Top"], await FamilyOf(leaf));

        await Move(middle, other);
        Assert.Equal(["Leaf", "Middle", "Other"], await FamilyOf(leaf));
        Assert.Equal(["Top"], await FamilyOf(top));

        await Move(middle, null);
        Assert.Equal(["Leaf", "Middle"], await FamilyOf(leaf));
        Assert.Equal(["Other"], await FamilyOf(other));
    }

    [Fact]
    public async Task A_company_is_never_its_own_subsidiary()
    {
        var (top, middle, leaf) = (await _cast.Account("Top"), await _cast.Account("Middle"), await _cast.Account("Leaf"));
        await Move(middle, top);
        await Move(leaf, middle);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(top, leaf)).StatusCode);
        var refused = await Try(top, top);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("a company cannot be its own subsidiary", await refused.Text());
        Assert.Equal(["Leaf", "Middle", "Top"], await FamilyOf(top));
    }

    [Fact]
    public async Task Of_two_moves_at_once_that_would_close_a_circle_one_is_refused()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await _cast.Account($"One {round}"), await _cast.Account($"Other {round}"));
            var answers = await Task.WhenAll(Try(one, other), Try(other, one));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            var parents = await _cast.App.Db(db => db.Set<Account>().Where(a => a.Id == one.Id || a.Id == other.Id).Select(a => a.ParentId).ToListAsync());
            Assert.Single(parents, parent => parent is null);
        }
    }

    [Fact]
    public async Task A_parent_that_may_not_be_seen_cannot_be_named_and_is_not_told()
    {
        var (mine, theirs) = (await _cast.Account("Mine"), await _cast.Account("Theirs", _cast.Lena));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(mine, theirs)).StatusCode);

        await _cast.App.ProgramOf(_cast.Ruth).Send($"/customers/{mine.Id}/belonging", new { ParentId = theirs.Id, OwnerId = _cast.Mara.Id });
        var view = await _cast.App.ProgramOf(_cast.Mara).Read<ShowAccount.View>($"/customers/{mine.Id}");
        Assert.Equal(["Mine"], view.Family.Select(relative => relative.Name));
        Assert.DoesNotContain("Theirs", await _cast.App.As(_cast.Mara).GetStringAsync($"/customers/{mine.Id}"));
    }

    [Fact]
    public async Task A_group_has_at_most_twelve_levels()
    {
        var above = await _cast.Account("Level 1");
        for (var level = 2; level <= 12; level++)
        {
            var next = await _cast.Account($"Level {level}");
            await Move(next, above);
            above = next;
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(await _cast.Account("Level 13"), above)).StatusCode);
    }

    [Fact]
    public async Task Giving_a_customer_away_takes_it_out_of_sight_and_strangers_own_nothing()
    {
        var account = await _cast.Account("Harbour Hotels");
        var program = _cast.App.ProgramOf(_cast.Mara);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/customers/{account.Id}/belonging", new { OwnerId = Guid.CreateVersion7() })).StatusCode);

        var given = await program.Send($"/customers/{account.Id}/belonging", new { OwnerId = _cast.Lena.Id });

        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/customers/{account.Id}")).StatusCode);
    }

    private Task<HttpResponseMessage> Try(Account account, Account? parent) =>
        _cast.App.ProgramOf(_cast.Mara).Send($"/customers/{account.Id}/belonging", new { OwnerId = _cast.Mara.Id, ParentId = parent?.Id });

    private async Task Move(Account account, Account? parent) => Assert.Equal(HttpStatusCode.OK, (await Try(account, parent)).StatusCode);

    private async Task<IEnumerable<string>> FamilyOf(Account account) =>
        (await _cast.App.ProgramOf(_cast.Mara).Read<ShowAccount.View>($"/customers/{account.Id}")).Family.Select(relative => relative.Name);

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class FamiliesOnSqlite() : FamiliesTests(Engine.Sqlite);

public sealed class FamiliesOnPostgres() : FamiliesTests(Engine.Postgres);
