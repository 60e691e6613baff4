using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Web;

// A component drawn as the answer. Only a few are drawn at once: more would not be done sooner, and each takes megabytes meanwhile.
public sealed class Drawing<TComponent>(object parameters) : IResult where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext http)
    {
        using var easel = await http.RequestServices.GetRequiredService<Easels>().Take(http.RequestAborted);
        await new RazorComponentResult<TComponent>(parameters) { PreventStreamingRendering = true }.ExecuteAsync(http);
    }
}

// What is drawn goes to the connection's buffer (Limits), so that nobody waits here for somebody else's slow line.
public sealed class Easels(IMeterFactory meters, TimeProvider clock) : IDisposable
{
    private readonly Queue _queue = new("drawing", 2 * Environment.ProcessorCount, meters, clock);

    public async ValueTask<IDisposable> Take(CancellationToken cancel) => (await _queue.Enter(Timeout.InfiniteTimeSpan, cancel))!;

    public void Dispose() => _queue.Dispose();
}
