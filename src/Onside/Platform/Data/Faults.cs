using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onside.Platform.Data;

// The databases' faults in our own terms. Behind a coordinator the codes differ: this is the one place that knows.
public static class Faults
{
    public static bool IsUnique(Exception fault) => Root(fault) switch
    {
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };

    public static bool IsBusy(Exception fault) => Root(fault) switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => true,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => true,
        NpgsqlException { IsTransient: true } and not PostgresException => true,
        _ => false,
    };

    // A unit of work that may succeed when it is done again from the start.
    public static bool IsWorthAnotherTry(Exception fault) => fault is DbUpdateConcurrencyException || Root(fault) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        SqliteException { SqliteErrorCode: 5 } => true,
        _ => false,
    };

    // EF wraps what a save met, and what a question met that may pass.
    private static Exception Root(Exception fault) => fault is DbUpdateException or InvalidOperationException && fault.InnerException is { } inner ? inner : fault;
}
