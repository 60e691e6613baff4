using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Market.Content.Playbooks;

// How we sell to some kind of customer: plays for the steps, in versions.
public class Playbook(string name, Guid writtenById, DateTime writtenAt) : Entity, ITold, IDerives
{
    public const int LongestName = 120, LongestText = 1_000;

    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);

    // To whom: the kind of customer and the people there.
    public string? Segment { get; private set; }

    // What it is for.
    public string? Purpose { get; private set; }
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? RetiredAt { get; private set; }

    // The version that holds now; nothing while none is published.
    public Guid? CurrentId { get; private set; }

    public string SearchText => $"{Name} {Segment} {Purpose}";

    public void Describe(string name, string? segment, string? purpose)
    {
        (Name, Segment, Purpose) = (name, segment, purpose);
        Derive();
    }

    public void Derive() => NameKey = TextFolding.Key(Name);

    public void Publish(PlaybookVersion version, string change, Guid by, DateTime now)
    {
        version.Publish(change, by, now);
        CurrentId = version.Id;
        Announce(new PlaybookPublished(Id, version.Number, change));
    }

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    public static async Task<Playbook> Find(AppDb db, Guid id) => await db.Set<Playbook>().SingleOrDefaultAsync(playbook => playbook.Id == id) ?? throw Refusal.NotFound();
}

public record PlaybookPublished(Guid PlaybookId, int Number, string Change);

public class PlaybookTable : IEntityTypeConfiguration<Playbook>
{
    public void Configure(EntityTypeBuilder<Playbook> playbook)
    {
        playbook.ToTable("content_playbooks");
        playbook.Property(p => p.Name).HasMaxLength(Playbook.LongestName);
        playbook.Property(p => p.NameKey).HasMaxLength(Playbook.LongestName).SortsByBytes().IsDerived();
        playbook.Property(p => p.Segment).HasMaxLength(Playbook.LongestText);
        playbook.Property(p => p.Purpose).HasMaxLength(Playbook.LongestText);
        playbook.Property(p => p.CurrentId).IsDerived();
        playbook.HasOne<Person>().WithMany().HasForeignKey(p => p.WrittenById).OnDelete(DeleteBehavior.Restrict);
        playbook.HasIndex(p => new { p.NameKey, p.Id });
    }
}
