using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Shared.Ui;

namespace Onside.Customers.Tagging;

// All tags and who may add some, kept in memory.
public sealed class TagBook(IReadOnlyList<TagBook.Row> all, bool onlyKnown)
{
    private readonly Dictionary<string, Row> _tags = all.ToDictionary(tag => tag.Key);

    public record Row(Guid Id, int Version, string Name, string Key, Tone Tone, bool IsRetired);

    public IReadOnlyList<Row> All => all;

    public IEnumerable<Row> Offered => all.Where(tag => !tag.IsRetired);

    public bool OnlyKnown => onlyKnown;

    public Row? Of(string name) => _tags.GetValueOrDefault(TextFolding.Key(name));

    // What somebody typed, told to the record. What it carries already may stay; new are only those that are offered.
    public void Tell<TForm>(ITagged record, string? typed, Input<TForm> input) where TForm : class, new()
    {
        var (told, before) = (TagText.Clean(TagText.Read(typed)), record.Tags.Select(TextFolding.Key).ToHashSet());
        if (told.Where(tag => !before.Contains(TextFolding.Key(tag))).Select(Complaint).FirstOrDefault(complaint => complaint is not null) is { } complaint)
            throw input.Complain(nameof(ITagged.Tags), complaint);
        record.TagWith(told.Select(tag => Of(tag)?.Name ?? tag));
    }

    // Why a tag cannot be put on a record that does not carry it yet.
    public FormattableString? Complaint(string tag) =>
        tag.Length > TagText.Longest ? $"A tag has at most {TagText.Longest} characters."
        : Of(tag) is { IsRetired: true } retired ? $"The tag {retired.Name} is retired. Choose another, or ask an administrator to bring it back."
        : onlyKnown && Of(tag) is null ? (FormattableString)$"There is no tag {tag}. Choose one of those there are, or ask an administrator to add it." : null;

    public static async Task<TagBook> Load(AppDb db) => new(
        await db.Set<TagWord>().OrderBy(tag => tag.Key).Select(tag => new Row(tag.Id, tag.Version, tag.Name, tag.Key, tag.Tone, tag.RetiredAt != null)).ToListAsync(),
        await db.Set<TagRules>().AnyAsync(rules => rules.OnlyKnown));
}
