using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.BusinessCase;

// For how many years the case of a deal is reckoned, and that the customer said it is right so.
public class CaseFrame(Guid dealId) : OnDeal(dealId)
{
    public const int UsualYears = 3, MostYears = 30, LongestHow = 300;

    public int Years { get; private set; } = UsualYears;

    public Guid? ConfirmedById { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    public string? ConfirmedHow { get; private set; }
    public Guid? RecordedById { get; private set; }
    public DateTime? RecordedAt { get; private set; }

    // Of what exactly was confirmed; and since when it is something else.
    public string? ConfirmedMark { get; private set; }
    public DateTime? LapsedAt { get; private set; }

    public void Reckon(int years) => Years = years;

    public void Confirm(Guid contactId, string contact, DateOnly on, string how, string mark, Guid by, DateTime now)
    {
        (ConfirmedById, ConfirmedOn, ConfirmedHow, ConfirmedMark, RecordedById, RecordedAt, LapsedAt) = (contactId, on, how, mark, by, now, null);
        Announce(new BusinessCaseConfirmed(Id, DealId, contact, on));
    }

    // The same for the same lines over the same years.
    public static string Mark(int years, IEnumerable<CaseLine> lines)
    {
        var text = new MarkText().Put(years);
        foreach (var line in lines.Where(line => line.DeletedAt is null).OrderBy(line => line.Id))
            text.Put(line.Id, (int)line.Side, (int)line.Rhythm, line.What, line.AmountMinor, line.Currency);
        return text.ToString();
    }
}

public record BusinessCaseConfirmed(Guid CaseFrameId, Guid DealId, string Contact, DateOnly On) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class CaseFrameTable : IEntityTypeConfiguration<CaseFrame>
{
    public void Configure(EntityTypeBuilder<CaseFrame> frame)
    {
        frame.ToTable("selling_case_frames");
        frame.Property(f => f.ConfirmedHow).HasMaxLength(CaseFrame.LongestHow);
        frame.Property(f => f.ConfirmedMark).HasMaxLength(MarkText.Length);
        frame.Property(f => f.LapsedAt).IsDerived();
        frame.HasOne<Deal>().WithMany().HasForeignKey(f => f.DealId).OnDelete(DeleteBehavior.Restrict);
        frame.HasOne<Contact>().WithMany().HasForeignKey(f => f.ConfirmedById).OnDelete(DeleteBehavior.SetNull);
        frame.HasOne<Person>().WithMany().HasForeignKey(f => f.RecordedById).OnDelete(DeleteBehavior.Restrict);
        frame.HasIndex(f => f.DealId).IsUnique();
    }
}
