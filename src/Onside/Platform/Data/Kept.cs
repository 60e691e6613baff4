namespace Onside.Platform.Data;

// Small, seldom changed data that every page needs (pipelines, rates, names): loaded once, fresh within half a minute, at once after an own change.
public sealed class Kept<T>(IServiceScopeFactory scopes, TimeProvider clock, Func<AppDb, Task<T>> load) : Kept, IDisposable where T : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Entry? _entry;
    private volatile int _changes;

    public ValueTask<T> Current() =>
        _entry is { } entry && clock.GetElapsedTime(entry.At) < Fresh ? ValueTask.FromResult(entry.Value) : new(Load());

    public override void Forget()
    {
        Interlocked.Increment(ref _changes);
        _entry = null;
    }

    public void Dispose() => _loading.Dispose();

    private async Task<T> Load()
    {
        await _loading.WaitAsync();
        try
        {
            if (_entry is { } entry && clock.GetElapsedTime(entry.At) < Fresh)
                return entry.Value;
            var (at, changes) = (clock.GetTimestamp(), _changes);
            await using var scope = scopes.CreateAsyncScope();
            var value = await load(scope.ServiceProvider.GetRequiredService<AppDb>());
            // What changed while it was being read may be missing in it.
            _entry = new(value, at);
            if (changes != _changes)
                _entry = null;
            return value;
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Entry(T Value, long At);
}

// Whatever is kept, for those who have changed everything at once.
public abstract class Kept
{
    public abstract void Forget();
}

public static class Keeping
{
    public static void AddKept<T>(this IServiceCollection services, Func<AppDb, Task<T>> load) where T : class
    {
        services.AddSingleton(scope => new Kept<T>(scope.GetRequiredService<IServiceScopeFactory>(), scope.GetRequiredService<TimeProvider>(), load));
        services.AddSingleton<Kept>(scope => scope.GetRequiredService<Kept<T>>());
    }
}
