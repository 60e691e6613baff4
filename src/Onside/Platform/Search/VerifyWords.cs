using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

// The table of words against the records themselves, and the vocabulary against the table.
public sealed class VerifyWords(AppDb db) : IVerifies
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
        while (wrong.Count < MostTold && await After<T>(last, cancel) is { Count: > 0 } records)
        {
            last = records[^1].Id;
            var ids = records.Select(record => record.Id).ToList();
            var kept = (await db.Set<SearchWord>().Where(word => word.Kind == kind && ids.Contains(word.RecordId)).Select(word => new { word.RecordId, word.Word }).ToListAsync(cancel)).ToLookup(word => word.RecordId, word => word.Word);
            wrong.AddRange(records.Where(record => !SearchWords.Of(kind, record.Id, (INamed)record).Select(word => word.Word).ToHashSet().SetEquals(kept[record.Id]))
                .Select(record => (FormattableString)$"{kind} {record.Id} is not found by its words"));
        }
        return wrong;
    }

    private Task<List<T>> After<T>(Guid last, CancellationToken cancel) where T : Entity =>
        db.Set<T>().AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().Where(record => record.Id > last).OrderBy(record => record.Id).Take(AtOnce).ToListAsync(cancel);
}
