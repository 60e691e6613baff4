using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Data;

namespace Onside.Tests.Rig;

// One line for each table: how many rows, and a sum over all their values that is the same on both databases.
public static class TableSums
{
    public static async Task<Dictionary<string, string>> Of(AppDb db, Func<string, bool>? without = null)
    {
        var sums = new Dictionary<string, string>();
        foreach (var type in db.Model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
            if (without?.Invoke(type.GetTableName()!) != true)
                sums[type.GetTableName()!] = Sum(type, await Rows(db, type));
        return sums;
    }

    public static IEnumerable<string> Differences(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Keys.Union(other.Keys).Where(table => one.GetValueOrDefault(table) != other.GetValueOrDefault(table)).Select(table => $"{table}: {one.GetValueOrDefault(table)}, then {other.GetValueOrDefault(table)}");

    private static async Task<List<object>> Rows(AppDb db, IEntityType type)
    {
        var read = typeof(TableSums).GetMethod(nameof(All), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType);
        return await (Task<List<object>>)read.Invoke(null, [db])!;
    }

    private static async Task<List<object>> All<T>(AppDb db) where T : class => [.. await db.Set<T>().AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().ToListAsync()];

    private static string Sum(IEntityType type, List<object> rows)
    {
        var columns = type.GetProperties().OrderBy(column => column.Name, StringComparer.Ordinal).ToList();
        var lines = rows.Select(row => string.Join('|', columns.Select(column => Text(column.GetGetter().GetClrValue(row))))).Order(StringComparer.Ordinal);
        return $"{rows.Count} rows, {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16]}";
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime at => at.Ticks.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        string text => text,
        IEnumerable list => string.Join(',', list.Cast<object>().Select(Text)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
