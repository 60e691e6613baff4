using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onside.Platform.Data;

public class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    private SqliteSeat? _seat;

    private SqliteSeats Seats => Scope.GetRequiredService<SqliteSeats>();

    public override async ValueTask<IAsyncDisposable?> Hold(bool reads, CancellationToken cancel)
    {
        var turn = reads ? await Scope.GetRequiredService<ReaderGate>().Enter(cancel) : null;
        try
        {
            // EF's pool counts a connection as open that was left open: an own one is put away before another takes its place.
            this.GetService<IRelationalConnection>().Dispose();
            Database.SetDbConnection((_seat = Seats.Take()).Connection);
            return new Held(this, turn);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    public override void ForgetStatements() => Seats.Renew();

    // Whoever holds a seat writes from the writer's; whoever does not (a job, a command) writes on its own connection.
    protected override async ValueTask<IDisposable?> Turn(CancellationToken cancel)
    {
        var turn = await Scope.GetRequiredService<WriterGate>().Enter(cancel);
        if (_seat is null)
            return turn;
        try
        {
            Database.SetDbConnection(Seats.Writer().Connection);
            return new Writing(this, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Guid>().HaveConversion<BigEndianConverter>();
    }

    private void Rise()
    {
        Database.SetDbConnection(null, contextOwnsConnection: true);
        Database.SetConnectionString(Scope.GetRequiredService<Store>().Data);
        Seats.Give(_seat!);
        _seat = null;
    }

    private sealed class Held(SqliteAppDb db, IDisposable? turn) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            db.Rise();
            turn?.Dispose();
            return default;
        }
    }

    private sealed class Writing(SqliteAppDb db, IDisposable turn) : IDisposable
    {
        public void Dispose()
        {
            db.Database.SetDbConnection(db._seat!.Connection);
            turn.Dispose();
        }
    }

    private sealed class BigEndianConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
