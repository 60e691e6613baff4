using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Platform.Telemetry;

public static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<SchemaIsCurrent>("schema").AddCheck<DiskHasRoom>("disk").AddCheck<OutboxKeepsUp>("outbox");
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new Health("ok"))).AllowAnonymous().Unlogged().ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).AllowAnonymous().Unlogged().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(HttpContext http, Readiness readiness, Me me)
    {
        var report = await readiness.Ask(http.RequestAborted);
        var isReady = report.Status != HealthStatus.Unhealthy;
        var mayKnow = me.IsAdministrator || OwnSocket.Is(http);
        var parts = mayKnow ? report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status == HealthStatus.Healthy ? "ok" : entry.Value.Description ?? "failing") : null;
        return Results.Json(new Health(isReady ? "ok" : "failing", parts), statusCode: isReady ? 200 : 503);
    }

    public sealed record Health(string Status, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, string>? Parts = null);
}

// Asked of the parts once a second at most, however often somebody asks.
public sealed class Readiness(HealthCheckService checks, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (HealthReport Report, long At)? _last;

    public async Task<HealthReport> Ask(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_last is { } last && clock.GetElapsedTime(last.At) < Fresh)
                return last.Report;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            var report = await checks.CheckHealthAsync(limit.Token);
            _last = (report, clock.GetTimestamp());
            return report;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
