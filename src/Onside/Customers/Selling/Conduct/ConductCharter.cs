using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// How we deal with customers, as it was agreed at a time: a draft until it is published, then never changed again.
public class ConductCharter(int number, Guid writtenById, DateTime writtenAt) : Entity
{
    public const int LongestText = 20_000;

    public int Number { get; private set; } = number;
    public string Text { get; private set; } = "";
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedById { get; private set; }

    public void Say(string text)
    {
        RefuseIfPublished();
        Text = text;
    }

    public void Publish(Guid by, DateTime at)
    {
        RefuseIfPublished();
        (PublishedAt, PublishedById) = (at, by);
        Announce(new ConductCharterPublished(Id, Number));
    }

    public void RefuseIfPublished()
    {
        if (PublishedAt is not null)
            throw new Refusal($"This version is published: people have confirmed it. Write a new one.", 409);
    }
}

public record ConductCharterPublished(Guid CharterId, int Number);

// Somebody has read a version and stands by it.
public class CharterConfirmation(Guid charterId, Guid personId, DateTime at) : Entity, IMine, IUnaudited
{
    public Guid CharterId { get; private set; } = charterId;
    public Guid PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;

    Guid IMine.Whose => PersonId;
}

public class ConductCharterTables : IEntityTypeConfiguration<ConductCharter>, IEntityTypeConfiguration<CharterConfirmation>
{
    public void Configure(EntityTypeBuilder<ConductCharter> charter)
    {
        charter.ToTable("selling_charters");
        charter.Property(c => c.Text).HasMaxLength(ConductCharter.LongestText);
        charter.HasOne<Person>().WithMany().HasForeignKey(c => c.WrittenById).OnDelete(DeleteBehavior.Restrict);
        charter.HasOne<Person>().WithMany().HasForeignKey(c => c.PublishedById).OnDelete(DeleteBehavior.Restrict);
        charter.HasIndex(c => c.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CharterConfirmation> confirmation)
    {
        confirmation.ToTable("selling_charter_confirmations");
        confirmation.HasOne<ConductCharter>().WithMany().HasForeignKey(c => c.CharterId);
        confirmation.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        confirmation.HasIndex(c => new { c.CharterId, c.PersonId }).IsUnique();
    }
}
