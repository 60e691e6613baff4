using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Team.Activities;

namespace Onside.Tests.Rig;

// The rows of each table that are not deleted, as lines that read the same on both databases, without their versions.
public static class AliveRows
{
    public static async Task<Dictionary<string, string[]>> Of(AppDb db, Func<string, bool> without)
    {
        var rows = new Dictionary<string, string[]>();
        // The words of what was deleted stay and find nothing.
        var gone = (await db.Set<Activity>().IgnoreQueryFilters().Where(activity => activity.DeletedAt != null).Select(activity => activity.Id)
            .Concat(db.Set<Account>().IgnoreQueryFilters().Where(account => account.DeletedAt != null).Select(account => account.Id)).ToListAsync()).ToHashSet();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !without(type.GetTableName()!)))
            rows[type.GetTableName()!] = [.. (await Read(db, type)).Where(row => row is not StageTotal { Count: 0, SumMinor: 0 } && !(row is SearchWord word && gone.Contains(word.RecordId)) && !(row is SearchMark mark && gone.Contains(mark.RecordId))).Select(row => Line(type, row)).Order(StringComparer.Ordinal)];
        return rows;
    }

    private static Task<List<object>> Read(AppDb db, IEntityType type) => (Task<List<object>>)typeof(AliveRows).GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static async Task<List<object>> All<T>(AppDb db) where T : class => [.. await db.Set<T>().AsNoTracking().IgnoreAutoIncludes().ToListAsync()];

    private static string Line(IEntityType type, object row) => string.Join(" | ", type.GetProperties().Where(column => column.Name is not nameof(Entity.Version) and not "FamilyMoves").OrderBy(column => column.Name, StringComparer.Ordinal)
        .Select(column => $"{column.Name}={Text(column.GetGetter().GetClrValue(row))}"));

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
