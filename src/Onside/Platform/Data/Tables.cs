using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

public static class Tables
{
    // The first table that holds a record, deleted ones counted; none in a database that is as new.
    public static async Task<string?> FirstInUse(AppDb db, CancellationToken cancel)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType) && type.FindAnnotation(Mapping.Delivered) is null).Select(type => type.GetTableName()!))
            if ((await db.Plainly($"SELECT 1 FROM \"{table}\" LIMIT 1", cancel)).Count > 0)
                return table;
        return null;
    }

    // The rows of a fixed statement as lines of text, values with a blank between.
    public static async Task<List<string>> Plainly(this AppDb db, string statement, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var lines = new List<string>();
            while (await reader.ReadAsync(cancel))
                lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
            return lines;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
