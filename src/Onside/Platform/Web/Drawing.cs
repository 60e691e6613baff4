using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Onside.Platform.Web;

// A component drawn as the answer. Only a few are drawn at once: more would not be done sooner, and each takes megabytes meanwhile.
public sealed class Drawing<TComponent>(object parameters) : IResult where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext http)
    {
        await Easels.Free.WaitAsync(http.RequestAborted);
        try
        {
            await new RazorComponentResult<TComponent>(parameters) { PreventStreamingRendering = true }.ExecuteAsync(http);
        }
        finally
        {
            Easels.Free.Release();
        }
    }
}

internal static class Easels
{
    // What is drawn goes to the connection's buffer (Limits), so that nobody waits here for somebody else's slow line.
    public static readonly SemaphoreSlim Free = new(2 * Environment.ProcessorCount);
}
