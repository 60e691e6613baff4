using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Commitments.Clocks;

// An address that another calendar reads: whoever has it sees what its person owes and when, and can change nothing. Kept as a hash.
public class CalendarFeed(Guid personId, byte[] keyHash, DateTime createdAt) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public byte[] KeyHash { get; private set; } = keyHash;
    public DateTime CreatedAt { get; private set; } = createdAt;
    public DateTime? RevokedAt { get; private set; }

    public Guid Whose => PersonId;

    public void Revoke(DateTime at) => RevokedAt ??= at;

    public static (CalendarFeed Feed, string Address) Make(Guid personId, DateTime now)
    {
        var key = Keys.New();
        return (new(personId, Keys.Hash(key), now), $"/calendar/{key}.ics");
    }

    public static IQueryable<CalendarFeed> Of(AppDb db, Guid personId) => db.Set<CalendarFeed>().Where(feed => feed.PersonId == personId && feed.RevokedAt == null);
}

public class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("commitments_feeds");
        feed.Ignore(f => f.Whose);
        feed.Property(f => f.KeyHash).HasMaxLength(32);
        feed.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        feed.HasIndex(f => f.KeyHash).IsUnique();
        // One at a time.
        feed.HasIndex(f => f.PersonId).IsUnique().HasFilter("\"RevokedAt\" IS NULL AND \"DeletedAt\" IS NULL");
    }
}
