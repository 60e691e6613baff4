using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onside.Platform.Jobs;

// Rings when a transaction that asked for work has been committed here, so that nobody waits for a poll.
public sealed class OutboxBell : SaveChangesInterceptor, IDbTransactionInterceptor, IDisposable
{
    private readonly ConditionalWeakTable<DbContext, object> _asked = [];
    private readonly SemaphoreSlim _rung = new(0, 1);

    public Task Wait(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rang already and was not heard yet.
        }
    }

    public void Dispose() => _rung.Dispose();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && AsksForWork(db))
            _asked.AddOrUpdate(db, db);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && _asked.Remove(db))
            Ring();
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
            _asked.Remove(db);
        return Task.CompletedTask;
    }

    // Looking must not make EF compare all records once more.
    private static bool AsksForWork(DbContext db)
    {
        var before = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.ChangeTracker.Entries<OutboxItem>().Any(entry => entry.State == EntityState.Added);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = before;
        }
    }
}
