using Npgsql;
using Onside.Platform.Data;
using Quartz;
using Quartz.Extensibility;

namespace Onside.Platform.Jobs;

// Keeps the schedule: in memory on SQLite, shared by all nodes on PostgreSQL. Built after the first pages could be served.
public sealed partial class Recurring(Store store, JobRuns runs, TimeProvider clock, IHostApplicationLifetime life, ILoggerFactory logs, ILogger<Recurring> log) : BackgroundService
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            var scheduler = await Build(stoppingToken);
            await Plan(scheduler, stoppingToken);
            await scheduler.Start(stoppingToken);
            await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await scheduler.Shutdown(true, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            Failed(log, fault);
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var waiting = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
        await Task.Delay(Start, stopping);
    }

    private async Task<IScheduler> Build(CancellationToken cancel)
    {
        var isProvisioned = store.IsSqlite || await HasTables(cancel);
        return await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(logs);
            quartz.UseJobFactory(new Factory(runs));
            quartz.ConfigureScheduler(options => options.InstanceName = "onside");
            quartz.UseDefaultThreadPool(4);
            if (store.IsSqlite)
                quartz.UseInMemoryStore();
            else
                quartz.UsePersistentStore(shared =>
                {
                    shared.UsePostgres(NpgsqlFactory.Instance, store.Data);
                    shared.UseClustering();
                    if (!isProvisioned)
                        shared.ProvisionSchema();
                });
        }).BuildScheduler(cancel);
    }

    private async Task<bool> HasTables(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(store.Admin);
        await connection.OpenAsync(cancel);
        await using var ask = new NpgsqlCommand("SELECT to_regclass('qrtz_triggers') IS NOT NULL", connection);
        return (bool)(await ask.ExecuteScalarAsync(cancel))!;
    }

    private async Task Plan(IScheduler scheduler, CancellationToken cancel)
    {
        var last = await runs.Last();
        foreach (var plan in runs.Plans)
        {
            var key = new TriggerKey(plan.Name, "onside");
            if (await scheduler.GetTrigger(key, cancel) is { } known && known.Description == plan.Schedule.Words)
                continue;
            var job = JobBuilder.Create<RunJob>().WithIdentity(plan.Name, "onside").DisallowConcurrentExecution().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(key).WithDescription(plan.Schedule.Words)
                .StartAt(plan.Schedule.Next(last.TryGetValue(plan.Name, out var ran) ? ran : null, clock.Now()))
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(plan.Schedule.Every).RepeatForever()).Build();
            await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancel);
        }
    }

    private sealed class Factory(JobRuns runs) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) => ValueTask.FromResult(new JobScope(new RunJob(runs)));

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Error, "The schedule of jobs could not be started")]
    private static partial void Failed(ILogger log, Exception fault);
}

public sealed class RunJob(JobRuns runs) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await runs.Run(context.JobDetail.Key.Name, cancellationToken);
}
