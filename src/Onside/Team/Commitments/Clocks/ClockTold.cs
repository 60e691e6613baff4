using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Clocks;

// What a clock has told, about which question or due instant, to whom: so that nothing is told twice, whatever the clock on the wall does.
public class ClockTold(Guid commitmentId, DateTime about, Guid? toId, DateTime at)
{
    public Guid Id { get; private set; } = Ids.Next();
    public Guid CommitmentId { get; private set; } = commitmentId;

    // When the question was put, for when its answer was announced, or when the promise is due.
    public DateTime About { get; private set; } = about;
    public Nudge? Nudge { get; private set; }
    public Reminder? Reminder { get; private set; }

    // Nobody of the company: a guest, or there was nobody to tell.
    public Guid? ToId { get; private set; } = toId;
    public DateTime At { get; private set; } = at;

    public static ClockTold Of(Commitment commitment, Nudge nudge, DateTime about, Guid? toId, DateTime at) => new(commitment.Id, about, toId, at) { Nudge = nudge };

    public static ClockTold Of(Commitment commitment, Reminder reminder, DateTime about, Guid? toId, DateTime at) => new(commitment.Id, about, toId, at) { Reminder = reminder };
}

public class ClockToldTable : IEntityTypeConfiguration<ClockTold>
{
    public void Configure(EntityTypeBuilder<ClockTold> told)
    {
        told.ToTable("commitments_told");
        told.Property(t => t.Id).ValueGeneratedNever();
        told.Property(t => t.Nudge).HasConversion<string>().HasMaxLength(40);
        told.Property(t => t.Reminder).HasConversion<string>().HasMaxLength(40);
        told.HasOne<Commitment>().WithMany().HasForeignKey(t => t.CommitmentId);
        told.HasIndex(t => new { t.CommitmentId, t.ToId });
    }
}
