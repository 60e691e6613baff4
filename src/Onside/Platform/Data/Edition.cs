using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Onside.Platform.Data;

// What one save tells: its events, and the fields they changed.
public sealed class Edition(AppDb db, Guid? actor, DateTime at)
{
    private readonly List<PlatformEvent> _events = [];
    private readonly Dictionary<Guid, PlatformEvent> _firsts = [];
    private Guid? _changed;

    public int Events => _events.Count;

    // The event by which all of this can be taken back.
    public Guid? Main => _changed ?? _events.FirstOrDefault()?.Id;

    public void BelongTo(Guid? act) => _events.ForEach(happened => happened.ActId = act);

    public void Tell(Entity subject, object happened) => Add(News.Of(subject, happened, actor, at));

    public void Tell(EntityEntry<Entity> entry)
    {
        if (!_firsts.TryGetValue(entry.Entity.Id, out var happened))
            happened = Add(News.Plain(entry.Entity, News.Verb(entry), actor, at));
        if (entry.State == EntityState.Modified)
            foreach (var property in entry.Properties.Where(p => p.IsModified && News.IsTold(p)))
                Change(happened, happened.SubjectKind, entry.Entity.Id, property.Metadata.Name, News.Text(property.OriginalValue), News.Text(property.CurrentValue));
    }

    public void Tell(JoinedRow row)
    {
        if (!_firsts.TryGetValue(row.WholeId, out var happened))
            happened = Add(News.Plain(row.Whole.ClrType, row.WholeId, null, "changed", actor, at));
        Change(happened, happened.SubjectKind, row.WholeId, row.Field, row.Before, row.After);
    }

    private PlatformEvent Add(PlatformEvent happened)
    {
        _events.Add(happened);
        _firsts.TryAdd(happened.SubjectId, happened);
        db.Add(happened);
        return happened;
    }

    private void Change(PlatformEvent happened, string kind, Guid id, string field, string? before, string? after)
    {
        _changed ??= happened.Id;
        db.Add(new PlatformChange { EventId = happened.Id, RecordKind = kind, RecordId = id, Field = field, Before = before, After = after });
    }
}
