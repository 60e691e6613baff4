using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    // One connection for the whole scope: opening it anew for each statement costs as much as a small statement.
    public override AppDb Join(IServiceProvider scope)
    {
        Database.OpenConnection();
        return base.Join(scope);
    }

    protected override async ValueTask<IDisposable?> Turn(CancellationToken cancel) =>
        await Scope.GetRequiredService<WriterGate>().Enter(cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Guid>().HaveConversion<BigEndianConverter>();
    }

    private sealed class BigEndianConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
