using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Data;

namespace Onside.Platform.History;

// The deleted rows of one table that stay for as long as they can be restored.
public abstract class Leftovers(string kind)
{
    public string Kind => kind;

    public static IEnumerable<Leftovers> All(AppDb db) => db.Model.GetEntityTypes().Where(type => type.FindAnnotation(Mapping.Leftover) is not null).Select(Of);

    public static Leftovers Of(AppDb db, string kind) => Of(db.Model.FindEntityType(Records.Type(db, kind) ?? throw new ArgumentException($"There are no records called {kind}.", nameof(kind)))!);

    public abstract Task<List<Guid>> DeletedBefore(AppDb db, DateTime before, int most);

    public abstract Task Remove(AppDb db, IReadOnlyList<Guid> ids);

    private static Leftovers Of(IEntityType type) => (Leftovers)Activator.CreateInstance(typeof(Leftovers<>).MakeGenericType(type.ClrType))!;
}

public sealed class Leftovers<T>() : Leftovers(News.Kind(typeof(T))) where T : Entity
{
    // What is only a part of something is not told once more: its deletion stands in the log.
    private static readonly bool IsQuiet = typeof(IPart).IsAssignableFrom(typeof(T)) || typeof(IUnaudited).IsAssignableFrom(typeof(T));

    public override Task<List<Guid>> DeletedBefore(AppDb db, DateTime before, int most) =>
        db.Set<T>().IgnoreQueryFilters().Where(record => record.DeletedAt < before).OrderBy(record => record.DeletedAt).ThenBy(record => record.Id).Select(record => record.Id).Take(most).ToListAsync();

    public override async Task Remove(AppDb db, IReadOnlyList<Guid> ids)
    {
        var gone = db.Set<T>().IgnoreQueryFilters().Where(record => ids.Contains(record.Id));
        if (IsQuiet)
        {
            await gone.ExecuteDeleteAsync();
            return;
        }
        db.RemoveRange(await gone.ToListAsync());
        await db.SaveChangesAsync();
    }
}
