using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Science.Selling;

namespace Onside.Market.Content.Playbooks;

// The plays as they were agreed at a time: a draft until it is published, then never changed again.
public class PlaybookVersion(Guid playbookId, int number, Guid writtenById, DateTime writtenAt) : Entity, IPart
{
    public const int MostPlays = 60, LongestChange = 200;

    public Guid PlaybookId { get; private set; } = playbookId;
    public int Number { get; private set; } = number;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    // What is new in it, in one line.
    public string? Change { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedById { get; private set; }

    // How often its plays were changed: who publishes has seen the last change.
    public int Edits { get; private set; }

    public List<Play> Plays { get; private set; } = [];

    Subject? IPartOf.Whole => new("playbook", PlaybookId);

    public void Publish(string change, Guid by, DateTime now)
    {
        if (PublishedAt is not null)
            throw new Refusal($"This version is published already. Write a new one.", 409);
        if (Plays.Count == 0)
            throw new Refusal($"There is no play in it yet. Add one first.");
        (Change, PublishedById, PublishedAt) = (change, by, now);
    }

    public Play Add(SalesStep step, string name, string text, IEnumerable<BuyingRole> personas, IEnumerable<string> industries)
    {
        if (Plays.Count >= MostPlays)
            throw new Refusal($"A playbook holds {MostPlays} plays: more than that nobody keeps in mind. Drop one first.");
        var play = new Play(PlaybookId, Id, Ids.Next(), step, Plays.Select(one => one.Position).DefaultIfEmpty().Max() + 1, name, text);
        play.Describe(step, name, text, personas, industries);
        Plays.Add(play);
        Edits++;
        return play;
    }

    public void Reword(Play play, SalesStep step, string name, string text, IEnumerable<BuyingRole> personas, IEnumerable<string> industries)
    {
        play.Describe(step, name, text, personas, industries);
        Edits++;
    }

    public Play Drop(Play play)
    {
        Plays.Remove(play);
        Edits++;
        return play;
    }
}

// What to do in a step, and with whom. Key: the same play in every version, so that what happened where it was used stays with it.
public class Play(Guid playbookId, Guid playbookVersionId, Guid key, SalesStep step, int position, string name, string text) : Entity, IPart
{
    public const int LongestName = 120, LongestText = 2_000;

    public Guid PlaybookId { get; private set; } = playbookId;
    public Guid PlaybookVersionId { get; private set; } = playbookVersionId;
    public Guid Key { get; private set; } = key;
    public SalesStep Step { get; private set; } = step;
    public int Position { get; private set; } = position;
    public string Name { get; private set; } = name;
    public string Text { get; private set; } = text;
    public List<BuyingRole> Personas { get; private set; } = [];
    public List<string> Industries { get; private set; } = [];

    Subject? IPartOf.Whole => new("playbook", PlaybookId);

    public MadeFor For => new([Step], Personas, Industries, []);

    public void Describe(SalesStep step, string name, string text, IEnumerable<BuyingRole> personas, IEnumerable<string> industries) =>
        (Step, Name, Text, Personas, Industries) = (step, name, text, [.. personas.Distinct().Order()], [.. industries]);

    public Play In(PlaybookVersion version)
    {
        var play = new Play(PlaybookId, version.Id, Key, Step, Position, Name, Text);
        play.Describe(Step, Name, Text, Personas, Industries);
        return play;
    }
}

public class PlaybookVersionTables : IEntityTypeConfiguration<PlaybookVersion>, IEntityTypeConfiguration<Play>
{
    public void Configure(EntityTypeBuilder<PlaybookVersion> version)
    {
        version.ToTable("content_playbook_versions");
        version.Property(v => v.Change).HasMaxLength(PlaybookVersion.LongestChange);
        version.Property(v => v.Edits).IsDerived();
        version.HasOne<Playbook>().WithMany().HasForeignKey(v => v.PlaybookId);
        version.HasMany(v => v.Plays).WithOne().HasForeignKey(play => play.PlaybookVersionId);
        version.HasIndex(v => new { v.PlaybookId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Play> play)
    {
        play.ToTable("content_plays");
        play.Property(p => p.Name).HasMaxLength(Play.LongestName);
        play.Property(p => p.Text).HasMaxLength(Play.LongestText);
        play.PrimitiveCollection(p => p.Personas).ElementType(role => role.HasConversion<string>());
        play.PrimitiveCollection(p => p.Industries);
        play.Ignore(p => p.For);
        play.HasIndex(p => new { p.PlaybookVersionId, p.Position });
        play.HasIndex(p => p.PlaybookId);
    }
}
