using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Science;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Lists;

// Every column that any list may be sorted by, page by page on both databases: equal keys, no keys, names of all the world.
public sealed partial class WalkingTests
{
    private const int Rows = 60;
    private static readonly string[] Names = ["Zoë", "zoe", "Ähre", "ahre", "Ωmega", "王さん", "Łódź", "a", "A B", "ab", "😀 smile", "Straße", "strasse", "O’Brien", "ﬁn", "\uFF21"];

    // A list tells its columns in a static field of the type Sorts, so that they are found here.
    private static readonly List<FieldInfo> Told =
        [.. typeof(AppDb).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Sorts<>))];

    [Fact]
    public void Every_list_tells_its_columns_where_they_are_found() =>
        Assert.Equal(Told.Count, Directory.GetFiles(Path.Combine(Root(), "src", "Onside"), "*.cs", SearchOption.AllDirectories).Sum(file => NewSorts().Count(File.ReadAllText(file))));

    [Fact]
    public async Task Every_sortable_column_walks_the_same_on_both_databases()
    {
        using var sqlite = new OnsideApp(Engine.Sqlite);
        using var postgres = new OnsideApp(Engine.Postgres);
        // Other rows may belong to somebody.
        var filled = new Dictionary<Type, IList>();
        await Fill<Person>([sqlite, postgres], filled);
        foreach (var field in Told)
            await (Task)GetType().GetMethod(nameof(WalkAll), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(field.FieldType.GetGenericArguments())
                .Invoke(null, [field.GetValue(null), new[] { sqlite, postgres }, filled, $"{field.DeclaringType!.Name}.{field.Name}"])!;
        Assert.True(filled.Count >= 6, "deals, customers, contacts, products, rates, people and activities are sorted by something");
    }

    private static async Task WalkAll<TEntity>(Sorts<TEntity> sorts, OnsideApp[] apps, Dictionary<Type, IList> filled, string list) where TEntity : Entity
    {
        if (!filled.TryGetValue(typeof(TEntity), out var known))
            known = await Fill<TEntity>(apps, filled);
        foreach (var name in sorts.Names.SelectMany(name => new[] { name, "-" + name }))
        {
            var expected = InOrder((List<TEntity>)known, sorts.Named(name));
            foreach (var app in apps)
                foreach (var size in new[] { 1, 7, 200 })
                    Assert.True(expected.SequenceEqual(await Walk(app, sorts.Named(name), size)), $"{list} by {name} on {app.Engine}, {size} a page");
        }
    }

    private static async Task<List<Guid>> Walk<TEntity>(OnsideApp app, Sort<TEntity> sort, int size) where TEntity : Entity
    {
        var (seen, after) = (new List<Guid>(), default(string));
        do
        {
            var page = await app.Db(db => sort.Page(db.Set<TEntity>(), row => row.Id, after, size));
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null && seen.Count <= Rows);
        return seen;
    }

    // By hand: keys by their bytes, rows without one last in both directions, equal ones by their id.
    private static List<Guid> InOrder<TEntity>(List<TEntity> rows, Sort<TEntity> sort) where TEntity : Entity
    {
        Func<TEntity, object?> key = ((PropertyInfo)((MemberExpression)Key(sort).Body).Member).GetValue;
        var keyed = rows.OrderBy(row => key(row) is null);
        return [.. (sort.Descending
            ? keyed.ThenByDescending(key, Comparer<object?>.Create(Compared)).ThenByDescending(row => row.Id)
            : keyed.ThenBy(key, Comparer<object?>.Create(Compared)).ThenBy(row => row.Id)).Select(row => row.Id)];
    }

    private static int Compared(object? left, object? right) =>
        left is string one && right is string other ? Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)) : Comparer.Default.Compare(left, right);

    private static LambdaExpression Key(object sort) =>
        sort.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(sort)).OfType<LambdaExpression>().Single();

    private static async Task<List<TEntity>> Fill<TEntity>(OnsideApp[] apps, Dictionary<Type, IList> filled) where TEntity : Entity
    {
        var owners = await apps[0].Db(db => Task.FromResult(db.Model.FindEntityType(typeof(TEntity))!.GetForeignKeys().Where(key => key.IsRequired).Select(key => key.PrincipalEntityType.ClrType).Where(owner => owner != typeof(TEntity) && !filled.ContainsKey(owner)).Distinct().ToList()));
        foreach (var owner in owners)
            await (Task)typeof(WalkingTests).GetMethod(nameof(Fill), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(owner).Invoke(null, [apps, filled])!;
        var rows = await apps[0].Db(db => Task.FromResult(Enumerable.Range(0, Rows).Select(i => Made<TEntity>(db, filled, i)).ToList()));
        foreach (var app in apps)
            await app.Db(db => db.Transact(() => Bulk.Insert(db, rows)));
        filled[typeof(TEntity)] = rows;
        return rows;
    }

    private static TEntity Made<TEntity>(AppDb db, Dictionary<Type, IList> filled, int i) where TEntity : Entity
    {
        var type = db.Model.FindEntityType(typeof(TEntity))!;
        var maker = typeof(TEntity).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(one => !one.IsPublic).ThenBy(one => one.GetParameters().Length).First();
        var row = (TEntity)maker.Invoke([.. maker.GetParameters().Select(parameter => Plain(parameter.ParameterType, i))]);
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo?.SetMethod is not null && property.Name is not ("Id" or "Version" or "DeletedAt")))
        {
            var isAlone = type.GetIndexes().Any(index => index.IsUnique && index.Properties is [var only] && only == property);
            var drawn = Drawn(property.ClrType, isAlone || property.GetMaxLength() < 4 ? i : i * 7 % 20, isAlone, property.GetMaxLength());
            if (drawn is not null)
                property.PropertyInfo!.SetValue(row, property.IsNullable && i % 5 == 4 ? null : drawn);
        }
        // What it hangs on is there.
        foreach (var owner in type.GetForeignKeys().Where(key => key.IsRequired && filled.ContainsKey(key.PrincipalEntityType.ClrType)))
            if (filled[owner.PrincipalEntityType.ClrType] is { } there && owner.Properties[0].PropertyInfo is { DeclaringType: { } declaring, Name: var name })
                declaring.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(row, ((Entity)there[i % there.Count]!).Id);
        return row;
    }

    // Few different values, so that many rows share one; each its own where the table wants that.
    private static object? Drawn(Type type, int n, bool isAlone, int? longest) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { } text when text == typeof(string) => longest < 4 ? $"{n:00}" : TextFolding.Key(Names[n % Names.Length]) + (isAlone ? $" {n}" : ""),
        { } number when number == typeof(int) => n % 6 * 10 - 20,
        { } number when number == typeof(long) => (long)(n % 6) * 5_000_000_000 - 7,
        { } day when day == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(isAlone ? n : n % 20),
        { } time when time == typeof(DateTime) => new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc).AddDays(n % 6).AddTicks(n % 2 * 1230),
        _ => null,
    };

    private static object? Plain(Type type, int i) => type == typeof(string) ? $"Row {i}" : type == typeof(Guid) ? Guid.CreateVersion7() : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Onside.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"new Sorts<\w+>")]
    private static partial Regex NewSorts();
}
