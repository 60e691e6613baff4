using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    // A read is work of a core, never a wait: more at once than these would not be done sooner, and each connection keeps pages of its own in memory.
    private static readonly SemaphoreSlim Readers = new(2 * Environment.ProcessorCount);

    // Opening a connection anew for each statement costs as much as a small statement.
    public override async ValueTask<IAsyncDisposable?> Hold(bool reads, CancellationToken cancel)
    {
        var turn = reads ? Readers : null;
        await (turn?.WaitAsync(cancel) ?? Task.CompletedTask);
        try
        {
            Database.OpenConnection();
            return new Held(this, turn);
        }
        catch
        {
            turn?.Release();
            throw;
        }
    }

    protected override async ValueTask<IDisposable?> Turn(CancellationToken cancel) =>
        await Scope.GetRequiredService<WriterGate>().Enter(cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Guid>().HaveConversion<BigEndianConverter>();
    }

    private sealed class Held(SqliteAppDb db, SemaphoreSlim? turn) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.CloseConnectionAsync();
            turn?.Release();
        }
    }

    private sealed class BigEndianConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
