using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Science;

namespace Onside.Customers.Tagging;

// After a tag got another name or was merged, every record that carries it carries the other instead, some at a time. One change after the other:
// a name that another tag gave up may be written by the next, and would be taken for the old one.
public sealed class RetagRecords(AppDb db, IEnumerable<TaggedKind> kinds, Kept<TagBook> kept, TimeProvider clock) : IOutboxKind
{
    private const string Named = "retag-records";
    private const int Batch = 200;
    private static readonly Subject All = new("tag", Guid.Empty);

    public string Kind => Named;

    public bool LeavesTheHouse => false;

    private sealed record Way(string From, Guid Tag, int Place, Guid? After, Guid? Act = null, Guid? Merged = null, long? Turn = null);

    // In the transaction that renames or merges: all that follows is one act, and taken back as one.
    public static Guid Ask(AppDb db, Guid tag, string fromKey, DateTime now, Guid? merged = null)
    {
        var act = db.Act.Begin();
        db.Add(OutboxItem.Of(Named, new Way(fromKey, tag, 0, null, act, merged), now, All));
        return act;
    }

    public async Task Carry(OutboxItem item, CancellationToken cancel)
    {
        var way = item.Read<Way>() is var read && read.Turn is null ? read with { Turn = item.Sequence } : read;
        kept.Forget();
        if (await IsTurnOfAnother(item, way, cancel))
        {
            Go(way);
            return;
        }
        if (way.Act is { } act)
            db.Act.Join(act);
        // Taken back meanwhile: it is a tag of its own again.
        if (way.Merged is { } merged && await db.Set<TagWord>().AnyAsync(tag => tag.Id == merged, cancel))
            return;
        if (kinds.OrderBy(kind => kind.Mark, StringComparer.Ordinal).ElementAtOrDefault(way.Place) is not { } kind)
            return;
        var to = await Name(way.Tag);
        var records = await kind.Carrying(db, way.From, way.After, Batch);
        foreach (var record in records.Cast<ITagged>())
            record.TagWith(record.Tags.Select(tag => TextFolding.Key(tag) == way.From ? to : tag));
        Go(records.Count < Batch ? way with { Place = way.Place + 1, After = null } : way with { After = records[^1].Id });
    }

    private void Go(Way on) => db.Add(OutboxItem.Of(Named, on, clock.Now(), All));

    private async Task<bool> IsTurnOfAnother(OutboxItem item, Way way, CancellationToken cancel) =>
        (await Outbox.Open(db).AsNoTracking().Where(other => other.Kind == Named && other.Sequence != item.Sequence).ToListAsync(cancel)).Any(other => (other.Read<Way>().Turn ?? other.Sequence) < way.Turn);

    // As it is called by now: it may have been renamed or merged again meanwhile.
    private async Task<string> Name(Guid id)
    {
        var tag = await db.Set<TagWord>().IgnoreQueryFilters().AsNoTracking().SingleAsync(tag => tag.Id == id);
        return tag.MergedIntoId is { } into ? await Name(into) : tag.Name;
    }
}
