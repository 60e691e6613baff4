using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Access;

public abstract class BrakeTests(Engine engine) : IDisposable
{
    private readonly OnsideApp _app = new(engine);

    [Fact]
    public void Pauses_double_up_to_a_quarter_of_an_hour()
    {
        var lane = Lane.Account("ruth@fernhill.example");
        Assert.Equal([null, null, null, null, 1, 2, 4, 8, 15, 15], Enumerable.Range(1, 10).Select(failures => (int?)Brake.Pause(lane, failures)?.TotalMinutes));
        Assert.Equal(15, Brake.Pause(lane, 1000)!.Value.TotalMinutes);
    }

    [Fact]
    public async Task Many_tries_at_once_are_many()
    {
        var lane = Lane.Account("ruth@fernhill.example");
        var waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Charge(lane)));
        Assert.Equal(5, waits.Count(wait => wait is null));
    }

    [Fact]
    public async Task A_success_behind_a_shared_address_clears_only_its_own_try()
    {
        var lane = Lane.Address(IPAddress.Parse("192.0.2.7"));
        for (var i = 0; i < 29; i++)
            Assert.Null(await Charge(lane));
        Assert.Null(await Charge(lane));
        await _app.In(async scope => { await scope.GetRequiredService<Brake>().Release(lane); return 0; });
        Assert.Null(await Charge(lane));
        Assert.NotNull(await Charge(lane));
    }

    [Fact]
    public async Task A_day_later_all_is_forgiven()
    {
        var lane = Lane.Account("ruth@fernhill.example");
        for (var i = 0; i < 5; i++)
            await Charge(lane);
        Assert.NotNull(await Charge(lane));
        _app.Clock.Advance(TimeSpan.FromHours(25));
        for (var i = 0; i < 5; i++)
            Assert.Null(await Charge(lane));
    }

    [Fact]
    public void One_network_of_ipv6_is_one_lane()
    {
        Assert.Equal(Lane.Address(IPAddress.Parse("2001:db8:1:2::1")), Lane.Address(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(Lane.Address(IPAddress.Parse("2001:db8:1:2::1")), Lane.Address(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(Lane.Address(IPAddress.Parse("192.0.2.7")), Lane.Address(IPAddress.Parse("::ffff:192.0.2.7")));
    }

    public void Dispose()
    {
        _app.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<TimeSpan?> Charge(Lane lane) => _app.In(scope => scope.GetRequiredService<Brake>().Charge(lane));
}

public sealed class BrakeOnSqlite() : BrakeTests(Engine.Sqlite);

public sealed class BrakeOnPostgres() : BrakeTests(Engine.Postgres);
