using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// An open connection and the statements prepared on it. EF's driver prepares anew for each command: a tenth of a move.
public sealed class SqliteSeat : IDisposable
{
    private const int MostStatements = 200;

    private static readonly ConditionalWeakTable<DbConnection, SqliteSeat> Seats = [];

    private readonly SqliteAppDb _opener;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    public SqliteConnection Connection { get; }

    public int Season { get; }

    // Opened by EF as it opens its own: with its functions and our pragmas.
    public SqliteSeat(SqliteAppDb opener, int season)
    {
        (_opener, Season) = (opener, season);
        opener.Database.OpenConnection();
        Connection = (SqliteConnection)opener.Database.GetDbConnection();
        Seats.Add(Connection, this);
    }

    public static SqliteSeat? Of(DbConnection? connection) => connection is not null && Seats.TryGetValue(connection, out var seat) ? seat : null;

    // The statement prepared earlier, with this command's values; the command itself while somebody still reads from that statement.
    public SqliteCommand Prepared(SqliteCommand asked)
    {
        if (!_statements.TryGetValue(asked.CommandText, out var statement))
        {
            if (_statements.Count >= MostStatements)
                Forget();
            _statements[asked.CommandText] = statement = new SqliteStatement(asked.CommandText, Connection);
        }
        return statement.IsOut ? asked : statement.With(asked);
    }

    public void Dispose()
    {
        Forget();
        Seats.Remove(Connection);
        _opener.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values.Where(statement => !statement.IsOut).ToList())
        {
            _statements.Remove(statement.CommandText);
            statement.Dispose();
        }
    }
}
