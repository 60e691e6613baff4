using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Market.Strengths.Matching;

// That a strength of ours answers a need of a deal: said by somebody, with why.
public class NeedStrength(Guid dealId, Guid needId, Guid strengthId, string? why, Guid byId, DateTime at) : OnDeal(dealId)
{
    public Guid NeedId { get; private set; } = needId;
    public Guid StrengthId { get; private set; } = strengthId;
    public string? Why { get; private set; } = why;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    public static NeedStrength Answer(Need need, Strength strength, string? why, Guid by, DateTime now)
    {
        var answer = new NeedStrength(need.DealId, need.Id, strength.Id, why, by, now);
        answer.Announce(new NeedAnsweredByStrength(answer.Id, need.DealId, need.Text, strength.Name));
        return answer;
    }

    public void TakeBack(string need, string strength, DateTime now)
    {
        Delete(now);
        Announce(new NeedStrengthTakenBack(Id, DealId, need, strength));
    }
}

// That somebody was asked what we have for a need that nothing of ours answers. The conversation tells how it goes on.
public class StrengthGap(Guid dealId, Guid needId, Guid commitmentId) : OnDeal(dealId), IUnaudited
{
    public Guid NeedId { get; private set; } = needId;
    public Guid CommitmentId { get; private set; } = commitmentId;
}

public abstract record StrengthNews(Guid DealId) : IAbout
{
    string IAbout.SubjectKind => "deal";

    Guid IAbout.SubjectId => DealId;
}

public record NeedAnsweredByStrength(Guid NeedStrengthId, Guid DealId, string Need, string Strength) : StrengthNews(DealId);

public record NeedStrengthTakenBack(Guid NeedStrengthId, Guid DealId, string Need, string Strength) : StrengthNews(DealId);

public class MatchingTables : IEntityTypeConfiguration<NeedStrength>, IEntityTypeConfiguration<StrengthGap>
{
    public void Configure(EntityTypeBuilder<NeedStrength> answer)
    {
        answer.ToTable("market_need_strengths").GoesToTrash();
        answer.Property(a => a.Why).HasMaxLength(OnDeal.LongestText);
        answer.HasOne<Deal>().WithMany().HasForeignKey(a => a.DealId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Need>().WithMany().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Strength>().WithMany().HasForeignKey(a => a.StrengthId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.NeedId, a.StrengthId }).IsUnique();
        answer.HasIndex(a => new { a.DealId, a.Id });
        answer.HasIndex(a => new { a.StrengthId, a.At, a.Id });
    }

    public void Configure(EntityTypeBuilder<StrengthGap> gap)
    {
        gap.ToTable("market_strength_gaps");
        gap.HasOne<Deal>().WithMany().HasForeignKey(g => g.DealId).OnDelete(DeleteBehavior.Restrict);
        gap.HasOne<Need>().WithMany().HasForeignKey(g => g.NeedId).OnDelete(DeleteBehavior.Restrict);
        gap.HasOne<Commitment>().WithMany().HasForeignKey(g => g.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        gap.HasIndex(g => new { g.NeedId, g.Id });
        gap.HasIndex(g => g.DealId);
        gap.HasIndex(g => g.CommitmentId).IsUnique();
    }
}
