using System.Diagnostics.Metrics;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;

namespace Onside.Platform.Data;

// SQLite has one writer: writers queue here, around begin..commit only.
public sealed class WriterGate(IMeterFactory meters, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Queue _queue = new("writer", 1, meters, clock);

    public async ValueTask<IDisposable> Enter(CancellationToken cancel) =>
        await _queue.Enter(Patience, cancel) ?? throw new Refusal($"Onside is very busy: nothing was saved. Please try again.", 503);

    public void Dispose() => _queue.Dispose();
}
