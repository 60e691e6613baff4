using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Audit;

// A link of the chain over the two logs: which rows it covers, what they contained, and the link before it.
public class Seal(long number, DateTime at, long lastEvent, long lastChange, byte[] covers, byte[] previous, byte[] head)
{
    public long Number { get; private set; } = number;
    public DateTime At { get; private set; } = at;

    // The highest sequences sealed up to here, in either log.
    public long LastEvent { get; private set; } = lastEvent;
    public long LastChange { get; private set; } = lastChange;

    // The rows, one after the other (SealedRow).
    public byte[] Covers { get; private set; } = covers;
    public byte[] Previous { get; private set; } = previous;
    public byte[] Head { get; private set; } = head;

    // Content that was erased keeps its digest: the salt that would let somebody guess it is gone, and the chain stays whole.
    public void Forget(byte[] covers) => Covers = covers;
}

// Sequences that were passed over: their transactions may still commit, or never did.
public class SealGap(LogName log, long first, long last, DateTime seenAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public LogName Log { get; private set; } = log;
    public long First { get; private set; } = first;
    public long Last { get; private set; } = last;
    public DateTime SeenAt { get; private set; } = seenAt;

    public bool IsNarrow => Last - First < 100;

    public IEnumerable<long> Numbers => Enumerable.Range(0, (int)(Last - First) + 1).Select(i => First + i);
}

public enum LogName
{
    Events,
    Changes,
}

public class SealTables : IEntityTypeConfiguration<Seal>, IEntityTypeConfiguration<SealGap>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("platform_seals");
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SealGap> gap)
    {
        gap.ToTable("platform_seal_gaps");
        gap.HasKey(g => g.Id);
        gap.Property(g => g.Id).ValueGeneratedNever();
    }
}
