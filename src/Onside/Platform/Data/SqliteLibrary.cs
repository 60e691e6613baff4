using SQLitePCL;

namespace Onside.Platform.Data;

// Said to the library before its first connection. Its locks guard against one connection used by two threads at once, which a scope of ours never does;
// its memory statistics, which nobody reads, are one more lock around every allocation, shared by all connections.
public static class SqliteLibrary
{
    private const int MultiThread = 2, MemoryStatistics = 9;

    static SqliteLibrary()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(MultiThread);
        raw.sqlite3_config(MemoryStatistics, 0);
    }

    // Its one work is done when the type is first touched, once in a process.
    public static void Prepare()
    {
    }
}
