using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onside.Platform.Data;

// Where this workspace's data live: a folder with one SQLite file, or one PostgreSQL schema. Connection strings are built here and nowhere else.
public sealed record Store(string Folder, string? Postgres)
{
    static Store() => SqliteLibrary.Prepare();

    public bool IsSqlite => Postgres is null;

    public string SqliteFile => Path.Combine(Folder, "onside.db");

    public string LockFile => Path.Combine(Folder, "onside.lock");

    public string Socket => Path.Combine(Folder, "onside.sock");

    public string KeyFolder => Path.Combine(Folder, "keys");

    // The four names a connection goes by; a single PostgreSQL serves them all until an installation says otherwise.
    // Nothing here leaves anything on a connection: setting it back after each statement cost as much as the statement.
    public string Data => Postgres is null
        ? new SqliteConnectionStringBuilder { DataSource = SqliteFile, Pooling = true, DefaultTimeout = 5 }.ToString()
        : new NpgsqlConnectionStringBuilder(Postgres) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, NoResetOnClose = true, ApplicationName = "onside", Options = Plain(Postgres) }.ToString();

    public string Admin => Postgres is null ? Data : new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false, ApplicationName = "onside-admin" }.ToString();

    public string Events => Postgres is null ? Data : new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false, ApplicationName = "onside-events", KeepAlive = 30 }.ToString();

    public string Control => Admin;

    // Our statements take milliseconds and look large to the planner: PostgreSQL would compile some for seconds, and call other processes to help with some, before each run.
    // Whoever says otherwise is heard.
    private static readonly (string Name, string Value)[] Unasked = [("jit", "off"), ("max_parallel_workers_per_gather", "0")];

    private static string Plain(string address)
    {
        var said = new NpgsqlConnectionStringBuilder(address).Options ?? "";
        return string.Join(' ', Unasked.Where(setting => !said.Contains(setting.Name, StringComparison.OrdinalIgnoreCase)).Select(setting => $"-c {setting.Name}={setting.Value}").Prepend(said)).Trim();
    }

    public NpgsqlConnectionStringBuilder? Pool => Postgres is null ? null : new(Data);

    // A bare connection, for the few questions that cannot wait for EF's model.
    public System.Data.Common.DbConnection Connection() => Postgres is null ? new SqliteConnection(Data) : new NpgsqlConnection(Data);

    public static Store At(string? folder, string? database)
    {
        var chosen = Path.GetFullPath(folder ?? "data");
        return database is null or "" ? new(chosen, null)
            : database.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) ? new(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(database).DataSource))!, null)
            : new(chosen, FromAddress(database));
    }

    // postgres://user:secret@host:port/name is understood beside Npgsql's own form.
    private static string FromAddress(string database)
    {
        if (!database.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(database, UriKind.Absolute, out var address))
            return database;
        var who = address.UserInfo.Split(':', 2);
        var built = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = address.AbsolutePath.Trim('/') };
        if (address.Port > 0) built.Port = address.Port;
        if (who[0].Length > 0) built.Username = Uri.UnescapeDataString(who[0]);
        if (who.Length > 1) built.Password = Uri.UnescapeDataString(who[1]);
        return built.ToString();
    }
}
