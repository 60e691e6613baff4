using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Live;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Live;

public abstract class PresenceTests(Engine engine) : IAsyncLifetime
{
    private DealCast _cast = null!;
    private Deal _deal = null!;

    public async Task InitializeAsync()
    {
        _cast = await DealCast.On(engine);
        _deal = await _cast.Deal("Filtration for 14 hotels");
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Two_at_one_deal_see_each_other_and_not_themselves()
    {
        var (mara, tom) = (_cast.App.ProgramOf(_cast.Mara), _cast.App.ProgramOf(_cast.Tom));
        Assert.Empty(await Here(mara));

        Assert.Equal(["Mara Lindqvist"], await Here(tom));
        Assert.Equal(["Tom Okafor"], await Here(mara));
        Assert.Contains("Tom Okafor is here", await (await _cast.App.As(_cast.Mara).SendAsync(Browsing.Asks(HttpMethod.Get, $"/here/deal/{_deal.Id}"))).Text());
    }

    [Fact]
    public async Task Who_leaves_or_falls_silent_is_no_longer_here()
    {
        var (mara, tom) = (_cast.App.ProgramOf(_cast.Mara), _cast.App.ProgramOf(_cast.Tom));
        await Here(tom);
        (await tom.Send($"/here/deal/{_deal.Id}/leaving", new { })).EnsureSuccessStatusCode();
        Assert.Empty(await Here(mara));

        await Here(tom);
        _cast.App.Clock.Advance(Presence.Stay + TimeSpan.FromSeconds(1));
        Assert.Empty(await Here(mara));
    }

    [Fact]
    public async Task Coming_and_going_is_told_to_who_is_there()
    {
        using var mara = await Stream.Of(_cast.App.As(_cast.Mara), $"here/deal/{_deal.Id}");
        await Here(_cast.App.ProgramOf(_cast.Tom));
        Assert.Equal(["-", "1", $"here/deal/{_deal.Id}"], await mara.Told());

        _cast.App.Clock.Advance(Presence.Stay + TimeSpan.FromSeconds(1));
        _cast.App.Services.GetRequiredService<Presence>().Sweep();
        Assert.Equal(["-", "1", $"here/deal/{_deal.Id}"], await mara.Told());
    }

    [Fact]
    public async Task Whoever_may_not_see_the_deal_is_not_there_and_sees_nobody()
    {
        await Here(_cast.App.ProgramOf(_cast.Tom));
        var lena = _cast.App.ProgramOf(_cast.Lena);

        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/here/deal/{_deal.Id}")).StatusCode);
        Assert.Empty(await Here(_cast.App.ProgramOf(_cast.Tom)));
    }

    private async Task<IEnumerable<string>> Here(HttpClient program) => (await program.Read<ShowVisitors.View>($"/here/deal/{_deal.Id}")).Visitors.Select(visitor => visitor.Name);
}

public sealed class PresenceOnSqlite() : PresenceTests(Engine.Sqlite);

public sealed class PresenceOnPostgres() : PresenceTests(Engine.Postgres);
