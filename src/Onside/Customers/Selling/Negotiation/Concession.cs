using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Negotiation;

// What we gave or received in a negotiation, what it is worth, and in exchange for what.
public class Concession(Guid dealId, Direction direction, string what, DateOnly on, Guid writtenById, DateTime writtenAt) : OnDeal(dealId)
{
    public const int LongestWhat = 300;

    public Direction Direction { get; private set; } = direction;
    public string What { get; private set; } = what;
    public string? InExchange { get; private set; }
    public DateOnly On { get; private set; } = on;

    // Exact, in the currency that the deal had then.
    public long? WorthMinor { get; private set; }
    public string? Currency { get; private set; }

    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    // Who changed it last: neither they nor who wrote it decide about it.
    public Guid? ChangedById { get; private set; }

    public Approval Approval { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Decision { get; private set; }

    public Money? Worth => WorthMinor is { } minor ? new(minor, Currency!) : null;

    public bool IsDecided => Approval is Approval.Approved or Approval.Refused;

    public static Concession Write(Guid dealId, Facts facts, Guid by, DateTime now)
    {
        var concession = new Concession(dealId, facts.Direction, facts.What, facts.On, by, now) { InExchange = facts.InExchange, WorthMinor = facts.Worth?.MinorUnits, Currency = facts.Worth?.Currency };
        concession.Tell(ConcessionMove.Write);
        return concession;
    }

    // What was decided about something else does not hold for this.
    public void Describe(Facts facts, Guid by)
    {
        if (facts == new Facts(Direction, What, InExchange, Worth, On))
            return;
        (Direction, What, InExchange, On, WorthMinor, Currency, ChangedById) = (facts.Direction, facts.What, facts.InExchange, facts.On, facts.Worth?.MinorUnits, facts.Worth?.Currency, by);
        if (IsDecided)
            Wait();
    }

    public void AskApproval()
    {
        if (Approval is Approval.Waits or Approval.Approved)
            throw new Refusal(Approval == Approval.Waits ? (FormattableString)$"Approval is asked for already." : $"This is approved already.");
        Wait();
        Tell(ConcessionMove.Ask);
    }

    public void Decide(bool approves, string? note, Guid by, DateTime now)
    {
        if (Approval != Approval.Waits)
            throw new Refusal($"Nobody has asked for approval of this. Ask for it first.");
        if (!MayDecide(by))
            throw new Refusal($"You wrote or changed this yourself. Somebody else approves or refuses it.", 403);
        (Approval, DecidedById, DecidedAt, Decision) = (approves ? Approval.Approved : Approval.Refused, by, now, note);
        Tell(approves ? ConcessionMove.Approve : ConcessionMove.Refuse);
    }

    public bool MayDecide(Guid person) => person != WrittenById && person != ChangedById;

    private void Wait() => (Approval, DecidedById, DecidedAt, Decision) = (Approval.Waits, null, null, null);

    private void Tell(ConcessionMove move) => Announce(new ConcessionMoved(Id, DealId, move, Direction, What));

    public sealed record Facts(Direction Direction, string What, string? InExchange, Money? Worth, DateOnly On);
}

public enum Direction
{
    Given,
    Received,
}

public enum Approval
{
    NotNeeded,
    Waits,
    Approved,
    Refused,
}

public enum ConcessionMove
{
    Write,
    Ask,
    Approve,
    Refuse,
}

public record ConcessionMoved(Guid ConcessionId, Guid DealId, ConcessionMove Move, Direction Direction, string What) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class ConcessionTable : IEntityTypeConfiguration<Concession>
{
    public void Configure(EntityTypeBuilder<Concession> concession)
    {
        concession.ToTable("selling_concessions");
        concession.Ignore(c => c.Worth).Ignore(c => c.IsDecided);
        concession.Property(c => c.What).HasMaxLength(Concession.LongestWhat);
        concession.Property(c => c.InExchange).HasMaxLength(Concession.LongestWhat);
        concession.Property(c => c.Currency).HasMaxLength(3);
        concession.Property(c => c.Decision).HasMaxLength(OnDeal.LongestText);
        concession.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Restrict);
        concession.HasOne<Person>().WithMany().HasForeignKey(c => c.WrittenById).OnDelete(DeleteBehavior.Restrict);
        concession.HasOne<Person>().WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
        concession.HasIndex(c => new { c.DealId, c.On, c.Id });
    }
}
