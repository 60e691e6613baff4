using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// A talk with a customer some days after they bought: how content they are, whom they would tell of us, and what we learn from it.
public class FollowUpCheck(Guid dealId, int day, Guid ownerId, DateOnly dueOn) : OnDeal(dealId)
{
    public static readonly int[] Days = [7, 30, 90];

    public const int LongestNames = 300, Happiest = 10;

    public int Day { get; private set; } = day;
    public Guid OwnerId { get; private set; } = ownerId;
    public DateOnly DueOn { get; private set; } = dueOn;

    // Nothing of it, before it was held.
    public DateOnly? HeldOn { get; private set; }
    public Guid? HeldById { get; private set; }
    public DateTime? HeldAt { get; private set; }

    // From 0 to 10, as the customer said it.
    public int? Satisfaction { get; private set; }
    public Guid? SaidById { get; private set; }
    public string? Said { get; private set; }
    public Referral Referral { get; private set; }
    public string? Referred { get; private set; }
    public string? Lesson { get; private set; }

    public bool IsHeld => HeldOn is not null;

    public void Hold(Facts facts, Guid by, DateTime now)
    {
        var isNews = !IsHeld;
        (HeldOn, Satisfaction, SaidById, Said, Referral, Referred, Lesson) = (facts.HeldOn, facts.Satisfaction, facts.SaidById, facts.Said, facts.Referral, facts.Referred, facts.Lesson);
        if (isNews)
        {
            (HeldById, HeldAt) = (by, now);
            Announce(new FollowUpHeld(Id, DealId, Day, facts.Satisfaction));
        }
    }

    // What was held stays with who held it.
    public void PassOn(Guid to)
    {
        if (!IsHeld)
            OwnerId = to;
    }

    // The deal is won again.
    public void BeginAgain(Guid ownerId, DateOnly dueOn)
    {
        Restore();
        (OwnerId, DueOn) = (ownerId, dueOn);
    }

    public sealed record Facts(DateOnly HeldOn, int? Satisfaction, Guid? SaidById, string? Said, Referral Referral, string? Referred, string? Lesson);
}

// Whether the customer was asked whom else we could help, and named somebody.
public enum Referral
{
    NotYet,
    Asked,
    Given,
}

public record FollowUpHeld(Guid FollowUpCheckId, Guid DealId, int Day, int? Satisfaction) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class FollowUpCheckTable : IEntityTypeConfiguration<FollowUpCheck>
{
    public void Configure(EntityTypeBuilder<FollowUpCheck> check)
    {
        check.ToTable("selling_follow_ups");
        check.Ignore(c => c.IsHeld);
        check.Property(c => c.Said).HasMaxLength(OnDeal.LongestText);
        check.Property(c => c.Referred).HasMaxLength(FollowUpCheck.LongestNames);
        check.Property(c => c.Lesson).HasMaxLength(OnDeal.LongestText);
        check.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Contact>().WithMany().HasForeignKey(c => c.SaidById).OnDelete(DeleteBehavior.SetNull);
        check.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Person>().WithMany().HasForeignKey(c => c.HeldById).OnDelete(DeleteBehavior.Restrict);
        check.HasIndex(c => new { c.DealId, c.Day }).IsUnique();
        check.HasIndex(c => new { c.OwnerId, c.DueOn, c.Id }).HasFilter("\"HeldOn\" IS NULL");
        check.HasIndex(c => new { c.DueOn, c.Id });
        check.HasIndex(c => new { c.HeldOn, c.Id }).HasFilter("\"HeldOn\" IS NOT NULL");
    }
}
