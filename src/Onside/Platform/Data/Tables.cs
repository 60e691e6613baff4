using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public static class Tables
{
    // The first table that holds a record, deleted ones counted; none in a database that is as new.
    public static async Task<string?> FirstInUse(AppDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType) && type.FindAnnotation(Mapping.Delivered) is null).Select(type => type.GetTableName()!))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT 1 FROM \"{table}\" LIMIT 1";
            if (await command.ExecuteScalarAsync(cancel) is not null)
                return table;
        }
        return null;
    }
}
