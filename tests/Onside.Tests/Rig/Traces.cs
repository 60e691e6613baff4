using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Data;

namespace Onside.Tests.Rig;

// Every place in the tables of the business where an id still stands, deleted rows included.
public static class Traces
{
    public static async Task<List<string>> Of(AppDb db, params Guid[] ids)
    {
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.GetTableName()!.StartsWith("platform_", StringComparison.Ordinal)))
            foreach (var row in await Read(db, type))
                found.AddRange(type.GetProperties().Where(column => Says(column.GetGetter().GetClrValue(row), ids)).Select(column => $"{type.GetTableName()}.{column.Name}"));
        return found;
    }

    private static Task<List<object>> Read(AppDb db, IEntityType type) => (Task<List<object>>)typeof(Traces).GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static async Task<List<object>> All<T>(AppDb db) where T : class => [.. await db.Set<T>().AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().ToListAsync()];

    private static bool Says(object? value, Guid[] ids) => value switch
    {
        Guid id => ids.Contains(id),
        string text => ids.Any(id => text.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase) || text.Contains(id.ToString("N"), StringComparison.OrdinalIgnoreCase)),
        byte[] => false,
        IEnumerable list => list.Cast<object>().Any(one => Says(one, ids)),
        _ => false,
    };
}
