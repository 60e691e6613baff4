using System.Collections;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Platform.Search;

public static class SearchWords
{
    // The ids of the records of a kind with a word that starts with each of the words asked for.
    public static IQueryable<Guid> Matching(AppDb db, string kind, string asked)
    {
        var found = default(IQueryable<Guid>);
        var words = db.Set<SearchWord>();
        foreach (var (from, until) in Prefixes(asked))
        {
            var ids = words.Where(w => w.Kind == kind && w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(until) < 0).Select(w => w.RecordId);
            found = found is null ? ids : found.Where(id => ids.Contains(id));
        }
        return found ?? words.Where(w => false).Select(w => w.RecordId);
    }

    // The latest of them for each word, however many records a common word has: the end of its part of the index.
    public static async Task<IQueryable<Guid>> Latest(AppDb db, string kind, string asked, int most)
    {
        if (Prefixes(asked) is not [var first, .. var others])
            return Matching(db, kind, asked);
        var beginning = await Beginning(db, kind, first.From, first.Until);
        return beginning.Select(word => Latest(db, kind, word, others, most)).Aggregate((all, next) => all.Concat(next));
    }

    private static IQueryable<Guid> Latest(AppDb db, string kind, string word, List<(string From, string Until)> others, int most)
    {
        var words = db.Set<SearchWord>();
        var found = words.Where(w => w.Kind == kind && w.Word == word).Select(w => w.RecordId);
        foreach (var (from, until) in others)
            found = found.Where(id => words.Any(w => w.RecordId == id && w.Kind == kind && w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(until) < 0));
        return found.OrderByDescending(id => id).Take(most);
    }

    // The words of an index that begin alike, each found by one step; few sizes of the list keep the statements few.
    private static async Task<List<string>> Beginning(AppDb db, string kind, string from, string until)
    {
        var words = await db.Database.SqlQuery<string>($"""
            WITH RECURSIVE beginning(word) AS (
                SELECT min("Word") FROM search_words WHERE "Kind" = {kind} AND "Word" >= {from} AND "Word" < {until}
                UNION ALL
                SELECT (SELECT min("Word") FROM search_words WHERE "Kind" = {kind} AND "Word" > beginning.word AND "Word" < {until}) FROM beginning WHERE beginning.word IS NOT NULL)
            SELECT word AS "Value" FROM beginning WHERE word IS NOT NULL LIMIT {Sizes[^1]}
            """).ToListAsync();
        var size = Sizes.First(size => size >= words.Count);
        return [.. words, .. Enumerable.Repeat(words.LastOrDefault(from), size - words.Count)];
    }

    private static readonly int[] Sizes = [1, 4, 16, 64];

    private static List<(string From, string Until)> Prefixes(string asked) =>
        [.. TextFolding.Words(asked).OrderByDescending(word => word.Length).Take(4).Select(word => (Cut(word), Cut(word) + '\uffff'))];

    public static IEnumerable<SearchWord> Of(string kind, Guid id, INamed record) =>
        Telling(record).Select(Cut).Distinct().Take(record.MostWords).Select(word => new SearchWord(kind, word, id));

    // With those of texts that are kept beside it.
    public static IEnumerable<SearchWord> Of(string kind, Guid id, INamed record, IEnumerable<string> beside) =>
        Of(kind, id, record).Concat(beside.SelectMany(InText).Select(Cut).Select(word => new SearchWord(kind, word, id))).DistinctBy(word => word.Word).Take(record.MostWords + MostBeside);

    private const int MostBeside = 48;

    private static IEnumerable<string> Telling(INamed record) =>
        record is ITold ? InText(record.SearchText).Where(word => word.Length > 2 || word.Any(char.IsDigit)) : TextFolding.Words(record.SearchText);

    // A text is longer than what is folded at once.
    public static IEnumerable<string> InText(string text) =>
        text.Length <= TextFolding.LongestKey ? TextFolding.Words(text) : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(TextFolding.Words);

    // Keeps the words of renamed records, in the saving transaction.
    public static async Task Keep(AppDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.Entity is INamed && entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var (kind, named) = (News.Kind(entry.Metadata.ClrType), (INamed)entry.Entity);
            if (entry.State == EntityState.Added)
                db.AddRange(Of(kind, entry.Entity.Id, named));
            else if (entry.Properties.Any(p => p.IsModified && typeof(IEnumerable).IsAssignableFrom(p.Metadata.ClrType)) && Before(entry, named) != named.SearchText)
                await Replace(db, kind, entry.Entity.Id, named);
        }
    }

    private static string Before(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Entity> entry, INamed named) =>
        entry.OriginalValues.ToObject() is INamed before ? before.SearchText : named.SearchText;

    private static async Task Replace(AppDb db, string kind, Guid id, INamed named)
    {
        var kept = await db.Set<SearchWord>().Where(w => w.RecordId == id && w.Kind == kind).ToListAsync();
        var wanted = Of(kind, id, named).ToList();
        db.RemoveRange(kept.Where(word => wanted.All(w => w.Word != word.Word)));
        db.AddRange(wanted.Where(word => kept.All(k => k.Word != word.Word)));
    }

    private static string Cut(string word) => word.Length > 60 ? word[..60] : word;
}
