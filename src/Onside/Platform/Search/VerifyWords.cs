using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

// The table of words against the records themselves, and the vocabulary against the table.
public sealed class VerifyWords(AppDb db, IEnumerable<IMoreWords> more) : IVerifies
{
    private const int AtOnce = 500, MostTold = 20;

    public FormattableString Claim => $"Records are found by the words that they have";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var unknown = await db.Set<SearchWord>().Where(w => !db.Set<VocabularyWord>().Any(known => known.Word == w.Word)).Select(w => w.Word).Distinct().OrderBy(word => word).Take(MostTold).ToListAsync(cancel);
        var wrong = unknown.Select(word => (FormattableString)$"not in the vocabulary: {word}").ToList();
        foreach (var type in db.Model.GetEntityTypes().Select(type => type.ClrType).Where(typeof(INamed).IsAssignableFrom))
            wrong.AddRange(await (Task<List<FormattableString>>)typeof(VerifyWords).GetMethod(nameof(WrongOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [cancel])!);
        return wrong;
    }

    private async Task<List<FormattableString>> WrongOf<T>(CancellationToken cancel) where T : Entity
    {
        var (kind, wrong, last) = (News.Kind(typeof(T)), new List<FormattableString>(), Guid.Empty);
        var mayBeMore = false;
        foreach (var one in more)
            mayBeMore |= await one.Keeps(kind);
        while (wrong.Count < MostTold && await After<T>(last, cancel) is { Count: > 0 } records)
        {
            last = records[^1].Id;
            var ids = records.Select(record => record.Id).ToList();
            var kept = (await db.Set<SearchWord>().Where(word => word.Kind == kind && ids.Contains(word.RecordId)).Select(word => new { word.RecordId, word.Word }).ToListAsync(cancel)).ToLookup(word => word.RecordId, word => word.Word);
            var beside = (await Beside(kind, ids)).ToLookup(one => one.Key, one => one.Value);
            wrong.AddRange(records.Where(record => SearchWords.Of(kind, record.Id, (INamed)record, record.DeletedAt is null ? beside[record.Id] : []).Select(word => word.Word).ToHashSet() is var wanted && !(mayBeMore ? wanted.IsSubsetOf(kept[record.Id]) : wanted.SetEquals(kept[record.Id])))
                .Select(record => (FormattableString)$"{kind} {record.Id} is not found by its words"));
        }
        return wrong;
    }

    private async Task<List<KeyValuePair<Guid, string>>> Beside(string kind, IReadOnlyList<Guid> ids)
    {
        var texts = new List<KeyValuePair<Guid, string>>();
        foreach (var one in more)
            texts.AddRange((await one.Texts(kind, ids)).SelectMany(record => record.Select(text => KeyValuePair.Create(record.Key, text))));
        return texts;
    }

    private Task<List<T>> After<T>(Guid last, CancellationToken cancel) where T : Entity =>
        db.Set<T>().AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().Where(record => record.Id > last).OrderBy(record => record.Id).Take(AtOnce).ToListAsync(cancel);
}
