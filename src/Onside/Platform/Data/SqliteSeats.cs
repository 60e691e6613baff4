using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// Connections that stay open between requests, with what they have prepared. Writers take turns on one of their own: nobody else changes its pages, so they stay valid in its memory.
public sealed class SqliteSeats(IDbContextFactory<SqliteAppDb> contexts) : IDisposable
{
    private readonly ConcurrentBag<SqliteSeat> _free = [];
    private SqliteSeat? _writer;
    private int _season;

    public SqliteSeat Take() => _free.TryTake(out var seat) ? seat : New();

    public void Give(SqliteSeat seat)
    {
        if (seat.Season == _season)
            _free.Add(seat);
        else
            seat.Dispose();
    }

    // Asked for by whoever has passed the writer gate.
    public SqliteSeat Writer()
    {
        if (_writer?.Season != _season)
        {
            _writer?.Dispose();
            _writer = New();
        }
        return _writer;
    }

    // A connection reads the tables' statistics once, when it is opened.
    public void Renew()
    {
        Interlocked.Increment(ref _season);
        while (_free.TryTake(out var seat))
            seat.Dispose();
    }

    public void Dispose()
    {
        Renew();
        _writer?.Dispose();
    }

    private SqliteSeat New() => new(contexts.CreateDbContext(), _season);
}
