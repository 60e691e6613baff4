using System.Diagnostics.Metrics;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Data;

// A read on SQLite is work of a core, never a wait: more at once than these would not be done sooner, and each connection keeps pages of its own in memory.
public sealed class ReaderGate(IMeterFactory meters, TimeProvider clock) : IDisposable
{
    private readonly Queue _queue = new("reader", 2 * Environment.ProcessorCount, meters, clock);

    public async ValueTask<IDisposable> Enter(CancellationToken cancel) => (await _queue.Enter(Timeout.InfiniteTimeSpan, cancel))!;

    public void Dispose() => _queue.Dispose();
}
