using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Jobs;

// Runs a job in a scope of its own and keeps when, and what went wrong.
public sealed partial class JobRuns(IServiceScopeFactory scopes, IEnumerable<JobPlan> plans, TimeProvider clock, ILogger<JobRuns> log)
{
    public IReadOnlyList<JobPlan> Plans { get; } = [.. plans];

    public async Task Run(string name, CancellationToken cancel)
    {
        if (Plans.FirstOrDefault(plan => plan.Name == name) is not { } plan)
            return;
        var (started, began) = (clock.Now(), clock.GetTimestamp());
        var error = default(string);
        using var span = Spans.Begin(name);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(plan.Job)).Run(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            error = fault.Message;
            span.Fail(fault);
            Failed(log, fault, name);
        }
        await Keep(name, started, error);
        Ran(log, name, clock.GetElapsedTime(began).TotalMilliseconds);
    }

    public async Task<Dictionary<string, DateTime>> Last()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<JobRun>().ToDictionaryAsync(run => run.Name, run => run.StartedAt);
    }

    private async Task Keep(string name, DateTime started, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var run = await db.Set<JobRun>().SingleOrDefaultAsync(run => run.Name == name);
        if (run is null)
            db.Add(run = new JobRun(name, started));
        run.Ended(started, clock.Now(), error);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    [LoggerMessage(1, LogLevel.Error, "The job {Job} failed")]
    private static partial void Failed(ILogger log, Exception fault, string job);

    [LoggerMessage(2, LogLevel.Debug, "The job {Job} ran for {Milliseconds:F1} ms")]
    private static partial void Ran(ILogger log, string job, double milliseconds);
}
