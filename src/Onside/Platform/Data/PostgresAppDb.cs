using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    protected override async ValueTask<IDisposable?> Turn(CancellationToken cancel) => await Scope.GetRequiredService<WriterGate>().Enter(cancel);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            if (property.FindAnnotation(Mapping.Ordinal) is not null)
                property.SetCollation("C");
    }
}
