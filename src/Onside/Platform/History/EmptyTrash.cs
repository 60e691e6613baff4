using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;

namespace Onside.Platform.History;

// Removes for good what was deleted longer ago than it can be restored, a few at a time. Each few are a transaction of their own: a run that is cut short is gone on with by the next one.
public sealed partial class EmptyTrash(AppDb db, IEnumerable<IForgets> features, TimeProvider clock, ILogger<EmptyTrash> log) : IJob
{
    private const int AtOnce = 50, MostOn = 500;

    private readonly Dictionary<string, int> _removed = [];

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.Now() - Undo.Lasts;
        db.Act.Begin();
        foreach (var kind in Leftovers.All(db))
            while (await Few(kind, before, cancel))
                await Task.Yield();
        foreach (var (kind, count) in _removed)
            Removed(log, count, kind, before);
    }

    // Whether there may be more of them. Two that run at once take turns, and the second finds the rest.
    private async Task<bool> Few(Leftovers kind, DateTime before, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var ids = await db.Transact(async () =>
        {
            await db.Serialize("trash");
            var ids = await kind.DeletedBefore(db, before, AtOnce);
            if (ids.Count > 0)
                await Remove(kind, ids);
            return ids;
        }, cancel);
        db.ChangeTracker.Clear();
        return ids.Count > 0;
    }

    // What stands on them goes first; they themselves go when nothing does any more.
    private async Task Remove(Leftovers kind, IReadOnlyList<Guid> ids)
    {
        var on = new List<Subject>();
        foreach (var feature in features)
            on.AddRange(await feature.On(ids, MostOn));
        foreach (var lower in on.GroupBy(subject => subject.Kind))
            await Remove(Leftovers.Of(db, lower.Key), [.. lower.Select(subject => subject.Id)]);
        if (on.Count > 0)
            return;
        foreach (var feature in features)
            await feature.Forget(kind.Kind, ids);
        await kind.Remove(db, ids);
        _removed[kind.Kind] = _removed.GetValueOrDefault(kind.Kind) + ids.Count;
    }

    [LoggerMessage(1, LogLevel.Information, "Removed for good: {Count} of kind {Kind}, deleted before {Before:u}, and what stood on them")]
    private static partial void Removed(ILogger log, int count, string kind, DateTime before);
}
