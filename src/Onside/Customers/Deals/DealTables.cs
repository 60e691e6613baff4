using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

public class DealTables : IEntityTypeConfiguration<Deal>, IEntityTypeConfiguration<StageStay>, IEntityTypeConfiguration<DealLine>, IEntityTypeConfiguration<DealMember>
{
    public void Configure(EntityTypeBuilder<Deal> deal)
    {
        deal.ToTable("deals").GoesToTrash();
        deal.Property(d => d.Name).HasMaxLength(200);
        deal.Property(d => d.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        deal.Property(d => d.Currency).HasMaxLength(3);
        deal.Property(d => d.CloseKey).IsDerived();
        deal.Property(d => d.Source).HasMaxLength(80);
        deal.Property(d => d.NextStep).HasMaxLength(200);
        deal.Property(d => d.CloseReason).HasMaxLength(80);
        deal.Property(d => d.CloseNote).HasMaxLength(2000);
        deal.Property(d => d.Tags).KeptAsText();
        deal.Ignore(d => d.Marks);
        deal.Property(d => d.SourceKey).HasMaxLength(80);
        deal.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DealId);
        deal.HasMany(d => d.Team).WithOne().HasForeignKey(m => m.DealId);
        deal.HasMany(d => d.Stays).WithOne().HasForeignKey(s => s.DealId);
        deal.HasIndex(d => new { d.PipelineId, d.StageId, d.Result, d.CloseKey, d.Id });
        deal.HasIndex(d => new { d.Result, d.NameKey, d.Id });
        deal.HasIndex(d => new { d.Result, d.AmountInBase, d.Id });
        deal.HasIndex(d => new { d.Result, d.CloseOn, d.Id });
        deal.HasIndex(d => new { d.Result, d.StageEnteredAt, d.Id });
        deal.HasIndex(d => new { d.Result, d.ClosedOn, d.Id });
        deal.HasIndex(d => new { d.Result, d.OpenedAt, d.Id });
        deal.HasIndex(d => new { d.OwnerId, d.Result, d.CloseOn, d.Id });
        deal.HasIndex(d => new { d.AccountId, d.Result, d.Id });
        deal.HasIndex(d => new { d.OwnerId, d.Result, d.AmountInBase, d.Id });
        deal.HasIndex(d => new { d.ContactId, d.Result, d.Id });
        deal.HasIndex(d => d.SourceKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StageStay> stay)
    {
        stay.ToTable("deals_stage_stays").GoesToTrash();
        stay.HasIndex(s => new { s.DealId, s.EnteredAt });
        stay.HasIndex(s => new { s.StageId, s.Seconds });
        stay.HasIndex(s => s.LeftAt);
    }

    public void Configure(EntityTypeBuilder<DealLine> line)
    {
        line.ToTable("deals_lines").GoesToTrash();
        line.Property(l => l.Description).HasMaxLength(200);
        line.HasIndex(l => new { l.DealId, l.Position });
        line.HasIndex(l => l.ProductId);
    }

    public void Configure(EntityTypeBuilder<DealMember> member)
    {
        member.ToTable("deals_members").GoesToTrash();
        member.Property(m => m.Function).HasMaxLength(40);
        member.HasIndex(m => new { m.DealId, m.PersonId }).IsUnique();
        member.HasIndex(m => m.PersonId);
    }
}
