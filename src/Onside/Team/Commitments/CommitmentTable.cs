using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;

namespace Onside.Team.Commitments;

public class CommitmentTable : IEntityTypeConfiguration<Commitment>
{
    // What has ended is most of the table: what is open has small indexes of its own.
    private const string Open = "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL", Gone = "\"EndedAt\" IS NOT NULL AND \"DeletedAt\" IS NULL";

    // As the questions say it, so that the databases know it again.
    private static readonly string Unanswered = $"(\"State\" <> {(int)CommitmentState.Promised} OR \"PendingBy\" IS NOT NULL)";

    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("commitments");
        commitment.Ignore(c => c.Subject).Ignore(c => c.Conversation).Ignore(c => c.SearchText).Ignore(c => c.IsBlocked);
        commitment.Property(c => c.SubjectKind).HasMaxLength(40);
        commitment.Property(c => c.What).HasMaxLength(Commitment.LongestWhat);
        foreach (var text in new[] { nameof(Commitment.Why), nameof(Commitment.Condition), nameof(Commitment.Scope), nameof(Commitment.PendingCondition), nameof(Commitment.PendingScope), nameof(Commitment.Restatement), nameof(Commitment.Evidence), nameof(Commitment.Unmet), nameof(Commitment.Reason) })
            commitment.Property(text).HasMaxLength(Commitment.LongestText);
        commitment.Property(c => c.GuestName).HasMaxLength(Guest.LongestName);
        commitment.Property(c => c.Zone).HasMaxLength(60);
        commitment.Property(c => c.PendingZone).HasMaxLength(60);
        commitment.Property(c => c.Department).HasConversion<string>().HasMaxLength(40);
        commitment.Property(c => c.Role).HasConversion<string>().HasMaxLength(40);
        commitment.Property(c => c.AwaitsDepartment).HasConversion<string>().HasMaxLength(40).IsDerived();
        commitment.Property(c => c.AwaitsId).IsDerived();
        commitment.Property(c => c.AnswerDueAt).IsDerived();
        commitment.Property(c => c.NextAt).IsDerived();
        commitment.Property(c => c.PromisedToId).IsDerived();
        commitment.Property(c => c.OutcomeId).IsDerived();
        commitment.Property(c => c.StepId).IsDerived();
        commitment.HasOne<Person>().WithMany().HasForeignKey(c => c.RequesterId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Person>().WithMany().HasForeignKey(c => c.PerformerId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Person>().WithMany().HasForeignKey(c => c.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Guest>().WithMany().HasForeignKey(c => c.GuestId).OnDelete(DeleteBehavior.Restrict);
        Opened(commitment);
        Ended(commitment);
    }

    // Who waits for whom, and what a clock looks at.
    private static void Opened(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.HasIndex(c => new { c.AwaitsId, c.AnswerDueAt, c.Id }).HasFilter($"\"AwaitsId\" IS NOT NULL AND {Open} AND {Unanswered}").HasDatabaseName("IX_commitments_awaits");
        commitment.HasIndex(c => new { c.AwaitsDepartment, c.AnswerDueAt, c.Id }).HasFilter($"\"AwaitsDepartment\" IS NOT NULL AND {Open}").HasDatabaseName("IX_commitments_queue");
        commitment.HasIndex(c => new { c.PerformerId, c.State, c.DueAt, c.Id }).HasFilter(Open).HasDatabaseName("IX_commitments_owed");
        commitment.HasIndex(c => new { c.RequesterId, c.DueAt, c.Id }).HasFilter(Open).HasDatabaseName("IX_commitments_asked");
        commitment.HasIndex(c => new { c.SubjectId, c.DueAt, c.Id }).HasFilter(Open).HasDatabaseName("IX_commitments_open_by_subject");
        commitment.HasIndex(c => new { c.DueAt, c.Id }).HasFilter(Open).HasDatabaseName("IX_commitments_open_by_due");
        commitment.HasIndex(c => c.NextAt).HasFilter($"\"NextAt\" IS NOT NULL AND {Open}").HasDatabaseName("IX_commitments_clock");
    }

    private static void Ended(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.HasIndex(c => new { c.PromisedToId, c.DueAt, c.Id }).HasFilter("\"PromisedToId\" IS NOT NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_commitments_promised_to");
        commitment.HasIndex(c => c.GuestId).HasFilter("\"GuestId\" IS NOT NULL");
        commitment.HasIndex(c => new { c.PerformerId, c.DueAt, c.Reckoned }).HasFilter("\"Reckoned\" <> 0 AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_commitments_decided");
        commitment.HasIndex(c => new { c.OutcomeId, c.DueAt, c.Id }).HasFilter("\"OutcomeId\" IS NOT NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_commitments_by_outcome");
        commitment.HasIndex(c => new { c.PerformerId, c.EndedAt, c.Id }).HasFilter(Gone);
        commitment.HasIndex(c => new { c.RequesterId, c.EndedAt, c.Id }).HasFilter(Gone);
        commitment.HasIndex(c => new { c.SubjectId, c.CreatedAt, c.Id });
        commitment.HasIndex(c => new { c.CreatedAt, c.Id });
        commitment.HasIndex(c => new { c.ColleagueId, c.DueAt, c.Id }).HasFilter("\"ColleagueId\" IS NOT NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_commitments_for_colleague");
        commitment.HasIndex(c => c.ParentId).HasFilter("\"ParentId\" IS NOT NULL");
    }
}
