using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Team.People;

namespace Onside.Customers.Selling.BusinessCase;

// Something that it costs the customer or brings them, once or in every year, and how we know.
public class CaseLine(Guid dealId, Guid writtenById, DateTime writtenAt) : OnDeal(dealId)
{
    public const int MostOnADeal = 40, LongestWhat = 300;

    public CaseSide Side { get; private set; }
    public CaseRhythm Rhythm { get; private set; }
    public string What { get; private set; } = "";

    // Exact, in the currency that the deal had then.
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";

    // Who of the customer said so, or how we know otherwise.
    public Guid? SaidById { get; private set; }
    public string? KnownFrom { get; private set; }

    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public Money Amount => new(AmountMinor, Currency);

    public static CaseLine Write(Guid dealId, Facts facts, Guid by, DateTime now)
    {
        var line = new CaseLine(dealId, by, now);
        line.Describe(facts);
        line.Announce(new CaseLineMoved(line.Id, dealId, true, facts.What));
        return line;
    }

    public void Describe(Facts facts) => (Side, Rhythm, What, AmountMinor, Currency, SaidById, KnownFrom) = (facts.Side, facts.Rhythm, facts.What, facts.Amount.MinorUnits, facts.Amount.Currency, facts.SaidById, facts.KnownFrom);

    public void TakeOff(DateTime now)
    {
        Delete(now);
        Announce(new CaseLineMoved(Id, DealId, false, What));
    }

    public sealed record Facts(CaseSide Side, CaseRhythm Rhythm, string What, Money Amount, Guid? SaidById = null, string? KnownFrom = null);
}

public enum CaseSide
{
    Cost,
    Benefit,
}

public enum CaseRhythm
{
    Once,
    Yearly,
}

public record CaseLineMoved(Guid CaseLineId, Guid DealId, bool IsNew, string What) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class CaseLineTable : IEntityTypeConfiguration<CaseLine>
{
    public void Configure(EntityTypeBuilder<CaseLine> line)
    {
        line.ToTable("selling_case_lines");
        line.Ignore(l => l.Amount);
        line.Property(l => l.What).HasMaxLength(CaseLine.LongestWhat);
        line.Property(l => l.Currency).HasMaxLength(3);
        line.Property(l => l.KnownFrom).HasMaxLength(CaseLine.LongestWhat);
        line.HasOne<Deal>().WithMany().HasForeignKey(l => l.DealId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Contact>().WithMany().HasForeignKey(l => l.SaidById).OnDelete(DeleteBehavior.SetNull);
        line.HasOne<Person>().WithMany().HasForeignKey(l => l.WrittenById).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.DealId, l.Id });
    }
}
