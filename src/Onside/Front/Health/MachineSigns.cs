using Onside.Platform.Data;
using Onside.Platform.Telemetry;
using static Onside.Front.Health.HealthWords;

namespace Onside.Front.Health;

// What the machine and its disk have left.
public static class MachineSigns
{
    private const double SlowMilliseconds = 500, MuchMemory = 0.9;
    private const long MuchLog = 64L << 20, MuchWork = 50;

    public static IEnumerable<Sign> Of(Signs signs, Store store, MachineLoad load)
    {
        yield return Database(signs.Database, store);
        yield return Disk(signs.Disk);
        if (signs.Disk.WriteAheadLog is { } log)
            yield return Log(log);
        yield return Machine(load);
    }

    private static Sign Database(DatabaseSigns? database, Store store) =>
        database is not { } told
            ? Sign.Of(State.ActNow, "database", $"Database", $"It does not answer.", store.IsSqlite
                ? (FormattableString)$"Nobody can work. See whether the disk has room and the data folder can be written; the log has the reason."
                : $"Nobody can work. See whether PostgreSQL runs and can be reached; the log has the reason.")
            : Sign.Of(told.Milliseconds > SlowMilliseconds ? State.WorthALook : State.Fine, "database", $"Database", $"It answers within {Wait(told.Milliseconds / 1000)} and takes {Bytes(told.Bytes)}.",
                $"That is slow. Look at the machine and its disk: other programs may keep them busy.");

    private static Sign Disk(DiskSigns disk) =>
        Sign.Of(disk.Free < DiskHasRoom.Least ? State.ActNow : disk.Free < DiskHasRoom.Wanted ? State.WorthALook : State.Fine, "disk", $"Room on the disk", $"{Bytes(disk.Free)} of {Bytes(disk.Size)} are free.",
            $"Make room, or move the data folder to a larger disk: without room nothing can be saved.");

    private static Sign Log(long bytes) =>
        Sign.Of(bytes > MuchLog ? State.WorthALook : State.Fine, "log", $"Write-ahead log", $"{Bytes(bytes)} are written and not yet in their place.",
            $"It shrinks by itself when the longest reader has ended. If it keeps growing, restart Onside.");

    private static Sign Machine(MachineLoad load) =>
        load.MemoryShare > MuchMemory
            ? Sign.Of(State.WorthALook, "machine", $"Memory and processors", $"{load.MemoryShare:P0} of the machine's memory are in use, {Bytes(load.Memory)} by Onside.", $"Give the machine more memory, or take other programs off it.")
        : load.Waiting > MuchWork
            ? Sign.Of(State.WorthALook, "machine", $"Memory and processors", $"{load.Waiting:N0} pieces of work wait for a processor.", $"The machine has more to do than it can. Give it more processors, or look below for what is slow.")
            : Sign.Fine("machine", $"Memory and processors", $"Onside takes {Bytes(load.Memory)} of memory, and work does not wait for a processor.");
}

public sealed record MachineLoad(long Memory, double MemoryShare, long Waiting)
{
    public static MachineLoad Now() => GC.GetGCMemoryInfo() is var memory && memory.TotalAvailableMemoryBytes > 0
        ? new(Environment.WorkingSet, (double)memory.MemoryLoadBytes / memory.TotalAvailableMemoryBytes, ThreadPool.PendingWorkItemCount)
        : new(Environment.WorkingSet, 0, ThreadPool.PendingWorkItemCount);
}
