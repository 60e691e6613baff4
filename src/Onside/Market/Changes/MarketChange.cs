using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Tagging;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Market.Changes;

// Something that changed outside and touches what we sell: in which industries, and with which products. Where both are named, both must hold.
public class MarketChange(ChangeKind kind, string what, DateOnly on, Guid writtenById, DateTime writtenAt) : Entity, ITold
{
    public const int LongestWhat = 300, LongestText = 500, LongestCompetitor = 120;

    public ChangeKind Kind { get; private set; } = kind;
    public string What { get; private set; } = what;
    public DateOnly On { get; private set; } = on;

    // Where it is said: an address, a paper, a talk.
    public string? Source { get; private set; }
    public string? Competitor { get; private set; }
    public IReadOnlyList<string> Industries { get; private set; } = [];
    public IReadOnlyList<Guid> Products { get; private set; } = [];
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    // When it was dealt with, by whom, and what was done.
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedById { get; private set; }
    public string? Ending { get; private set; }

    public string SearchText => $"{What} {Competitor} {string.Join(' ', Industries)}";

    public static MarketChange Write(ChangeFacts facts, Guid by, DateTime now)
    {
        var change = new MarketChange(facts.Kind, facts.What, facts.On, by, now);
        change.Describe(facts);
        return change;
    }

    public void Describe(ChangeFacts facts) =>
        (Kind, What, On, Source, Competitor, Industries, Products) = (facts.Kind, facts.What, facts.On, facts.Source, facts.Competitor, TagText.Clean(facts.Industries), [.. facts.Products.Distinct()]);

    public void Close(string ending, Guid by, DateTime now)
    {
        if (ClosedAt is not null)
            throw new Refusal($"This is dealt with already.", 409);
        (ClosedAt, ClosedById, Ending) = (now, by, ending);
    }

    public void OpenAgain()
    {
        if (ClosedAt is null)
            throw new Refusal($"This is open already.", 409);
        (ClosedAt, ClosedById, Ending) = (null, null, null);
    }

    // The same as the statement that finds its deals.
    public bool Touches(string? industry, IReadOnlyCollection<Guid> products) =>
        Industries.Count + Products.Count > 0 && (Industries.Count == 0 || (industry is not null && Industries.Contains(industry))) && (Products.Count == 0 || Products.Any(products.Contains));
}

public enum ChangeKind
{
    Competitor,
    Regulation,
    Price,
    Technology,
    Demand,
    Other,
}

public sealed record ChangeFacts(ChangeKind Kind, string What, DateOnly On, string? Source, string? Competitor, IEnumerable<string> Industries, IEnumerable<Guid> Products);

// A deal that a change would touch, and that somebody looked at: it does not, and why.
public class UntouchedDeal(Guid dealId, Guid changeId, string reason, Guid byId, DateTime at) : OnDeal(dealId)
{
    public Guid ChangeId { get; private set; } = changeId;
    public string Reason { get; private set; } = reason;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
}

// Who was told of a change: each owner once.
public class ChangeTold(Guid changeId, Guid personId, Guid byId, DateTime at) : Entity, IUnaudited
{
    public Guid ChangeId { get; private set; } = changeId;
    public Guid PersonId { get; private set; } = personId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
}

public class ChangeTables : IEntityTypeConfiguration<MarketChange>, IEntityTypeConfiguration<UntouchedDeal>, IEntityTypeConfiguration<ChangeTold>
{
    public void Configure(EntityTypeBuilder<MarketChange> change)
    {
        change.ToTable("market_changes");
        change.Ignore(c => c.SearchText);
        change.Property(c => c.What).HasMaxLength(MarketChange.LongestWhat);
        change.Property(c => c.Source).HasMaxLength(MarketChange.LongestText);
        change.Property(c => c.Competitor).HasMaxLength(MarketChange.LongestCompetitor);
        change.Property(c => c.Ending).HasMaxLength(MarketChange.LongestText);
        change.Property(c => c.Industries).KeptAsText();
        change.Property(c => c.Products).KeptAsText();
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.WrittenById).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.ClosedById).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(c => new { c.On, c.Id });
        change.HasIndex(c => new { c.ClosedAt, c.On, c.Id });
    }

    public void Configure(EntityTypeBuilder<UntouchedDeal> untouched)
    {
        untouched.ToTable("market_untouched_deals").GoesToTrash();
        untouched.Property(u => u.Reason).HasMaxLength(OnDeal.LongestText);
        untouched.HasOne<Deal>().WithMany().HasForeignKey(u => u.DealId).OnDelete(DeleteBehavior.Restrict);
        untouched.HasOne<MarketChange>().WithMany().HasForeignKey(u => u.ChangeId).OnDelete(DeleteBehavior.Restrict);
        untouched.HasOne<Person>().WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
        untouched.HasIndex(u => new { u.ChangeId, u.DealId }).IsUnique();
        untouched.HasIndex(u => u.DealId);
    }

    public void Configure(EntityTypeBuilder<ChangeTold> told)
    {
        told.ToTable("market_changes_told");
        told.HasOne<MarketChange>().WithMany().HasForeignKey(t => t.ChangeId).OnDelete(DeleteBehavior.Restrict);
        told.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        told.HasIndex(t => new { t.ChangeId, t.PersonId }).IsUnique();
    }
}
