using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Who speaks for somebody who is away, from a day to a day: both are on record.
public class StandIn(Guid personId, Guid standInId, DateOnly from, DateOnly until) : Entity, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public Guid StandInId { get; private set; } = standInId;
    public DateOnly From { get; private set; } = from;
    public DateOnly Until { get; private set; } = until;

    Guid IMine.Whose => PersonId;
}

public class StandInTable : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> standIn)
    {
        standIn.ToTable("commitments_stand_ins");
        standIn.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        standIn.HasOne<Person>().WithMany().HasForeignKey(s => s.StandInId).OnDelete(DeleteBehavior.Restrict);
        standIn.HasIndex(s => new { s.PersonId, s.Until });
        standIn.HasIndex(s => s.StandInId);
    }
}

// Everybody's stand-ins, kept in memory: a page asks the database nothing.
public sealed class StandInBook(IReadOnlyList<StandInBook.Kept> all)
{
    public IEnumerable<Guid> For(Guid standInId, DateOnly today) => all.Where(one => one.StandInId == standInId && one.From <= today && today <= one.Until).Select(one => one.PersonId).Distinct();

    public Kept? Of(Guid personId, DateOnly today) => all.Where(one => one.PersonId == personId && today <= one.Until).OrderBy(one => one.From).FirstOrDefault();

    public Guid? Now(Guid personId, DateOnly today) => Of(personId, today) is { } one && one.From <= today ? one.StandInId : null;

    public sealed record Kept(Guid Id, Guid PersonId, Guid StandInId, DateOnly From, DateOnly Until);

    public static async Task<StandInBook> Load(AppDb db) => new(await db.Set<StandIn>().Select(one => new Kept(one.Id, one.PersonId, one.StandInId, one.From, one.Until)).ToListAsync());
}
