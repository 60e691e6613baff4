using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Onside.Platform.Data;

namespace Onside.Tests.Rig;

// Fresh, migrated databases: one is migrated per run and engine, the others are copies of it.
public static class Databases
{
    private static readonly Lazy<string> SqliteTemplate = new(() =>
    {
        var folder = NewFolder();
        Migrate(Store.At(folder, null));
        SqliteConnection.ClearAllPools();
        return Path.Combine(folder, "onside.db");
    });

    private static readonly Lazy<string> PostgresTemplate = new(() =>
    {
        var name = PostgresServer.Here.Value.Create();
        Migrate(Store.At(NewFolder(), PostgresServer.Here.Value.Address(name)));
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

    public static string NewFolder() => Directory.CreateTempSubdirectory("onside-test-").FullName;

    private static void Migrate(Store store) => new Migrator(store, NullLogger<Migrator>.Instance).Migrate().GetAwaiter().GetResult();
}
