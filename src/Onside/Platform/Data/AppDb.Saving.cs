using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onside.Platform.Access;
using Onside.Platform.Jobs;
using Onside.Platform.Live;
using Onside.Platform.Search;
using Onside.Platform.Web;

namespace Onside.Platform.Data;

public abstract partial class AppDb
{
    public override Task<int> SaveChangesAsync(CancellationToken cancel = default) => SaveChangesAsync(true, cancel);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default) =>
        Database.CurrentTransaction is null
            ? await Transact(() => Write(acceptAllChangesOnSuccess, cancel), cancel)
            : await Write(acceptAllChangesOnSuccess, cancel);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: the writer gate is never waited for on a thread.");

    // One unit of work: everything inside is written together or not at all.
    public async Task<T> Transact<T>(Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null)
            return await work();

        _touched.Clear();
        _ifRefused.Clear();
        try
        {
            var result = await Whole(work, cancel);
            TellOpenPages();
            await KeepRefused();
            return result;
        }
        catch (Refusal)
        {
            await KeepRefused();
            throw;
        }
    }

    private async Task<T> Whole<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        using var turn = await Turn(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var result = await work();
        await transaction.CommitAsync(cancel);
        return result;
    }

    private readonly List<Func<AppDb, Task>> _ifRefused = [];

    // What is kept of an attempt that is refused: written by itself, once all of the attempt was given up.
    public void IfRefused(Func<AppDb, Task> keep) => _ifRefused.Add(keep);

    private async Task KeepRefused()
    {
        foreach (var keep in _ifRefused.ToList())
        {
            await using var scope = Scope.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            await keep(scope.ServiceProvider.GetRequiredService<AppDb>());
        }
        _ifRefused.Clear();
    }

    public Task Transact(Func<Task> work, CancellationToken cancel = default) => Transact(async () =>
    {
        await work();
        return true;
    }, cancel);

    // Without a transaction, but while nobody else writes: for what a database does to itself.
    public async Task Alone(Func<Task> work, CancellationToken cancel = default)
    {
        using var turn = await Turn(cancel);
        await work();
    }

    protected abstract ValueTask<IDisposable?> Turn(CancellationToken cancel);

    private async Task<int> Write(bool accept, CancellationToken cancel)
    {
        var told = await TellListeners();
        ChangeTracker.DetectChanges();
        await Undetected(() => Keep(told));
        var written = await base.SaveChangesAsync(accept, cancel);
        foreach (var keeper in Scope.GetServices<ISaved>())
            await keeper.Saved(this);
        return written;
    }

    private async Task Keep(List<(Entity Subject, object Happened)> told)
    {
        var me = Scope.GetRequiredService<Me>();
        RefuseReaders(me);
        Tell(News.Write(this, told, me.IsSomebody ? me.Id : null, Scope.GetRequiredService<TimeProvider>().Now()));
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State != EntityState.Unchanged))
            Touch(entry);
        await SearchWords.Keep(this);
        await Scope.GetRequiredService<KnownWords>().Keep(this);
        await SearchMarks.Keep(this);
        foreach (var keeper in Scope.GetServices<ISaving>())
            await keeper.Saving(this);
        await Scope.GetRequiredService<Once>().Claim(this);
    }

    // The events of one act, and the work it asked for, know each other.
    private void Tell(Edition edition)
    {
        var asked = ChangeTracker.Entries<OutboxItem>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        var act = Act.Of(edition.Events, asked.Count > 0);
        edition.BelongTo(act);
        asked.ForEach(item => item.BelongTo(act));
        Told = edition.Main ?? Told;
    }

    private readonly HashSet<string> _touched = [];

    private void Touch(EntityEntry<Entity> changed)
    {
        if (changed.State == EntityState.Modified)
            changed.Entity.Advance();
        Topics.Touch(_touched, changed.Entity);
    }

    // Open pages hear what was committed, and nothing else.
    private void TellOpenPages()
    {
        if (_touched.Count > 0)
            Scope.GetRequiredService<Signals>().Tell([.. _touched], Scope.GetRequiredService<Me>().Tab);
    }

    // What is kept beside the records is worked out from changes found once: looking for them anew at each question cost a tenth of a save.
    private async Task Undetected(Func<Task> work)
    {
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await work();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<List<(Entity Subject, object Happened)>> TellListeners()
    {
        var told = new List<(Entity, object)>();
        var listeners = default(ILookup<Type, IListener>);
        while (TakeEvents() is { Count: > 0 } news)
            foreach (var (subject, happened) in news)
            {
                listeners ??= Scope.GetServices<IListener>().ToLookup(listener => listener.Hears);
                foreach (var listener in listeners[happened.GetType()])
                    await listener.On(happened);
                if (happened is not IAsked)
                    told.Add((subject, happened));
            }
        return told;
    }

    private List<(Entity, object)> TakeEvents() =>
        [.. ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).ToList()
            .SelectMany(entity => entity.TakeEvents().Select(happened => (entity, happened)))];

    // The query that loads is the first fence; this is the second.
    private void RefuseReaders(Me me)
    {
        if (me.IsSomebody && !me.MayWrite && ChangeTracker.Entries<Entity>().Any(e => e.State != EntityState.Unchanged && !(e.Entity is IMine mine && mine.Whose == me.Id)))
            throw new Refusal($"You may read here, but not change anything.", 403);
    }
}

// A record that everybody keeps about themselves, readers included.
public interface IMine
{
    Guid Whose { get; }
}
