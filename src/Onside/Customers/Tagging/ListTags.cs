using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Tagging;

public static class ListTags
{
    public static async Task<Page<TagsPage, View>> Get(AppDb db, IEnumerable<TaggedKind> kinds) => new(await Read(db, kinds));

    public static async Task<View> Read(AppDb db, IEnumerable<TaggedKind> kinds)
    {
        var (book, counts) = (await TagBook.Load(db), new List<(TaggedKind Kind, Dictionary<string, int> Of)>());
        foreach (var kind in kinds.OrderBy(kind => kind.Mark, StringComparer.Ordinal))
            counts.Add((kind, await kind.Counts(db)));
        return new(book.OnlyKnown, [.. book.All.Select(tag => new Row(tag.Id, tag.Version, tag.Name, tag.Tone, tag.IsRetired,
            [.. counts.Where(count => count.Of.ContainsKey(tag.Key)).Select(count => new Carried(Say(count.Kind.Called), count.Of[tag.Key], TagText.At(count.Kind.List, tag.Name)))]))]);
    }

    public sealed record View(bool OnlyKnown, IReadOnlyList<Row> Tags);

    public sealed record Row(Guid Id, int Version, string Name, Tone Tone, bool IsRetired, IReadOnlyList<Carried> By);

    // How many records of a kind carry it, all of the company's.
    public sealed record Carried(string Kind, int Count, string Url);
}
