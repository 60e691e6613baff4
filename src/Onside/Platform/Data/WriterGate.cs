using System.Diagnostics.Metrics;
using Npgsql;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;

namespace Onside.Platform.Data;

// Writers queue here, around begin..commit only. SQLite has one. On PostgreSQL they have half of the connections: who is in a transaction
// always finds another one to look something up, however many came at once, and none waits for what the waiting hold.
public sealed class WriterGate(Store store, IMeterFactory meters, TimeProvider clock) : IDisposable
{
    private readonly Queue _queue = new("writer", store.Pool is { } pool ? Math.Max(1, pool.MaxPoolSize / 2) : 1, meters, clock);
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(store.Pool?.Timeout ?? 5);

    public async ValueTask<IDisposable> Enter(CancellationToken cancel) =>
        await _queue.Enter(_patience, cancel) ?? throw new Refusal($"Onside is very busy: nothing was saved. Please try again.", 503);

    public void Dispose() => _queue.Dispose();
}
