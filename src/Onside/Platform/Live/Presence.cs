using System.Collections.Concurrent;
using Onside.Platform.Access;
using Onside.Platform.Subjects;

namespace Onside.Platform.Live;

public sealed record Visitor(Guid Id, string Name);

// Who is at which record just now: kept in memory, for as long as their pages say so. A person with several tabs is there once.
public sealed class Presence(Signals signals, TimeProvider clock)
{
    // A page says every twenty seconds that it is open.
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<(Subject At, Guid Id), (string Name, long Until)> _here = new();

    // For other processes on the same database.
    public event Action<Subject, Visitor, bool>? Seen;

    public void Come(Subject at, Visitor who)
    {
        ComeHere(at, who);
        Seen?.Invoke(at, who, true);
    }

    public void Leave(Subject at, Visitor who)
    {
        LeaveHere(at, who);
        Seen?.Invoke(at, who, false);
    }

    public void ComeHere(Subject at, Visitor who)
    {
        var until = clock.GetTimestamp() + (long)(Stay.TotalSeconds * clock.TimestampFrequency);
        var known = _here.TryGetValue((at, who.Id), out var before) && before.Until > clock.GetTimestamp();
        _here[(at, who.Id)] = (who.Name, until);
        if (!known)
            signals.TellHere([Topics.Here(at)], null);
    }

    public void LeaveHere(Subject at, Visitor who)
    {
        if (_here.TryRemove((at, who.Id), out _))
            signals.TellHere([Topics.Here(at)], null);
    }

    public IReadOnlyList<Visitor> At(Subject at, Me me) =>
        [.. _here.Where(entry => entry.Key.At == at && entry.Key.Id != me.Id && entry.Value.Until > clock.GetTimestamp()).Select(entry => new Visitor(entry.Key.Id, entry.Value.Name)).OrderBy(visitor => visitor.Name, StringComparer.Ordinal)];

    // Those whose pages fell silent: a closed lid, a lost line.
    public void Sweep()
    {
        foreach (var (key, entry) in _here)
            if (entry.Until <= clock.GetTimestamp() && _here.TryRemove(KeyValuePair.Create(key, entry)))
                signals.TellHere([Topics.Here(key.At)], null);
    }
}
