using Onside.Platform.Data;

namespace Onside.Bench;

// The database of a bench, for what is read of it and put into it beside the program that is measured.
public sealed class Opened(ServiceProvider services) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = services.CreateAsyncScope();

    public AppDb Db => _scope.ServiceProvider.GetRequiredService<AppDb>();

    public static Opened At(string folder, string? database)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddMetrics().AddSingleton(TimeProvider.System).AddData(Store.At(folder, database));
        return new(services.BuildServiceProvider());
    }

    // Where the engine's database lies; the PostgreSQL is brought by bin/bench.
    public static string? Database(string engine) =>
        engine == "postgres" ? Environment.GetEnvironmentVariable("ONSIDE_BENCH_POSTGRES") ?? throw new InvalidOperationException("Start it by bin/bench, which brings a PostgreSQL.") : null;

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
