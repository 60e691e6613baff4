using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

public class PlanTables : IEntityTypeConfiguration<Outcome>, IEntityTypeConfiguration<OutcomeTenure>, IEntityTypeConfiguration<PlanParticipant>, IEntityTypeConfiguration<PlanConcern>, IEntityTypeConfiguration<PlanStep>,
    IEntityTypeConfiguration<PlanReview>, IEntityTypeConfiguration<PlanRevision>
{
    private const string Open = "\"ClosedAt\" IS NULL AND \"DeletedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("commitments_outcomes");
        outcome.Ignore(o => o.Subject).Ignore(o => o.SearchText).Ignore(o => o.Accountability).Ignore(o => o.SamePage).Ignore(o => o.Alignment).Ignore(o => o.NextReview).Ignore(o => o.Stewards).Ignore(o => o.Present).Ignore(o => o.IsOpen);
        outcome.Property(o => o.SubjectKind).HasMaxLength(40);
        outcome.Property(o => o.What).HasMaxLength(Outcome.LongestWhat);
        foreach (var text in new[] { nameof(Outcome.Condition), nameof(Outcome.Scope), nameof(Outcome.ClosingNote), nameof(Outcome.NoContingency) })
            outcome.Property(text).HasMaxLength(Outcome.LongestText);
        outcome.Property(o => o.Priorities).KeptAsText();
        outcome.Property(o => o.LastRevision).IsDerived();
        foreach (var told in new[] { nameof(Outcome.OwnerId), nameof(Outcome.OfferedToId), nameof(Outcome.OfferedById), nameof(Outcome.OfferedAt), nameof(Outcome.ReviewHeldAt), nameof(Outcome.NoContingencyById), nameof(Outcome.IsReached), nameof(Outcome.OpenedById) })
            outcome.Property(told).HasAnnotation(Mapping.Derived, true);
        outcome.HasOne<Person>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        outcome.HasMany(o => o.Tenures).WithOne().HasForeignKey(t => t.OutcomeId);
        outcome.HasMany(o => o.Participants).WithOne().HasForeignKey(p => p.OutcomeId);
        outcome.HasMany(o => o.Concerns).WithOne().HasForeignKey(c => c.OutcomeId);
        outcome.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.OutcomeId);
        outcome.HasMany(o => o.Reviews).WithOne().HasForeignKey(r => r.OutcomeId);
        outcome.HasMany(o => o.Revisions).WithOne().HasForeignKey(r => r.OutcomeId);
        outcome.HasIndex(o => new { o.OwnerId, o.DueOn, o.Id }).HasFilter(Open).HasDatabaseName("IX_outcomes_open_by_owner");
        outcome.HasIndex(o => new { o.DueOn, o.Id }).HasFilter(Open).HasDatabaseName("IX_outcomes_open");
        outcome.HasIndex(o => o.OfferedToId).HasFilter($"\"OfferedToId\" IS NOT NULL AND {Open}").HasDatabaseName("IX_outcomes_offered");
        outcome.HasIndex(o => new { o.SubjectId, o.OpenedAt, o.Id });
        outcome.HasIndex(o => new { o.OpenedAt, o.Id });
    }

    // At every instant one at most: the database itself refuses a second open one.
    public void Configure(EntityTypeBuilder<OutcomeTenure> tenure)
    {
        tenure.ToTable("commitments_tenures");
        tenure.HasIndex(t => t.OutcomeId).IsUnique().HasFilter("\"To\" IS NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_tenures_open");
        tenure.HasIndex(t => new { t.OutcomeId, t.Number }).IsUnique();
        tenure.HasIndex(t => new { t.OwnerId, t.OutcomeId });
    }

    public void Configure(EntityTypeBuilder<PlanParticipant> part)
    {
        part.ToTable("commitments_participants");
        part.Ignore(p => p.Confirmation).Ignore(p => p.IsOutside);
        part.Property(p => p.GuestName).HasMaxLength(Guest.LongestName);
        foreach (var text in new[] { nameof(PlanParticipant.Expectation), nameof(PlanParticipant.Needs), nameof(PlanParticipant.Restatement), nameof(PlanParticipant.MyPart), nameof(PlanParticipant.OpenConcern) })
            part.Property(text).HasMaxLength(Outcome.LongestText);
        part.HasIndex(p => new { p.OutcomeId, p.PersonId }).IsUnique();
        part.HasIndex(p => new { p.PersonId, p.OutcomeId });
    }

    public void Configure(EntityTypeBuilder<PlanConcern> concern)
    {
        concern.ToTable("commitments_concerns");
        concern.Property(c => c.Text).HasMaxLength(Outcome.LongestText);
        concern.Property(c => c.Answer).HasMaxLength(Outcome.LongestText);
        concern.HasIndex(c => new { c.OutcomeId, c.At });
    }

    public void Configure(EntityTypeBuilder<PlanStep> step)
    {
        step.ToTable("commitments_steps");
        step.Ignore(s => s.IsWhole);
        step.Property(s => s.What).HasMaxLength(Outcome.LongestWhat);
        step.Property(s => s.How).HasMaxLength(Outcome.LongestText);
        step.Property(s => s.WaitsFor).KeptAsText();
        step.HasIndex(s => new { s.OutcomeId, s.Position });
    }

    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.ToTable("commitments_reviews");
        review.Ignore(r => r.Course);
        review.Property(r => r.Decisions).HasMaxLength(Outcome.LongestText);
        review.HasIndex(r => r.OutcomeId).IsUnique().HasFilter("\"HeldAt\" IS NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_reviews_next");
        review.HasIndex(r => r.At).HasFilter("\"HeldAt\" IS NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_reviews_clock");
        review.HasIndex(r => new { r.OutcomeId, r.HeldAt });
    }

    public void Configure(EntityTypeBuilder<PlanRevision> revision)
    {
        revision.ToTable("commitments_revisions");
        revision.Ignore(r => r.Revision);
        revision.Property(r => r.Changes).KeptAsText();
        revision.HasIndex(r => new { r.OutcomeId, r.Number }).IsUnique();
    }
}
