using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Selling;
using Onside.Team.People;

namespace Onside.Customers.Selling.Stakeholders;

// Somebody of the customer who has a say in a deal: what they are in it, how they stand to it, and who of us knows them.
public class Stakeholder(Guid dealId, Guid contactId) : OnDeal(dealId)
{
    public Guid ContactId { get; private set; } = contactId;
    public BuyingRole Role { get; private set; }
    public Stance Stance { get; private set; }
    public Influence Influence { get; private set; }

    // Who of us keeps in touch, and who else knows them.
    public Guid? OwnerId { get; private set; }
    public Guid? BackupId { get; private set; }
    public string? Note { get; private set; }

    public static Stakeholder Add(Guid dealId, Guid contactId, Facts facts)
    {
        var stakeholder = new Stakeholder(dealId, contactId);
        stakeholder.Set(facts);
        stakeholder.Tell(StakeholderMove.Add);
        return stakeholder;
    }

    // How they stand to it is news; the rest stands in the history.
    public void Describe(Facts facts)
    {
        var before = Stance;
        Set(facts);
        if (Stance != before)
            Tell(StakeholderMove.Turn);
    }

    public void TakeOff(DateTime now)
    {
        Delete(now);
        Tell(StakeholderMove.TakeOff);
    }

    // Somebody of ours leaves: who takes over knows them now.
    public void PassOn(Guid from, Guid to)
    {
        (OwnerId, BackupId) = (OwnerId == from ? to : OwnerId, BackupId == from ? to : BackupId);
        if (BackupId == OwnerId)
            BackupId = null;
    }

    private void Set(Facts facts) => (Role, Stance, Influence, OwnerId, BackupId, Note) = (facts.Role, facts.Stance, facts.Influence, facts.OwnerId, facts.BackupId, facts.Note);

    private void Tell(StakeholderMove move) => Announce(new StakeholderMoved(Id, DealId, move, Role, Stance));

    public sealed record Facts(BuyingRole Role, Stance Stance, Influence Influence, Guid? OwnerId = null, Guid? BackupId = null, string? Note = null);
}

public enum Stance
{
    Unknown,
    Supporter,
    Neutral,
    Doubtful,
    Opponent,
}

public enum StakeholderMove
{
    Add,
    Turn,
    TakeOff,
}

public record StakeholderMoved(Guid StakeholderId, Guid DealId, StakeholderMove Move, BuyingRole Role, Stance Stance) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class StakeholderTable : IEntityTypeConfiguration<Stakeholder>
{
    public void Configure(EntityTypeBuilder<Stakeholder> stakeholder)
    {
        stakeholder.ToTable("selling_stakeholders");
        stakeholder.Property(s => s.Note).HasMaxLength(OnDeal.LongestText);
        stakeholder.HasOne<Deal>().WithMany().HasForeignKey(s => s.DealId).OnDelete(DeleteBehavior.Restrict);
        stakeholder.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId).OnDelete(DeleteBehavior.Restrict);
        stakeholder.HasOne<Person>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        stakeholder.HasOne<Person>().WithMany().HasForeignKey(s => s.BackupId).OnDelete(DeleteBehavior.Restrict);
        stakeholder.HasIndex(s => new { s.DealId, s.ContactId }).IsUnique();
        stakeholder.HasIndex(s => s.ContactId);
        stakeholder.HasIndex(s => s.OwnerId).HasFilter("\"OwnerId\" IS NOT NULL");
        stakeholder.HasIndex(s => s.BackupId).HasFilter("\"BackupId\" IS NOT NULL");
    }
}
