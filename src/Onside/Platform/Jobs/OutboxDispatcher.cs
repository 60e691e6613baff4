using System.Collections.Concurrent;
using Onside.Platform.Data;

namespace Onside.Platform.Jobs;

// Carries out what transactions asked for: at once when the bell rings, otherwise when something is due.
public sealed partial class OutboxDispatcher(IServiceScopeFactory scopes, OutboxBell bell, Delivery delivery, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(2), Poll = TimeSpan.FromSeconds(5), Farewell = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<long, Task> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    // Carries out all that is due now; for tests and for commands that want to see it done.
    public async Task Drain(CancellationToken cancel = default)
    {
        while (await Claim(AtOnce) is { Count: > 0 } claimed)
            await Task.WhenAll(claimed.Select(item => delivery.Carry(item, cancel)));
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bell.Wait(Start, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
            await bell.Wait(await Look(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.CancelAfter(Farewell);
        await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // How long nothing will be due, as far as is known here.
    private async Task<TimeSpan> Look()
    {
        try
        {
            var free = AtOnce - _running.Count;
            if (free <= 0)
                return Poll;
            var claimed = await Claim(free);
            foreach (var item in claimed)
                Begin(item);
            return claimed.Count > 0 ? TimeSpan.Zero : await Rest();
        }
        catch (Exception fault)
        {
            Failed(log, fault);
            return Poll;
        }
    }

    private void Begin(OutboxItem item)
    {
        var work = Task.Run(() => delivery.Carry(item, _stopping.Token));
        _running[item.Sequence] = work;
        work.ContinueWith(done => Ended(item, done), TaskScheduler.Default);
    }

    private void Ended(OutboxItem item, Task work)
    {
        if (work.Exception is { } fault)
            Failed(log, fault);
        _running.TryRemove(item.Sequence, out _);
        bell.Ring();
    }

    private async Task<List<OutboxItem>> Claim(int most)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IOutboxKind>().Select(kind => kind.Kind).ToArray();
        return kinds.Length == 0 ? [] : await Outbox.Claim(scope.ServiceProvider.GetRequiredService<AppDb>(), kinds, most, clock.Now());
    }

    private async Task<TimeSpan> Rest()
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        return await Outbox.NextDue(scope.ServiceProvider.GetRequiredService<AppDb>(), now) is { } next && next - now < Poll ? next - now : Poll;
    }

    [LoggerMessage(1, LogLevel.Error, "The outbox could not be read or written")]
    private static partial void Failed(ILogger log, Exception fault);
}
