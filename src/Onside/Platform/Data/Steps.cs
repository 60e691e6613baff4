using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Onside.Platform.Data;

// Whether the schema has every step of this program and no other, asked without EF: building its model would hold up every start.
public static class Steps
{
    public static async Task<bool> AreApplied(Store store, CancellationToken cancel)
    {
        if (store.IsSqlite && !File.Exists(store.SqliteFile))
            return false;
        await using var connection = store.Connection();
        await connection.OpenAsync(cancel);
        try
        {
            return (await Applied(connection, cancel)).SetEquals(Known(store.IsSqlite ? typeof(SqliteAppDb) : typeof(PostgresAppDb)));
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static async Task<HashSet<string>> Applied(DbConnection connection, CancellationToken cancel)
    {
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        var applied = new HashSet<string>();
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            applied.Add(rows.GetString(0));
        return applied;
    }

    private static IEnumerable<string> Known(Type context) => typeof(AppDb).Assembly.GetTypes()
        .Where(type => type.BaseType == typeof(Migration) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);
}
