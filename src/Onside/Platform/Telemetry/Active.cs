using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Onside.Platform.Telemetry;

// Which routes are being answered now, and how often each.
public sealed class Active
{
    private readonly ConcurrentDictionary<string, StrongBox<long>> _routes = new();

    public IEnumerable<KeyValuePair<string, long>> Now() => _routes.Select(route => KeyValuePair.Create(route.Key, Volatile.Read(ref route.Value.Value)));

    public long Of(string route) => _routes.TryGetValue(route, out var count) ? Volatile.Read(ref count.Value) : 0;

    public async Task Count(HttpContext http, RequestDelegate next)
    {
        var count = _routes.GetOrAdd(Route(http), _ => new());
        Interlocked.Increment(ref count.Value);
        try
        {
            await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref count.Value);
            if (IsStream(http) && http.Features.Get<IHttpMetricsTagsFeature>() is { } measured)
                measured.MetricsDisabled = true;
        }
    }

    // A trace is told by the route: what stands in an address, keys of links among it, stays here.
    public static async Task Name(HttpContext http, RequestDelegate next)
    {
        var span = http.Features.Get<IHttpActivityFeature>()?.Activity;
        try
        {
            await next(http);
        }
        finally
        {
            if (span is { IsAllDataRequested: true })
                Name(span, http.Request.Method, Route(http), http.Response.StatusCode);
        }
    }

    private static void Name(Activity span, string method, string route, int status)
    {
        span.DisplayName = $"{method} {route}";
        span.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status).SetTag("url.path", null).SetTag("url.query", null).SetTag("url.full", null);
        if (status >= 500)
            span.SetStatus(ActivityStatusCode.Error);
    }

    // As ASP.NET tells it in its own measurements.
    private static string Route(HttpContext http) => Instruments.RouteOf(http.GetEndpoint()?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route);

    // How long a stream stays open says nothing about how long somebody waited.
    private static bool IsStream(HttpContext http) => http.Response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) is true;
}
