using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Objectives;

public class ObjectiveTables : IEntityTypeConfiguration<Objective>, IEntityTypeConfiguration<ObjectiveDepartment>, IEntityTypeConfiguration<ObjectiveReport>
{
    public void Configure(EntityTypeBuilder<Objective> objective)
    {
        objective.ToTable("objectives");
        // Each change is told once, by the act that made it.
        foreach (var property in objective.Metadata.GetProperties().Where(property => property.Name != nameof(Entity.DeletedAt)))
            property.SetAnnotation(Mapping.Derived, true);
        objective.Ignore(o => o.SearchText).Ignore(o => o.IsOpen).Ignore(o => o.State).Ignore(o => o.Terms).Ignore(o => o.Missing).Ignore(o => o.Named);
        objective.Property(o => o.Name).HasMaxLength(Objective.LongestName);
        objective.Property(o => o.Metric).HasMaxLength(Objective.LongestName);
        objective.Property(o => o.Unit).HasMaxLength(Objective.LongestUnit);
        objective.Property(o => o.Why).HasMaxLength(Objective.LongestText);
        objective.Property(o => o.EndingNote).HasMaxLength(Objective.LongestText);
        objective.HasOne<Person>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        objective.HasOne<Objective>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        objective.HasMany(o => o.Departments).WithOne().HasForeignKey(d => d.ObjectiveId);
        objective.HasIndex(o => o.OwnerId);
        objective.HasIndex(o => o.OfferedToId);
    }

    public void Configure(EntityTypeBuilder<ObjectiveDepartment> department)
    {
        department.ToTable("objectives_departments");
        department.Property(d => d.Words).HasMaxLength(Objective.LongestText);
        department.Property(d => d.Accepted).KeptAsText();
        department.HasIndex(d => new { d.ObjectiveId, d.Function }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ObjectiveReport> report)
    {
        report.ToTable("objectives_reports");
        report.Property(r => r.Note).HasMaxLength(Objective.LongestText);
        report.HasOne<Objective>().WithMany().HasForeignKey(r => r.ObjectiveId);
        report.HasIndex(r => new { r.ObjectiveId, r.On, r.At, r.Id });
    }
}
