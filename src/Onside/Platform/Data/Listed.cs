using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// A list as rows of a statement written by hand, with one column named value: the databases call it differently.
public static class Listed
{
    public static string Rows(this AppDb db, int place, string called) =>
        db.Database.IsSqlite() ? $"json_each({{{place}}}) AS {called}" : $"unnest({{{place}}}) AS {called}(value)";

    // Records that are known by now: the statement starts from them.
    public static IQueryable<T> Among<T>(this IQueryable<T> rows, AppDb db, IReadOnlyList<Guid> ids) where T : Entity
    {
        if (!db.Database.IsSqlite())
            return rows.Where(row => ids.Contains(row.Id));
        var these = db.Database.SqlQueryRaw<Guid>("SELECT unhex(value) AS \"Value\" FROM json_each({0})", JsonSerializer.Serialize(ids.Select(id => Convert.ToHexString(id.ToByteArray(bigEndian: true)))));
        return rows.Where(row => these.Contains(row.Id));
    }

    // The same for ids that a statement finds. PostgreSQL would guess how many they are, and may walk the whole table to meet them.
    public static async Task<IQueryable<T>> Among<T>(this IQueryable<T> rows, AppDb db, IQueryable<Guid> found) where T : Entity =>
        db.Database.IsSqlite() ? rows.Where(row => found.Contains(row.Id)) : rows.Among(db, await found.ToListAsync());

    // Ids of several rows in one value, with commas between them.
    public static string Told(this AppDb db, string id) => db.Database.IsSqlite() ? $"group_concat(hex({id}))" : $"string_agg({id}::text, ',')";

    public static object List(this AppDb db, IEnumerable<string> values) =>
        db.Database.IsSqlite() ? JsonSerializer.Serialize(values) : values.ToArray();
}
