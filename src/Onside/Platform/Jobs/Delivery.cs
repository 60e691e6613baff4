using Onside.Platform.Data;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Jobs;

// One try of one item, in a scope of its own.
public sealed partial class Delivery(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Delivery> log)
{
    public async Task Carry(OutboxItem item, CancellationToken stopping)
    {
        using var span = Spans.Begin(item.Kind);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Try(scope.ServiceProvider, item, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Write(db => Outbox.GiveBack(db, item));
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            await Fail(item, fault);
        }
    }

    private async Task Try(IServiceProvider scope, OutboxItem item, CancellationToken stopping)
    {
        var kind = scope.GetServices<IOutboxKind>().First(kind => kind.Kind == item.Kind);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(kind.Patience);
        await kind.Carry(item, limit.Token);
        var db = scope.GetRequiredService<AppDb>();
        await db.Transact(async () =>
        {
            if (!await Outbox.End(db, item, clock.Now()))
                throw new LeaseLost();
            await db.SaveChangesAsync(CancellationToken.None);
        }, CancellationToken.None);
    }

    private async Task Fail(OutboxItem item, Exception fault)
    {
        if (fault is LeaseLost)
        {
            Lost(log, item.Kind, item.Id);
            return;
        }
        var isOver = fault is Hopeless || item.Tries >= Outbox.MostTries;
        Failed(log, isOver ? LogLevel.Error : LogLevel.Warning, fault, item.Kind, item.Id, item.Tries, isOver ? "put aside" : "to be tried again");
        await Write(db => isOver ? Outbox.Park(db, item, fault.Message, clock.Now()) : Outbox.TryLater(db, item, fault.Message, clock.Now()));
    }

    // What the try left in its own context is not written.
    private async Task Write(Func<AppDb, Task> what)
    {
        await using var scope = scopes.CreateAsyncScope();
        await what(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    [LoggerMessage(EventId = 1, Message = "{Kind} {Id} failed at try {Try}: {Outcome}")]
    private static partial void Failed(ILogger log, LogLevel level, Exception fault, string kind, Guid id, int @try, string outcome);

    [LoggerMessage(2, LogLevel.Warning, "{Kind} {Id} took longer than its lease; another try has it now, this one wrote nothing")]
    private static partial void Lost(ILogger log, string kind, Guid id);

    private sealed class LeaseLost : Exception;
}
