using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.History;

// A record by the name of its kind, deleted or not.
public static class Records
{
    private static readonly MethodInfo Known = typeof(Records).GetMethod(nameof(Find), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Several = typeof(Records).GetMethod(nameof(FindAll), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<string, Func<AppDb, Guid, Task<Entity?>>?> Ways = new();

    public static Task<Entity?> Load(AppDb db, string kind, Guid id) => Ways.GetOrAdd(kind, _ => Way(db, kind)) is { } way ? way(db, id) : Task.FromResult<Entity?>(null);

    public static Task<List<Entity>> Load(AppDb db, string kind, IReadOnlyCollection<Guid> ids) =>
        Type(db, kind) is { } type ? (Task<List<Entity>>)Several.MakeGenericMethod(type).Invoke(null, [db, ids])! : Task.FromResult<List<Entity>>([]);

    public static Type? Type(AppDb db, string kind) =>
        db.Model.GetEntityTypes().Select(type => type.ClrType).FirstOrDefault(type => typeof(Entity).IsAssignableFrom(type) && News.Kind(type) == kind);

    private static Func<AppDb, Guid, Task<Entity?>>? Way(AppDb db, string kind) =>
        Type(db, kind) is { } type ? Known.MakeGenericMethod(type).CreateDelegate<Func<AppDb, Guid, Task<Entity?>>>() : null;

    private static async Task<Entity?> Find<T>(AppDb db, Guid id) where T : Entity => await db.Set<T>().IgnoreQueryFilters().SingleOrDefaultAsync(record => record.Id == id);

    private static async Task<List<Entity>> FindAll<T>(AppDb db, IReadOnlyCollection<Guid> ids) where T : Entity =>
        [.. await db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(record => ids.Contains(record.Id)).ToListAsync()];
}
