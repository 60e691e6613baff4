using System.Collections.Concurrent;

namespace Onside.Platform.Live;

// Answers that are dear and asked often: known until a record of the kinds they rest on is saved, or half a minute has passed. One reads, whoever asks the same meanwhile waits for it.
public sealed class Remembered(Signals signals, TimeProvider clock)
{
    private const int Most = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<object, Answer> _answers = [];

    // The question holds all that the answer depends on besides the records: who asks, what they may see, which day it is.
    public async Task<T> Of<T>(object question, IReadOnlyList<string> kinds, Func<Task<T>> read) where T : class
    {
        if (_answers.Count >= Most)
            Forget();
        var answer = _answers.GetOrAdd(question, _ => new());
        await answer.Door.WaitAsync();
        try
        {
            if (answer.Value is T known && answer.Changes == signals.Changes(kinds) && clock.GetElapsedTime(answer.At) < Fresh)
                return known;
            // What changes while it is being read may be missing in it: counted from before.
            (answer.At, answer.Changes) = (clock.GetTimestamp(), signals.Changes(kinds));
            answer.Value = null;
            var value = await read();
            answer.Value = value;
            return value;
        }
        finally
        {
            answer.Door.Release();
        }
    }

    private void Forget()
    {
        foreach (var (question, answer) in _answers)
            if (clock.GetElapsedTime(answer.At) >= Fresh)
                _answers.TryRemove(question, out _);
        if (_answers.Count >= Most)
            _answers.Clear();
    }

    private sealed class Answer
    {
        public SemaphoreSlim Door { get; } = new(1, 1);
        public object? Value { get; set; }
        public long At { get; set; }
        public long Changes { get; set; }
    }
}
