using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
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
