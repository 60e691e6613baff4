using System.Diagnostics.Metrics;
using Onside.Platform.Data;

namespace Onside.Platform.Telemetry;

// The signs as measurements, as they were when somebody looked last.
public sealed class VitalMeters(IMeterFactory meters, Vitals vitals, Store store, Active active, TimeProvider clock) : IHostedService
{
    private const string Seconds = "s", Bytes = "By";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Instruments.Own);
        meter.CreateObservableGauge("onside.build", () => new Measurement<long>(1, [new("version", typeof(VitalMeters).Assembly.GetName().Version?.ToString(3)), new("database", store.IsSqlite ? "sqlite" : "postgresql")]), description: "Which Onside this is");
        meter.CreateObservableGauge("onside.uptime", () => (clock.Now() - vitals.Started).TotalSeconds, Seconds, "How long this process has been serving");
        meter.CreateObservableUpDownCounter("onside.http.active", () => active.Now().Select(route => new Measurement<long>(route.Value, new KeyValuePair<string, object?>("http.route", route.Key))), "{request}", "Requests that are being answered now");
        Machine(meter);
        Work(meter);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Machine(Meter meter)
    {
        Tell(meter, "onside.database.up", null, "Whether the database answers", signs => signs.Database is null ? 0 : 1);
        Tell(meter, "onside.database.size", Bytes, "What the database takes on its disk", signs => signs.Database?.Bytes);
        Tell(meter, "onside.database.wal.size", Bytes, "What SQLite's write-ahead log takes on the disk", signs => signs.Disk.WriteAheadLog);
        Tell(meter, "onside.disk.free", Bytes, "Free on the disk of the data folder", signs => signs.Disk.Free);
        Tell(meter, "onside.disk.size", Bytes, "Size of the disk of the data folder", signs => signs.Disk.Size);
        Tell(meter, "onside.backup.verified", null, "Whether there is a backup that was restored on trial", signs => signs.Database is { } db ? db.Backup is null ? 0 : 1 : null);
        Tell(meter, "onside.backup.verified.age", Seconds, "Age of the last backup that was restored on trial", signs => signs.Database?.Backup is { } backup ? (clock.Now() - backup.At).TotalSeconds : null);
    }

    private void Work(Meter meter)
    {
        Tell(meter, "onside.outbox.age", Seconds, "How long the oldest work in the outbox has been due", signs => signs.Database?.Outbox.OldestSeconds);
        Tell(meter, "onside.outbox.waiting", "{item}", "Work in the outbox that is due", signs => signs.Database?.Outbox.Waiting);
        Tell(meter, "onside.outbox.aside", "{item}", "Work that was given up and put aside", signs => signs.Database?.Outbox.Aside);
        TellJobs(meter, "onside.job.lag", Seconds, "How late a job is against its schedule", job => job.LateSeconds);
        TellJobs(meter, "onside.job.failed", null, "Whether the last run of a job failed", job => job.Error is null ? 0 : 1);
        TellJobs(meter, "onside.job.duration", Seconds, "How long the last run of a job took", job => job.TookSeconds);
    }

    // What is not known is not told.
    private void Tell(Meter meter, string name, string? unit, string about, Func<Signs, double?> value) =>
        meter.CreateObservableGauge(name, () => vitals.Last is { } signs && value(signs) is { } told ? [new Measurement<double>(told)] : Enumerable.Empty<Measurement<double>>(), unit, about);

    private void TellJobs(Meter meter, string name, string? unit, string about, Func<JobSigns, double?> value) => meter.CreateObservableGauge(name, () =>
        from job in vitals.Last?.Database?.Jobs ?? []
        let told = value(job)
        where told is not null
        select new Measurement<double>(told.Value, new KeyValuePair<string, object?>("job", job.Name)), unit, about);
}
