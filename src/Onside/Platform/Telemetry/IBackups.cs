namespace Onside.Platform.Telemetry;

// Slot: whoever makes backups tells of the last one that was restored on trial and found whole. While nobody fills it there is none.
public interface IBackups
{
    Task<VerifiedBackup?> Last(CancellationToken cancel);
}

public sealed record VerifiedBackup(DateTime At, long Bytes);
