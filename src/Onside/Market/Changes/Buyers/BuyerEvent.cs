using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Market.Changes.Buyers;

// Something that happened at the customer of a deal. Each kind suggests the next move; somebody makes it, asks for it, or says why not now.
public class BuyerEvent(Guid dealId, BuyerEventKind kind, DateOnly on, Guid? writtenById, DateTime writtenAt) : OnDeal(dealId)
{
    public BuyerEventKind Kind { get; private set; } = kind;
    public DateOnly On { get; private set; } = on;
    public string? Note { get; private set; }

    // Nobody, where it was noticed by itself.
    public Guid? WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public CueState Cue { get; private set; }
    public Guid? CueById { get; private set; }
    public DateTime? CueAt { get; private set; }

    // Why it is not the moment.
    public string? CueReason { get; private set; }

    // What somebody was asked to do about it.
    public Guid? CommitmentId { get; private set; }

    public static BuyerEvent Write(Guid dealId, BuyerEventKind kind, DateOnly on, string? note, Guid? by, DateTime now)
    {
        var written = new BuyerEvent(dealId, kind, on, by, now) { Note = note };
        written.Announce(new BuyerEventWritten(written.Id, dealId, kind, note));
        return written;
    }

    public void Describe(BuyerEventKind kind, DateOnly on, string? note) => (Kind, On, Note) = (kind, on, note);

    public void Take(Guid by, DateTime now) => Settle(CueState.Taken, null, by, now);

    public void AskFor(Guid commitmentId, Guid by, DateTime now)
    {
        Settle(CueState.Asked, null, by, now);
        CommitmentId = commitmentId;
    }

    public void LeaveForNow(string reason, Guid by, DateTime now) => Settle(CueState.NotNow, reason, by, now);

    public void OpenAgain()
    {
        if (Cue == CueState.Open)
            throw new Refusal($"This is open already.");
        (Cue, CueReason, CueById, CueAt, CommitmentId) = (CueState.Open, null, null, null, null);
        Announce(new BuyerCueMoved(Id, DealId, Kind, Cue));
    }

    private void Settle(CueState state, string? reason, Guid by, DateTime now)
    {
        if (Cue != CueState.Open)
            throw new Refusal($"Somebody has answered this already. Open it again first.", 409);
        (Cue, CueReason, CueById, CueAt) = (state, reason, by, now);
        Announce(new BuyerCueMoved(Id, DealId, Kind, state));
    }
}

public enum BuyerEventKind
{
    AskedForPrice,
    BudgetReleased,
    NewPerson,
    Reorganised,
    CompetitorSeen,
    WentQuiet,
    Complained,
    AskedForReference,

    // Somebody outside said something to a question of ours.
    Answered,
    Other,
}

public enum CueState
{
    Open,
    Taken,
    Asked,
    NotNow,
}

public record BuyerEventWritten(Guid BuyerEventId, Guid DealId, BuyerEventKind Kind, string? Note) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public record BuyerCueMoved(Guid BuyerEventId, Guid DealId, BuyerEventKind Kind, CueState Cue) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class BuyerEventTable : IEntityTypeConfiguration<BuyerEvent>
{
    public void Configure(EntityTypeBuilder<BuyerEvent> happened)
    {
        happened.ToTable("market_buyer_events").GoesToTrash();
        happened.Property(e => e.Note).HasMaxLength(OnDeal.LongestText);
        happened.Property(e => e.CueReason).HasMaxLength(OnDeal.LongestText);
        happened.HasOne<Deal>().WithMany().HasForeignKey(e => e.DealId).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Person>().WithMany().HasForeignKey(e => e.WrittenById).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Person>().WithMany().HasForeignKey(e => e.CueById).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Commitment>().WithMany().HasForeignKey(e => e.CommitmentId).OnDelete(DeleteBehavior.SetNull);
        happened.HasIndex(e => new { e.DealId, e.On, e.Id });
    }
}
