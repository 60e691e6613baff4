using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// A colleague who earns nothing by it looked at a sale with the customer's eyes. It is kept; the newest counts, until what it judged is changed.
public class ConductCheck(Guid dealId, Guid byId, DateTime at, string mark) : OnDeal(dealId)
{
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    // Of the products, the needs and the register of better fits that were judged; and since when they are others.
    public string Mark { get; private set; } = mark;
    public DateTime? LapsedAt { get; private set; }

    public string Comfort { get; private set; } = "";
    public string GivesUp { get; private set; } = "";
    public string ToldThem { get; private set; } = "";
    public string? OwedToUs { get; private set; }
    public ConductResult Result { get; private set; }

    // What the customer is told and takes note of; or why it waits.
    public string? Condition { get; private set; }
    public Guid? AcknowledgedById { get; private set; }
    public DateOnly? AcknowledgedOn { get; private set; }
    public Guid? RecordedById { get; private set; }
    public DateTime? RecordedAt { get; private set; }

    // What was found by itself at that time.
    public IReadOnlyList<KeptFinding> Findings { get; private set; } = [];

    public static ConductCheck Judge(Deal deal, Answers answers, string mark, IReadOnlyList<ConductFinding> findings, Guid by, DateTime now)
    {
        if (answers.Result == ConductResult.Pass && findings.Any(one => one.Key == ConductFinding.Undeclared))
            throw new Refusal($"Somebody else would serve the customer better in something, and they were not told. Let it pass with a disclosure, or hold it.");
        var check = new ConductCheck(deal.Id, by, now, mark)
        {
            Comfort = answers.Comfort, GivesUp = answers.GivesUp, ToldThem = answers.ToldThem, OwedToUs = answers.OwedToUs,
            Result = answers.Result, Condition = answers.Result == ConductResult.Pass ? null : answers.Condition, Findings = [.. findings.Select(one => one.Kept())],
        };
        check.Announce(new ConductChecked(check.Id, deal.Id, answers.Result));
        return check;
    }

    public void Acknowledge(Guid contactId, string contact, DateOnly on, Guid by, DateTime now)
    {
        if (Result != ConductResult.PassWithDisclosure)
            throw new Refusal($"There is nothing here that the customer has to take note of.");
        if (AcknowledgedOn is not null)
            throw new Refusal($"It is on record already that the customer knows.");
        (AcknowledgedById, AcknowledgedOn, RecordedById, RecordedAt) = (contactId, on, by, now);
        Announce(new DisclosureAcknowledged(Id, DealId, contact));
    }

    public sealed record Answers(ConductResult Result, string Comfort, string GivesUp, string ToldThem, string? OwedToUs, string? Condition);
}

public enum ConductResult
{
    Pass,
    PassWithDisclosure,
    Hold,
}

public record ConductChecked(Guid ConductCheckId, Guid DealId, ConductResult Result) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public record DisclosureAcknowledged(Guid ConductCheckId, Guid DealId, string Contact) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class ConductCheckTable : IEntityTypeConfiguration<ConductCheck>
{
    public void Configure(EntityTypeBuilder<ConductCheck> check)
    {
        check.ToTable("selling_conduct_checks");
        check.Property(c => c.Mark).HasMaxLength(MarkText.Length);
        check.Property(c => c.LapsedAt).IsDerived();
        check.Property(c => c.Findings).KeptAsText();
        check.Property(c => c.Comfort).HasMaxLength(OnDeal.LongestText);
        check.Property(c => c.GivesUp).HasMaxLength(OnDeal.LongestText);
        check.Property(c => c.ToldThem).HasMaxLength(OnDeal.LongestText);
        check.Property(c => c.OwedToUs).HasMaxLength(OnDeal.LongestText);
        check.Property(c => c.Condition).HasMaxLength(OnDeal.LongestText);
        check.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Contact>().WithMany().HasForeignKey(c => c.AcknowledgedById).OnDelete(DeleteBehavior.SetNull);
        check.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Person>().WithMany().HasForeignKey(c => c.RecordedById).OnDelete(DeleteBehavior.Restrict);
        check.HasIndex(c => new { c.DealId, c.At, c.Id });
    }
}
