using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

public class SwarmTable : IEntityTypeConfiguration<Swarm>
{
    public void Configure(EntityTypeBuilder<Swarm> swarm)
    {
        swarm.ToTable("swarms");
        swarm.Ignore(s => s.Stand);
        foreach (var text in new[] { nameof(Swarm.Problem), nameof(Swarm.Needed), nameof(Swarm.Reason), nameof(Swarm.HelpNote), nameof(Swarm.OffReason) })
            swarm.Property(text).HasMaxLength(OnDeal.LongestText);
        swarm.Property(s => s.ResultAskedAt).IsDerived();
        swarm.HasMany(s => s.Seats).WithOne().HasForeignKey(seat => seat.SwarmId);
        swarm.HasMany(s => s.Options).WithOne().HasForeignKey(option => option.SwarmId);
        swarm.HasMany(s => s.Votes).WithOne().HasForeignKey(vote => vote.SwarmId);
        swarm.HasMany(s => s.Trials).WithOne().HasForeignKey(trial => trial.SwarmId);
        swarm.HasOne<Deal>().WithMany().HasForeignKey(s => s.DealId).OnDelete(DeleteBehavior.Restrict);
        swarm.HasOne<Person>().WithMany().HasForeignKey(s => s.AskerId).OnDelete(DeleteBehavior.Restrict);
        swarm.HasOne<Person>().WithMany().HasForeignKey(s => s.DeciderId).OnDelete(DeleteBehavior.Restrict);
        swarm.HasIndex(s => new { s.DealId, s.AskedAt, s.Id });
        swarm.HasIndex(s => new { s.EndedAt, s.DecideBy, s.Id });
        swarm.HasIndex(s => new { s.State, s.ResultDueAt });
    }
}

public class SwarmPartTables : IEntityTypeConfiguration<SwarmSeat>, IEntityTypeConfiguration<SwarmOption>, IEntityTypeConfiguration<SwarmVote>, IEntityTypeConfiguration<SwarmTrial>, IEntityTypeConfiguration<SwarmAsk>, IEntityTypeConfiguration<Takeover>
{
    public void Configure(EntityTypeBuilder<SwarmSeat> seat)
    {
        seat.ToTable("swarms_seats");
        seat.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        seat.HasIndex(s => new { s.SwarmId, s.PersonId }).IsUnique();
        seat.HasIndex(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<SwarmOption> option)
    {
        option.ToTable("swarms_options");
        option.Property(o => o.Text).HasMaxLength(Swarm.LongestIdea);
        option.HasOne<Person>().WithMany().HasForeignKey(o => o.ById).OnDelete(DeleteBehavior.Restrict);
        option.HasIndex(o => o.SwarmId);
    }

    public void Configure(EntityTypeBuilder<SwarmVote> vote)
    {
        vote.ToTable("swarms_votes");
        vote.HasOne<Person>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
        // One approval of an option by a person.
        vote.HasIndex(v => new { v.SwarmId, v.OptionId, v.ById }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SwarmTrial> trial)
    {
        trial.ToTable("swarms_trials");
        trial.Property(t => t.What).HasMaxLength(OnDeal.LongestText);
        trial.HasOne<Person>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
        trial.HasIndex(t => new { t.SwarmId, t.At, t.Id });
    }

    public void Configure(EntityTypeBuilder<SwarmAsk> ask)
    {
        ask.ToTable("swarms_asks");
        ask.HasOne<Swarm>().WithMany().HasForeignKey(a => a.SwarmId);
        ask.HasOne<Commitment>().WithMany().HasForeignKey(a => a.CommitmentId).OnDelete(DeleteBehavior.Cascade);
        ask.HasIndex(a => a.SwarmId);
        ask.HasIndex(a => a.CommitmentId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Takeover> takeover)
    {
        takeover.ToTable("swarms_takeovers");
        takeover.Property(t => t.Words).HasMaxLength(OnDeal.LongestText);
        takeover.Property(t => t.Reason).HasMaxLength(OnDeal.LongestText);
        takeover.HasOne<Swarm>().WithMany().HasForeignKey(t => t.SwarmId);
        takeover.HasOne<Person>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
        takeover.HasIndex(t => new { t.SwarmId, t.At, t.Id });
        takeover.HasIndex(t => new { t.DealId, t.State });
    }
}
