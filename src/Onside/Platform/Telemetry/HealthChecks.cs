using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Platform.Telemetry;

public sealed class DatabaseAnswers(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Mark>().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

// A schema that was current stays so: asked until it is.
public sealed class SchemaIsCurrent(IServiceScopeFactory scopes) : IHealthCheck
{
    private volatile bool _isCurrent;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!_isCurrent)
        {
            await using var scope = scopes.CreateAsyncScope();
            _isCurrent = !(await scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        return _isCurrent ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database is not up to date.");
    }
}

public sealed class DiskHasRoom(Store store) : IHealthCheck
{
    public const long Least = 100L << 20, Wanted = 1L << 30;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(store.Folder).AvailableFreeSpace;
        var said = $"{free >> 20} MB are free where the data are.";
        return Task.FromResult(free < Least ? HealthCheckResult.Unhealthy(said) : free < Wanted ? HealthCheckResult.Degraded(said) : HealthCheckResult.Healthy());
    }
}

public sealed class OutboxKeepsUp(IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var limit = clock.Now() - Late;
        var late = await Outbox.Open(db).Where(item => item.DueAt < limit && item.LeasedUntil == null).Take(1000).CountAsync(cancellationToken);
        return late == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{late} items of the outbox wait for more than ten minutes.");
    }
}
