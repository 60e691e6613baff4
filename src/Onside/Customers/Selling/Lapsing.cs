using Onside.Platform.Data;

namespace Onside.Customers.Selling;

// Keeps, in the saving transaction, whether what somebody signed still holds: a change makes it lapse, taking that change back makes it hold again.
public abstract class Lapsing(TimeProvider clock) : ISaving, ISaved
{
    private HashSet<Guid> _touched = [];

    protected DateTime Now => clock.Now();

    public Task Saving(AppDb db)
    {
        _touched = [.. Touched(db)];
        return Task.CompletedTask;
    }

    public Task Saved(AppDb db) => _touched.Count == 0 ? Task.CompletedTask : Look(db, [.. _touched]);

    // What was changed on which deals, or on which records that hang on them.
    protected abstract IEnumerable<Guid> Touched(AppDb db);

    protected abstract Task Look(AppDb db, List<Guid> touched);

    protected static IEnumerable<T> Changed<T>(AppDb db) where T : Entity =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State is Microsoft.EntityFrameworkCore.EntityState.Added or Microsoft.EntityFrameworkCore.EntityState.Modified or Microsoft.EntityFrameworkCore.EntityState.Deleted).Select(entry => entry.Entity);
}
