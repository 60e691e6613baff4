using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onside.Platform.Data;

// Brings the schema up to date under our own lock: EF's lock row outlives a killed process and then blocks for ever.
public sealed partial class Migrator(Store store, ILogger<Migrator> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task Migrate(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(store.Folder);
        if (await Steps.AreApplied(store, cancel))
            return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await using var db = Open();
        if (store.IsSqlite)
            await MigrateSqlite(db, limit.Token);
        else
            await MigratePostgres(db, limit.Token);
    }

    public AppDb Open() => store.IsSqlite
        ? new SqliteAppDb((DbContextOptions<SqliteAppDb>)DataSetup.Sqlite(new DbContextOptionsBuilder<SqliteAppDb>(), store.Data).Options)
        : new PostgresAppDb((DbContextOptions<PostgresAppDb>)DataSetup.Postgres(new DbContextOptionsBuilder<PostgresAppDb>(), store.Admin).Options);

    private async Task MigrateSqlite(AppDb db, CancellationToken cancel)
    {
        await using var held = new FileStream(store.LockFile + ".migrate", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        await db.Database.OpenConnectionAsync(cancel);
        await Run(db, "PRAGMA journal_mode=WAL;", cancel);
        if (await HasTable(db, "__EFMigrationsLock", cancel))
            await Run(db, "DELETE FROM \"__EFMigrationsLock\";", cancel);
        await Pending(db, cancel);
    }

    private async Task MigratePostgres(AppDb db, CancellationToken cancel)
    {
        await using var lockConnection = new NpgsqlConnection(store.Admin);
        await lockConnection.OpenAsync(cancel);
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext(current_schema() || '/onside-migrate'))", lockConnection))
            await take.ExecuteNonQueryAsync(cancel);
        await Pending(db, cancel);
    }

    private async Task Pending(AppDb db, CancellationToken cancel)
    {
        RefuseUnknown(db, [.. await db.Database.GetAppliedMigrationsAsync(cancel)]);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0)
            return;
        Migrating(log, pending.Count, pending[^1]);
        await db.Database.MigrateAsync(cancel);
    }

    private static void RefuseUnknown(AppDb db, string[] applied)
    {
        var unknown = applied.Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"This database was made by a newer Onside ({unknown[^1]}). Start that version, or restore a backup of this one.");
    }

    private static async Task<bool> HasTable(AppDb db, string table, CancellationToken cancel)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{table}'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    private static async Task Run(AppDb db, string sql, CancellationToken cancel)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    [LoggerMessage(1, LogLevel.Information, "Bringing the database up to date: {Count} steps, to {Last}")]
    private static partial void Migrating(ILogger log, int count, string last);
}
