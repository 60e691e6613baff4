using System.Threading.Channels;

namespace Onside.Platform.Live;

// One open stream. Whoever cannot keep up is told to look at everything again, and nothing piles up.
public sealed class Listening(HashSet<string> topics, Action<Listening> leave) : IDisposable
{
    private const int Most = 64;

    private readonly Channel<Signal> _heard = Channel.CreateBounded<Signal>(new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private volatile bool _missed;

    public HashSet<string> Topics => topics;

    public void Hear(Signal signal)
    {
        if (!_heard.Writer.TryWrite(signal))
            _missed = true;
    }

    // All that was heard until now; nothing when it stayed quiet for that long.
    public async Task<IReadOnlyList<Signal>> Heard(TimeSpan most, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(most);
        try
        {
            await _heard.Reader.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [];
        }
        var heard = new List<Signal>();
        while (_heard.Reader.TryRead(out var signal))
            heard.Add(signal);
        if (_missed)
            (_missed, heard) = (false, [Signal.Again]);
        return heard;
    }

    public void Dispose() => leave(this);
}
