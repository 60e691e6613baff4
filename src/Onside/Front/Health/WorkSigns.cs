using Onside.Platform.Telemetry;
using static Onside.Front.Health.HealthWords;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Health;

// What should happen by itself.
public static class WorkSigns
{
    private const double Late = 600, VeryLate = 3600, Day = 86400, Fresh = 26 * 3600;

    public static IEnumerable<Sign> Of(DatabaseSigns database, DateTime now) => [Outbox(database.Outbox), Jobs(database.Jobs), Backup(database.Backup, now)];

    public static Sign Sending(OtlpExport export, DateTime now) =>
        export.Fails ? Sign.Of(State.WorthALook, "sending", $"Telemetry", $"Measurements do not reach {export.To}.", $"See whether the collector runs and can be reached. Nobody here waits for it.")
        : export.SentAt is { } sent ? Sign.Fine("sending", $"Telemetry", $"Measurements go to {export.To}, last {Age((now - sent).TotalSeconds)} ago.")
        : Sign.Fine("sending", $"Telemetry", $"Measurements will go to {export.To}.");

    private static Sign Outbox(OutboxSigns outbox)
    {
        if (outbox.OldestSeconds <= Late && outbox.Aside > 0)
            return Sign.Of(State.WorthALook, "outbox", $"Work that follows a save", Many(outbox.Aside, $"1 piece of work was given up.", $"{outbox.Aside:N0} pieces of work were given up."),
                $"The log has the reason. What it was to do, such as a mail, has not been done.");
        return outbox.Waiting == 0 ? Sign.Fine("outbox", $"Work that follows a save", $"Nothing waits.")
            : Sign.Of(outbox.OldestSeconds > VeryLate ? State.ActNow : outbox.OldestSeconds > Late ? State.WorthALook : State.Fine, "outbox", $"Work that follows a save",
                Many(outbox.Waiting, $"1 piece of work has been waiting for {Age(outbox.OldestSeconds)}.", $"{outbox.Waiting:N0} pieces of work wait, the oldest for {Age(outbox.OldestSeconds)}."),
                $"It should be carried out within seconds. Look in the log for what keeps it, in lines from Onside.Platform.Jobs.");
    }

    private static Sign Jobs(IReadOnlyList<JobSigns> jobs)
    {
        var (late, failed) = (jobs.Where(IsLate).Select(job => job.Name).ToList(), jobs.Where(job => job.Error is not null).Select(job => job.Name).ToList());
        if (failed.Count > 0)
            return Sign.Of(State.WorthALook, "jobs", $"Jobs", $"Failed when it ran last: {string.Join(", ", failed)}.", $"It is tried again at its next time. The log has the reason.");
        return Sign.Of(late.Count == 0 ? State.Fine : State.WorthALook, "jobs", $"Jobs", late.Count == 0 ? $"None of {jobs.Count:N0} is late." : (FormattableString)$"Late: {string.Join(", ", late)}.",
            $"Does a serving process run them (Jobs:Run), and does one perhaps never end? A restart begins them anew.");
    }

    // A little is usual: a job waits for its thread, and one before it for its end.
    private static bool IsLate(JobSigns job) => job.LateSeconds > 300 + job.EverySeconds / 10;

    private static Sign Backup(VerifiedBackup? backup, DateTime now)
    {
        if (backup is null)
            return Sign.Of(State.WorthALook, "backup", $"Backup", $"Onside knows of no backup.", $"It cannot make one by itself yet. Copy the data as Running Onside tells, and try whether the copy works.");
        var age = (now - backup.At).TotalSeconds;
        return Sign.Of(age > 7 * Day ? State.ActNow : age > Fresh ? State.WorthALook : State.Fine, "backup", $"Backup", $"The last one that was tried and found whole is {Age(age)} old.", $"Make a backup, and look why none was made.");
    }
}
