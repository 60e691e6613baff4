using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Shared.Ui;

namespace Onside.Customers.Tagging;

// A word that records may carry. The records keep the word itself; here stands how it looks and whether it is offered.
public class TagWord(string name) : Entity, IDerives
{
    public string Name { get; private set; } = name;
    public string Key { get; private set; } = TextFolding.Key(name);
    public Tone Tone { get; private set; }
    public DateTime? RetiredAt { get; private set; }

    // What it was merged into; it is deleted then.
    public Guid? MergedIntoId { get; private set; }

    public void Rename(string name) => (Name, Key) = (name, TextFolding.Key(name));

    public void Derive() => Key = TextFolding.Key(Name);

    public void Colour(Tone tone) => Tone = tone;

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    public void MergeInto(TagWord other, DateTime at)
    {
        MergedIntoId = other.Id;
        Delete(at);
    }

    public static async Task<TagWord> Find(AppDb db, Guid id) => await db.Set<TagWord>().SingleOrDefaultAsync(tag => tag.Id == id) ?? throw Refusal.NotFound();
}

// Whether everybody may add tags by writing them, or administrators only.
public class TagRules : Entity
{
    public static readonly Guid Ours = new("01900000-0000-7000-8000-000000000002");

    public bool OnlyKnown { get; private set; }

    public static TagRules Founded()
    {
        var rules = new TagRules();
        rules.BeKnownAs(Ours);
        return rules;
    }

    public void AllowOnlyKnown(bool only) => OnlyKnown = only;
}

public class TagTables : IEntityTypeConfiguration<TagWord>, IEntityTypeConfiguration<TagRules>
{
    public void Configure(EntityTypeBuilder<TagWord> tag)
    {
        tag.ToTable("tagging_tags");
        tag.Property(t => t.Name).HasMaxLength(TagText.Longest);
        tag.Property(t => t.Key).HasMaxLength(200).SortsByBytes().IsDerived();
        tag.HasIndex(t => t.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TagRules> rules) => rules.ToTable("tagging_rules");
}
