using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Customers.Deals;

// The roll-up behind exact column and team totals: kept in the transaction that changes a deal, recomputed by verify.
public class StageTotal
{
    public Guid PipelineId { get; init; }
    public Guid StageId { get; init; }
    public Result Result { get; init; }
    public Guid OwnerId { get; init; }
    public required string Currency { get; init; }
    public long Count { get; init; }
    public long SumMinor { get; init; }
}

public class StageTotalTable : IEntityTypeConfiguration<StageTotal>
{
    public void Configure(EntityTypeBuilder<StageTotal> total)
    {
        total.ToTable("deals_stage_totals");
        // In the order in which a board adds them up.
        total.HasKey(t => new { t.PipelineId, t.StageId, t.Result, t.Currency, t.OwnerId });
        total.Property(t => t.Currency).HasMaxLength(3);
    }
}
