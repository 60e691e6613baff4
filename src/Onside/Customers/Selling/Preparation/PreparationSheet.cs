using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.Preparation;

// What is thought through before a customer is spoken to: what we offer to whom, whether they are of our kind, and what is distinctive here. Each with who said so.
public class PreparationSheet(Guid dealId) : OnDeal(dealId)
{
    public const int LongestScope = 1000, LongestWhy = 300;

    public string? Scope { get; private set; }
    public Guid? ScopeById { get; private set; }
    public DateTime? ScopeAt { get; private set; }

    public IdealFit? Fit { get; private set; }
    public string? FitWhy { get; private set; }
    public Guid? FitById { get; private set; }
    public DateTime? FitAt { get; private set; }

    public string? Distinctive { get; private set; }
    public Guid? DistinctiveById { get; private set; }
    public DateTime? DistinctiveAt { get; private set; }

    // Who says the same again does not become the one who said it.
    public void Offer(string? scope, Guid by, DateTime now)
    {
        if (scope == Scope)
            return;
        (Scope, ScopeById, ScopeAt) = (scope, scope is null ? null : by, scope is null ? null : now);
        Announce(new DealPrepared(Id, DealId, Prepared.Scope));
    }

    public void Judge(IdealFit fit, string? why, Guid by, DateTime now)
    {
        if (fit == Fit && why == FitWhy)
            return;
        (Fit, FitWhy, FitById, FitAt) = (fit, why, by, now);
        Announce(new DealPrepared(Id, DealId, Prepared.Fit));
    }

    public void Distinguish(string? point, Guid by, DateTime now)
    {
        if (point == Distinctive)
            return;
        (Distinctive, DistinctiveById, DistinctiveAt) = (point, point is null ? null : by, point is null ? null : now);
        Announce(new DealPrepared(Id, DealId, Prepared.Distinctive));
    }
}

// Whether they are of the kind of customer whom we serve best.
public enum IdealFit
{
    Good,
    Partly,
    No,
}

public enum Prepared
{
    Scope,
    Fit,
    Distinctive,
}

public record DealPrepared(Guid PreparationId, Guid DealId, Prepared What) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class PreparationTable : IEntityTypeConfiguration<PreparationSheet>
{
    public void Configure(EntityTypeBuilder<PreparationSheet> sheet)
    {
        sheet.ToTable("selling_preparations");
        sheet.Property(s => s.Scope).HasMaxLength(PreparationSheet.LongestScope);
        sheet.Property(s => s.FitWhy).HasMaxLength(PreparationSheet.LongestWhy);
        sheet.Property(s => s.Distinctive).HasMaxLength(OnDeal.LongestText);
        sheet.HasOne<Deal>().WithMany().HasForeignKey(s => s.DealId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Person>().WithMany().HasForeignKey(s => s.ScopeById).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Person>().WithMany().HasForeignKey(s => s.FitById).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Person>().WithMany().HasForeignKey(s => s.DistinctiveById).OnDelete(DeleteBehavior.Restrict);
        sheet.HasIndex(s => s.DealId).IsUnique();
    }
}
