using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Jobs;

namespace Onside.Team.Files;

// Takes away what nobody can reach any more: contents without a file, and what broke off while it arrived. Deleted files themselves go with the trash.
public sealed class SweepFiles(AppDb db, Shelf shelf, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public async Task Run(CancellationToken cancel)
    {
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
}
