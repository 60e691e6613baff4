using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

public static class SearchMarks
{
    private const int MostMarks = 60;

    public static IQueryable<Guid> Holding(AppDb db, string kind, string value) =>
        db.Set<SearchMark>().Where(m => m.Kind == kind && m.Value == value).Select(m => m.RecordId);

    // Keeps the marks of changed records, in the saving transaction.
    public static async Task Keep(AppDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.Entity is IMarked && entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var wanted = Of((IMarked)entry.Entity);
            if (entry.State == EntityState.Added)
                db.AddRange(wanted.Select(mark => new SearchMark(mark.Kind, mark.Value, entry.Entity.Id)));
            else if (entry.OriginalValues.ToObject() is IMarked before && !Of(before).SetEquals(wanted))
                await Replace(db, entry.Entity.Id, wanted);
        }
    }

    public static HashSet<Mark> Of(IMarked record) => [.. record.Marks.Where(mark => mark.Value.Length > 0).Take(MostMarks)];

    private static async Task Replace(AppDb db, Guid id, HashSet<Mark> wanted)
    {
        var kept = await db.Set<SearchMark>().Where(m => m.RecordId == id).ToListAsync();
        db.RemoveRange(kept.Where(mark => !wanted.Contains(new(mark.Kind, mark.Value))));
        db.AddRange(wanted.Where(mark => kept.All(k => (k.Kind, k.Value) != (mark.Kind, mark.Value))).Select(mark => new SearchMark(mark.Kind, mark.Value, id)));
    }
}
