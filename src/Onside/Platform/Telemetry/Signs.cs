namespace Onside.Platform.Telemetry;

// How this installation is doing, beside what requests show by themselves. Without a database only the rest is known.
public sealed record Signs(DateTime At, DatabaseSigns? Database, DiskSigns Disk);

public sealed record DatabaseSigns(double Milliseconds, long Bytes, OutboxSigns Outbox, IReadOnlyList<JobSigns> Jobs, VerifiedBackup? Backup);

public sealed record OutboxSigns(int Waiting, double OldestSeconds, int Aside)
{
    // Counted no further.
    public const int Most = 10_000;
}

// Late by so much against its schedule, counted from the start of this process at most: what was missed before is made up for soon.
public sealed record JobSigns(string Name, string Schedule, double EverySeconds, double LateSeconds, double? TookSeconds, string? Error);

public sealed record DiskSigns(long Free, long Size, long? WriteAheadLog);
