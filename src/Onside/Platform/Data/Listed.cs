using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// A list as rows of a statement written by hand, with one column named value: the databases call it differently.
public static class Listed
{
    public static string Rows(this AppDb db, int place, string called) =>
        db.Database.IsSqlite() ? $"json_each({{{place}}}) AS {called}" : $"unnest({{{place}}}) AS {called}(value)";

    // Records that are known by now, as rows that a statement starts from.
    public static IQueryable<Guid> These(this AppDb db, IEnumerable<Guid> ids) => db.Database.IsSqlite()
        ? db.Database.SqlQueryRaw<Guid>("SELECT unhex(value) AS \"Value\" FROM json_each({0})", JsonSerializer.Serialize(ids.Select(id => Convert.ToHexString(id.ToByteArray(bigEndian: true)))))
        : db.Database.SqlQueryRaw<Guid>("SELECT unnest({0}) AS \"Value\"", ids.ToArray());

    public static object List(this AppDb db, IEnumerable<string> values) =>
        db.Database.IsSqlite() ? JsonSerializer.Serialize(values) : values.ToArray();
}
