using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Onside.Platform.Data;

namespace Onside.Tests.Rig;

// Fresh, migrated databases: one is migrated per run and engine, the others are copies of it.
public static class Databases
{
    private static readonly Lazy<string> SqliteTemplate = new(() =>
    {
        var folder = NewFolder();
        var store = Store.At(folder, null);
        Migrate(store);
        // Closing the last connection writes the log back into the one file that is copied.
        Close(store);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        return store.SqliteFile;
    });

    private static readonly Lazy<string> PostgresTemplate = new(() =>
    {
        var name = PostgresServer.Here.Value.Create();
        var store = Store.At(NewFolder(), PostgresServer.Here.Value.Address(name));
        Migrate(store);
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(store.Folder, true);
        return name;
    });

    public static Store New(Engine engine)
    {
        var folder = NewFolder();
        if (engine == Engine.Postgres)
            return Store.At(folder, PostgresServer.Here.Value.Address(PostgresServer.Here.Value.Create(PostgresTemplate.Value)));
        File.Copy(SqliteTemplate.Value, Path.Combine(folder, "onside.db"));
        return Store.At(folder, null);
    }

    public static void Drop(Store store)
    {
        if (store.Postgres is not null)
        {
            using (var connection = new NpgsqlConnection(store.Data))
                NpgsqlConnection.ClearPool(connection);
            PostgresServer.Here.Value.Drop(new NpgsqlConnectionStringBuilder(store.Postgres).Database!);
        }
        else
            Close(store);
        if (Directory.Exists(store.Folder))
            Directory.Delete(store.Folder, true);
    }

    // In memory where there is plenty: a file system takes ten times as long to make and drop a thousand databases.
    public static readonly string Ground = new DriveInfo("/dev/shm") is { IsReady: true, AvailableFreeSpace: > 6L << 30 } memory ? memory.Name : Path.GetTempPath();

    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Ground, $"onside-test-{Guid.NewGuid():N}")).FullName;

    private static void Close(Store store)
    {
        using var connection = new SqliteConnection(store.Data);
        SqliteConnection.ClearPool(connection);
    }

    private static void Migrate(Store store) => new Migrator(store, NullLogger<Migrator>.Instance).Migrate().GetAwaiter().GetResult();
}
