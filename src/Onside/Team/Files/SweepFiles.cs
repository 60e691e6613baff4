using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Jobs;

namespace Onside.Team.Files;

// Takes away what nobody can reach any more: files deleted longer ago than they can be taken back, contents without a file, and what broke off while it arrived.
public sealed class SweepFiles(AppDb db, Shelf shelf, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeepDeleted = TimeSpan.FromDays(30);
    private const int AtOnce = 100;

    public async Task Run(CancellationToken cancel)
    {
        while (await RemoveDeleted(clock.Now() - KeepDeleted, cancel) == AtOnce)
            await Task.Yield();
        foreach (var names in shelf.LyingSince(clock.Now() - Patience))
            foreach (var name in await Unknown(db, names, cancel))
                shelf.Remove(name);
        shelf.RemoveBroken(clock.Now() - Patience);
    }

    public static async Task<IEnumerable<string>> Unknown(AppDb db, string[] names, CancellationToken cancel)
    {
        var known = await db.Set<FileVersion>().Where(version => names.Contains(version.StoredAs)).Select(version => version.StoredAs).ToListAsync(cancel);
        return names.Except(known);
    }

    private async Task<int> RemoveDeleted(DateTime before, CancellationToken cancel)
    {
        var old = await db.Set<File>().IgnoreQueryFilters().Include(file => file.Versions).Where(file => file.DeletedAt < before).OrderBy(file => file.DeletedAt).Take(AtOnce).ToListAsync(cancel);
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return old.Count;
    }
}
