using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Onside.Platform.Data;

// Many rows at once, by the model's own mapping: a prepared insert on SQLite, COPY on PostgreSQL. No listeners, no logs: for imports and demo data, which write their own news.
public static class Bulk
{
    public static Task<int> Insert<T>(AppDb db, IEnumerable<T> rows) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType == typeof(long))).ToArray();
        return db.Transact(() => db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? Copy(postgres, type, columns, rows)
            : Prepared(db, type, columns, rows));
    }

    private static async Task<int> Prepared<T>(AppDb db, IEntityType type, IProperty[] columns, IEnumerable<T> rows) where T : class
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Length; i++)
            AddParameter(command, i);
        var count = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
                command.Parameters[i].Value = Provided(columns[i], row) ?? DBNull.Value;
            command.ExecuteNonQuery();
            count++;
        }
        return count;
    }

    private static async Task<int> Copy<T>(NpgsqlConnection postgres, IEntityType type, IProperty[] columns, IEnumerable<T> rows) where T : class
    {
        await using var writer = await postgres.BeginBinaryImportAsync($"COPY \"{type.GetTableName()}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
        var types = columns.Select(column => column.GetRelationalTypeMapping().StoreTypeNameBase).ToArray();
        var count = 0;
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            for (var i = 0; i < columns.Length; i++)
                await (Provided(columns[i], row) is { } value ? writer.WriteAsync(value, types[i]) : writer.WriteNullAsync());
            count++;
        }
        await writer.CompleteAsync();
        return count;
    }

    private const int RowsInStatement = 50;

    // Adds to the rows' sums, or makes the rows: one statement, so that two at once never collide.
    public static async Task Add<T>(AppDb db, IReadOnlyList<T> rows, params string[] summed) where T : class
    {
        foreach (var few in rows.Chunk(RowsInStatement))
            await AddFew(db, few, summed);
    }

    // Those that are not there yet; in one order for everybody, so that two savers never wait for each other in a circle.
    public static async Task AddMissing<T>(AppDb db, IEnumerable<T> rows) where T : class
    {
        foreach (var few in rows.Chunk(RowsInStatement))
            await AddFew(db, few, []);
    }

    private static async Task AddFew<T>(AppDb db, T[] rows, string[] summed) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().ToArray();
        var table = type.GetTableName();
        var key = type.FindPrimaryKey()!.Properties;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES {string.Join(", ", rows.Select((_, row) => $"({string.Join(", ", columns.Select((_, i) => $"@p{row * columns.Length + i}"))})"))} ON CONFLICT ({Names([.. key])}) DO {(summed.Length == 0 ? "NOTHING" : "UPDATE SET ")}"
            + string.Join(", ", summed.Select(name => type.FindProperty(name)!.GetColumnName()).Select(column => $"\"{column}\" = \"{table}\".\"{column}\" + excluded.\"{column}\""));
        for (var i = 0; i < rows.Length * columns.Length; i++)
            AddParameter(command, i, Provided(columns[i % columns.Length], rows[i / columns.Length]));
        await command.ExecuteNonQueryAsync();
    }

    private static void AddParameter(DbCommand command, int i, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{i}";
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    private static string Names(IProperty[] columns) => string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));

    private static object? Provided(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        var mapping = property.GetRelationalTypeMapping();
        if (value is not null && mapping.Converter is { } converter)
            value = converter.ConvertToProvider(value);
        return value is Enum named ? Convert.ToInt32(named, System.Globalization.CultureInfo.InvariantCulture) : value;
    }
}
