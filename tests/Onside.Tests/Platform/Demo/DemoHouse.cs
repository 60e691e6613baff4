using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

// The demo company on each database, told once for all tests that only look at it.
[CollectionDefinition(Shared)]
public sealed class DemoHouse : IDisposable, ICollectionFixture<DemoHouse>
{
    public const string Shared = "demo";

    public static readonly DateOnly AsOf = new(2026, 11, 19);
    public static readonly DateTime End = AsOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private readonly Dictionary<Engine, OnsideApp> _apps = [];

    public async Task<OnsideApp> On(Engine engine)
    {
        if (!_apps.TryGetValue(engine, out var app))
        {
            _apps[engine] = app = new OnsideApp(engine);
            Assert.Equal(0, (await app.Types("demo")).Code);
        }
        return app;
    }

    public void Dispose()
    {
        foreach (var app in _apps.Values)
            app.Dispose();
    }
}
