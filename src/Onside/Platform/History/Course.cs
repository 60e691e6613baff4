using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.History;

// What happened to a record and its parts since some moment, as far as undo must know: which deeds, what they touched, and which of them still hold.
public sealed class Course
{
    private readonly List<Deed> _deeds;
    private readonly HashSet<Guid> _undone = [];
    private readonly Dictionary<Guid, Deed> _byEvent;

    private Course(IEnumerable<Step> steps, ILookup<Guid, Touch> touches)
    {
        _deeds = [.. steps.GroupBy(step => step.Deed).Select(deed => new Deed(deed.Key, [.. deed.OrderBy(step => step.Sequence)], [.. deed.SelectMany(step => touches[step.EventId])])).OrderBy(deed => deed.Last)];
        _byEvent = _deeds.SelectMany(deed => deed.Steps, (deed, step) => (deed, step.EventId)).ToDictionary(one => one.EventId, one => one.deed);
        foreach (var deed in Enumerable.Reverse(_deeds))
            if (!_undone.Contains(deed.Key) && Undoes(deed) is { } taken)
                _undone.Add(taken.Key);
    }

    // One event, as a part of what was done at once.
    public sealed record Step(long Sequence, Guid EventId, Guid Deed, Guid? Undoes, DateTime At, Guid? ActorId, string Kind, Guid SubjectId);

    public sealed record Touch(Guid EventId, Guid RecordId, string Field, DateTime At, Guid? ActorId);

    public sealed record Deed(Guid Key, IReadOnlyList<Step> Steps, IReadOnlyList<Touch> Touches)
    {
        public long Last => Steps[^1].Sequence;
    }

    public static async Task<Course> Since(AppDb db, Guid whole, DateTime since) => (await Since(db, [whole], since))[whole];

    // Of many records at once, each by itself.
    public static async Task<IReadOnlyDictionary<Guid, Course>> Since(AppDb db, IReadOnlyCollection<Guid> wholes, DateTime since)
    {
        var all = db.Set<PlatformEvent>();
        var events = all.Where(e => wholes.Contains(e.SubjectId) && e.At >= since).Concat(all.Where(e => e.WholeId != null && wholes.Contains(e.WholeId.Value) && e.At >= since));
        var steps = await events.Select(e => new { Step = new Step(e.Sequence, e.Id, e.ActId ?? e.Id, e.UndoesId, e.At, e.ActorId, e.Kind, e.SubjectId), Whole = e.WholeId ?? e.SubjectId }).ToListAsync();
        var touches = (await events.Join(db.Set<PlatformChange>(), e => e.Id, change => change.EventId, (e, change) => new Touch(change.EventId, change.RecordId, change.Field, e.At, e.ActorId)).ToListAsync()).ToLookup(touch => touch.EventId);
        var byWhole = steps.ToLookup(one => one.Whole, one => one.Step);
        return wholes.ToDictionary(whole => whole, whole => new Course(byWhole[whole], touches));
    }

    public IEnumerable<string> Fields => _deeds.SelectMany(deed => deed.Touches).Select(touch => touch.Field).Distinct();

    public IEnumerable<Guid?> People => _deeds.SelectMany(deed => deed.Steps).Select(step => step.ActorId).Distinct();

    public Deed? Of(Guid eventId) => _byEvent.GetValueOrDefault(eventId);

    public Deed? Under(Guid key) => _deeds.Find(deed => deed.Key == key);

    public bool IsUndone(Deed deed) => _undone.Contains(deed.Key);

    // What was done to the same fields afterwards and still holds. A deed and what took it back are as if neither had been.
    public IReadOnlyList<Touch> Later(Deed deed, Func<Touch, bool> isSame) =>
        [.. _deeds.Where(later => later.Last > deed.Last && !IsUndone(later) && !(Undoes(later) is { } taken && taken.Last > deed.Last)).SelectMany(later => later.Touches).Where(isSame)];

    private Deed? Undoes(Deed deed) => deed.Steps.Select(step => step.Undoes).FirstOrDefault(undoes => undoes is not null) is { } id ? Of(id) : null;
}
