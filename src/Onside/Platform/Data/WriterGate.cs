using Onside.Platform.Web;

namespace Onside.Platform.Data;

// SQLite has one writer: writers queue here, around begin..commit only.
public sealed class WriterGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<IDisposable> Enter(CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(Patience, cancel))
            throw new Refusal($"Onside is very busy: nothing was saved. Please try again.", 503);
        return new Held(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
