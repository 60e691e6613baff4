using SQLitePCL;

namespace Onside.Platform.Cli;

public static class SqliteVersion
{
    private static readonly Version First = new(3, 7, 0), Fixed = new(3, 51, 3), FixedEarlier = new(3, 50, 7), NextAfterEarlier = new(3, 51, 0);

    public static string? Warning()
    {
        Batteries_V2.Init();
        return Warning(raw.sqlite3_libversion().utf8_to_string());
    }

    public static string? Warning(string version) => IsInRange(Version.Parse(version))
        ? $"SQLite {version} has a rare fault that can damage a database when two connections write and checkpoint at once (fixed in 3.51.3). Onside keeps to one writer and one process; keep backups." : null;

    private static bool IsInRange(Version version) => version >= First && version < Fixed && !(version >= FixedEarlier && version < NextAfterEarlier);
}
