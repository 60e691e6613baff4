using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Negotiation;

// One of the six terms of a deal that are looked at before it is signed: what is agreed, and whether that is fine.
public class TermsCheck(Guid dealId, TermItem item) : OnDeal(dealId)
{
    public TermItem Item { get; private set; } = item;
    public TermState State { get; private set; }
    public string? Note { get; private set; }

    public void Describe(TermState state, string? note)
    {
        if (state == State && note == Note)
            return;
        (State, Note) = (state, note);
        Announce(new TermChecked(Id, DealId, Item, state));
    }
}

// Somebody else than who answers for the deal has read its terms, as they were then.
public class TermsReading(Guid dealId, Guid byId, DateTime at, string mark) : OnDeal(dealId)
{
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    // Of the terms, the lines and the amount that were read.
    public string Mark { get; private set; } = mark;

    // Whether they are the same still. Kept with every change of what was read (KeepReadings).
    public bool Holds { get; private set; } = true;

    public static TermsReading Sign(Deal deal, string mark, Guid by, DateTime now)
    {
        if (by == deal.OwnerId)
            throw new Refusal($"You answer for this deal. Somebody else reads its terms: ask a colleague.", 403);
        var reading = new TermsReading(deal.Id, by, now, mark);
        reading.Announce(new TermsRead(deal.Id, by));
        return reading;
    }
}

public enum TermItem
{
    Payment,
    Delivery,
    Cancellation,
    Liability,
    PriceValidity,
    Renewal,
}

public enum TermState
{
    Open,
    Fine,
    Worrying,
}

public record TermChecked(Guid TermsCheckId, Guid DealId, TermItem Item, TermState State) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public record TermsRead(Guid DealId, Guid ById) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class TermsCheckTable : IEntityTypeConfiguration<TermsCheck>
{
    public void Configure(EntityTypeBuilder<TermsCheck> check)
    {
        check.ToTable("selling_terms");
        check.Property(c => c.Note).HasMaxLength(OnDeal.LongestText);
        check.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Restrict);
        check.HasIndex(c => new { c.DealId, c.Item }).IsUnique();
    }
}

public class TermsReadingTable : IEntityTypeConfiguration<TermsReading>
{
    public void Configure(EntityTypeBuilder<TermsReading> reading)
    {
        reading.ToTable("selling_terms_readings");
        reading.Property(r => r.Mark).HasMaxLength(64);
        reading.HasOne<Deal>().WithMany().HasForeignKey(r => r.DealId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        reading.HasIndex(r => new { r.DealId, r.At, r.Id });
    }
}
