using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Onside.Platform.Data;

// A list as rows of a statement written by hand, with one column named value: the databases call it differently.
public static class Listed
{
    public static string Rows(this AppDb db, int place, string called) =>
        db.Database.IsSqlite() ? $"json_each({{{place}}}) AS {called}" : $"unnest({{{place}}}) AS {called}(value)";

    public static object List(this AppDb db, IEnumerable<string> values) =>
        db.Database.IsSqlite() ? JsonSerializer.Serialize(values) : values.ToArray();
}
