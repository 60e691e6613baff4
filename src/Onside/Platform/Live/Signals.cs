using System.Collections.Concurrent;

namespace Onside.Platform.Live;

// Which topics changed, and in which tab somebody did it: that one knows already. Listeners: how many hear this, so that they do not all ask at once.
public sealed record Signal(IReadOnlyCollection<string> Topics, string? Tab, int Listeners)
{
    // Something may have been missed: look at everything once.
    public static readonly Signal Again = new(["again"], null, 1);

    public string Line => $"{Tab ?? "-"} {Listeners} {string.Join(' ', Topics)}";
}

// Tells the open pages of this process what changed. A hint: whoever hears it asks for what it may see.
public sealed class Signals
{
    private readonly Lock _door = new();
    private readonly Dictionary<string, HashSet<Listening>> _listeners = [];
    private readonly ConcurrentDictionary<string, long> _changes = [];
    private long _missed;

    // For other processes on the same database.
    public event Action<IReadOnlyCollection<string>, string?>? Told;

    public int Open { get; private set; }

    // How often records of these kinds were saved since the program began, as far as it heard: another number means that there is news.
    public long Changes(IReadOnlyList<string> kinds) => kinds.Sum(kind => _changes.GetValueOrDefault(kind)) + Interlocked.Read(ref _missed);

    public Listening Listen(HashSet<string> topics)
    {
        var listening = new Listening(topics, Leave);
        lock (_door)
        {
            Open++;
            foreach (var topic in topics)
                (_listeners.TryGetValue(topic, out var known) ? known : _listeners[topic] = []).Add(listening);
        }
        return listening;
    }

    public void Tell(IReadOnlyCollection<string> topics, string? tab = null)
    {
        TellHere(topics, tab);
        Told?.Invoke(topics, tab);
    }

    public void TellHere(IReadOnlyCollection<string> topics, string? tab)
    {
        foreach (var kind in topics.Where(topic => !topic.Contains('/')))
            _changes.AddOrUpdate(kind, 1, (_, count) => count + 1);
        var heard = new Dictionary<Listening, List<string>>();
        lock (_door)
            foreach (var topic in topics)
                foreach (var listener in _listeners.GetValueOrDefault(topic) ?? [])
                    (heard.TryGetValue(listener, out var known) ? known : heard[listener] = []).Add(topic);
        foreach (var (listener, known) in heard)
            listener.Hear(new(known, tab, heard.Count));
    }

    public void LookAgain()
    {
        Interlocked.Increment(ref _missed);
        List<Listening> all;
        lock (_door)
            all = [.. _listeners.Values.SelectMany(listeners => listeners).Distinct()];
        all.ForEach(listener => listener.Hear(Signal.Again));
    }

    private void Leave(Listening listening)
    {
        lock (_door)
        {
            Open--;
            foreach (var topic in listening.Topics)
                if (_listeners.TryGetValue(topic, out var listeners) && listeners.Remove(listening) && listeners.Count == 0)
                    _listeners.Remove(topic);
        }
    }
}
