using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onside.Platform.Data;

// A command that stays prepared: when EF disposes of it, it goes back to its seat.
public sealed class SqliteStatement(string text, SqliteConnection connection) : SqliteCommand(text, connection)
{
    public bool IsOut { get; private set; }

    public SqliteStatement With(SqliteCommand asked)
    {
        (IsOut, Transaction, CommandTimeout) = (true, asked.Transaction, asked.CommandTimeout);
        foreach (SqliteParameter parameter in asked.Parameters)
            Parameters.Add(parameter);
        asked.Dispose();
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        if (!IsOut || !disposing)
        {
            base.Dispose(disposing);
            return;
        }
        DataReader?.Dispose();
        Parameters.Clear();
        (IsOut, Transaction) = (false, null);
    }
}

public sealed class SqliteStatements : DbCommandInterceptor
{
    public static readonly SqliteStatements Instance = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand command and not SqliteStatement && SqliteSeat.Of(command.Connection) is { } seat ? seat.Prepared(command) : result;
}
