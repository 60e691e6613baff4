using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Platform.Telemetry;

// Looks after the signs when somebody wants to know, every two seconds at most, however many ask.
public sealed partial class Vitals(IServiceScopeFactory scopes, Store store, JobRuns runs, TimeProvider clock, ILogger<Vitals> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (Signs Signs, long At)? _last;

    public DateTime Started { get; } = clock.Now();

    // As they were when somebody looked last.
    public Signs? Last => _last?.Signs;

    public async Task<Signs> Look(CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_last is { } last && clock.GetElapsedTime(last.At) < Fresh)
                return last.Signs;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            var drive = new DriveInfo(store.Folder);
            var signs = new Signs(clock.Now(), await AskDatabase(limit.Token, cancel), new(drive.AvailableFreeSpace, drive.TotalSize, Sizes.WriteAheadLog(store)));
            _last = (signs, clock.GetTimestamp());
            return signs;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<DatabaseSigns?> AskDatabase(CancellationToken limit, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, began) = (scope.ServiceProvider.GetRequiredService<AppDb>(), clock.GetTimestamp());
            var jobs = await db.Set<JobRun>().AsNoTracking().ToDictionaryAsync(run => run.Name, limit);
            var took = clock.GetElapsedTime(began).TotalMilliseconds;
            return new(took, await Sizes.Database(db, store, limit), await AskOutbox(db, limit), [.. runs.Plans.Select(plan => Told(plan, jobs.GetValueOrDefault(plan.Name)))], await AskBackups(scope.ServiceProvider, limit));
        }
        catch (Exception fault) when (fault is DbException or OperationCanceledException or InvalidOperationException or TimeoutException && !cancel.IsCancellationRequested)
        {
            Silent(log, fault);
            return null;
        }
    }

    private async Task<OutboxSigns> AskOutbox(AppDb db, CancellationToken cancel)
    {
        var now = clock.Now();
        var (oldest, waiting, aside) = await Outbox.Queue(db, now, OutboxSigns.Most, cancel);
        return new(waiting, oldest is { } due ? (now - due).TotalSeconds : 0, aside);
    }

    private static async Task<VerifiedBackup?> AskBackups(IServiceProvider scope, CancellationToken cancel)
    {
        var last = default(VerifiedBackup);
        foreach (var backups in scope.GetServices<IBackups>())
            last = await backups.Last(cancel) is { } told && !(last?.At >= told.At) ? told : last;
        return last;
    }

    private JobSigns Told(JobPlan plan, JobRun? run)
    {
        var due = plan.Schedule.Due(run?.StartedAt, Started);
        var late = clock.Now() - (due > Started ? due : Started);
        return new(plan.Name, plan.Schedule.Words, plan.Schedule.Every.TotalSeconds, Math.Max(0, late.TotalSeconds), run is { EndedAt: { } ended } ? (ended - run.StartedAt).TotalSeconds : null, run?.Error);
    }

    [LoggerMessage(1, LogLevel.Error, "The database did not tell how it is")]
    private static partial void Silent(ILogger log, Exception fault);
}
