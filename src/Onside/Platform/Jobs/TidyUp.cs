using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Platform.Jobs;

// Takes away what nobody needs any more, a little at a time so that writers need not wait.
public sealed class TidyUp(AppDb db, Store store, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;
    private static readonly TimeSpan KeepKeys = TimeSpan.FromHours(24), KeepWork = TimeSpan.FromDays(7), KeepSessions = TimeSpan.FromDays(30);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Now();
        var (keys, work, acts, sessions, idle, oldest) = (now - KeepKeys, now - KeepWork, now - Undo.Lasts, now - KeepSessions, now - KeepSessions - Session.Idle, now - KeepSessions - Session.Longest);
        await Remove(db.Set<OnceKey>().Where(key => key.At < keys).OrderBy(key => key.At), cancel);
        await Remove(db.Set<OutboxItem>().Where(item => item.DoneAt < work && (item.ActId == null || item.DoneAt < acts)).OrderBy(item => item.DoneAt), cancel);
        await Remove(db.Set<Session>().Where(s => s.EndedAt < sessions || s.SeenAt < idle || s.StartedAt < oldest).OrderBy(s => s.Id), cancel);
        if (store.IsSqlite)
            await db.Transact(() => db.Database.ExecuteSqlAsync($"PRAGMA optimize", cancel), cancel);
    }

    private async Task Remove<TRow>(IQueryable<TRow> old, CancellationToken cancel) where TRow : class
    {
        while (await db.Transact(() => old.Take(AtOnce).ExecuteDeleteAsync(cancel), cancel) == AtOnce)
            await Task.Yield();
    }
}
