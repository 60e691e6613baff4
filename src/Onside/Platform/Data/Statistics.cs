using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// After many rows came in at once: the database looks at them anew, so that it chooses its indexes well from the first question on.
public static class Statistics
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task Refresh(AppDb db)
    {
        db.Database.SetCommandTimeout(Patience);
        await db.Alone(() => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
            ? "PRAGMA analysis_limit=2000; ANALYZE; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);"
            : "VACUUM (ANALYZE)"));
        db.Database.SetCommandTimeout(null);
        db.ForgetStatements();
    }
}
