using Onside.Platform.History;

namespace Onside.Platform.Data;

public abstract class Entity
{
    private readonly List<object> _events = [];

    public Guid Id { get; private set; } = Ids.Next();

    // Raised by AppDb with every change; a stale save is refused with both versions shown.
    public int Version { get; private set; } = 1;

    public DateTime? DeletedAt { get; private set; }

    public void Delete(DateTime at) => DeletedAt ??= at;

    public void Restore() => DeletedAt = null;

    internal IReadOnlyList<object> TakeEvents()
    {
        if (_events.Count == 0)
            return [];
        var taken = _events.ToList();
        _events.Clear();
        return taken;
    }

    internal void Advance() => Version++;

    // Told after the record's own acts: where one of those tells of it, the timeline needs no second sentence.
    internal void BeTakenBack(PlatformEvent happened) => Announce(new Undone(happened.Id, happened.Kind, happened.ActorId, happened.At, _events.Exists(told => told is not IAsked)));

    protected void Announce(object happened) => _events.Add(happened);

    protected void BeKnownAs(Guid id) => Id = id;
}
