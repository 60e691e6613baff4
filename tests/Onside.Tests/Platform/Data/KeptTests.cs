using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Data;

public sealed class KeptTests : IDisposable
{
    private readonly OnsideApp _app = new(Engine.Sqlite);
    private int _loads;
    private Func<Task> _meanwhile = () => Task.CompletedTask;

    [Fact]
    public async Task It_is_loaded_once_and_again_after_half_a_minute_or_a_change()
    {
        using var kept = Keeps();
        Assert.Equal("1", await kept.Current());
        Assert.Equal("1", await kept.Current());
        _app.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("2", await kept.Current());
        kept.Forget();
        Assert.Equal("3", await kept.Current());
    }

    [Fact]
    public async Task What_changed_while_it_was_being_read_is_read_again()
    {
        using var kept = Keeps();
        _meanwhile = () =>
        {
            kept.Forget();
            _meanwhile = () => Task.CompletedTask;
            return Task.CompletedTask;
        };
        await kept.Current();
        Assert.Equal("2", await kept.Current());
    }

    public void Dispose() => _app.Dispose();

    private Kept<string> Keeps() => new(_app.Services.GetRequiredService<IServiceScopeFactory>(), _app.Clock, async _ =>
    {
        var loaded = (++_loads).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await _meanwhile();
        return loaded;
    });
}
