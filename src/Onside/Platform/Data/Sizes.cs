using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// How much room the data take, in bytes.
public static class Sizes
{
    public static async Task<long> Database(AppDb db, Store store, CancellationToken cancel) => store.IsSqlite
        ? Length(store.SqliteFile)
        : await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancel);

    // What was written and not yet put into its place in the database; PostgreSQL keeps its own elsewhere.
    public static long? WriteAheadLog(Store store) => store.IsSqlite ? Length(store.SqliteFile + "-wal") : null;

    private static long Length(string file) => new FileInfo(file) is { Exists: true } there ? there.Length : 0;
}
