using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Customers.Tagging;

// A tag that a record carries for the first time is a tag of the company, in the transaction that saves the record.
public sealed class KeepTags(Kept<TagBook> kept) : ISaving
{
    public async Task Saving(AppDb db)
    {
        var told = db.ChangeTracker.Entries<Entity>().Where(entry => entry.Entity is ITagged && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(nameof(ITagged.Tags)).IsModified)))
            .SelectMany(entry => ((ITagged)entry.Entity).Tags).DistinctBy(TextFolding.Key).ToList();
        if (told.Count == 0 || await kept.Current() is var book && told.TrueForAll(tag => book.Of(tag) is not null))
            return;
        var keys = told.Select(TextFolding.Key).ToList();
        var known = await db.Set<TagWord>().Where(tag => keys.Contains(tag.Key)).Select(tag => tag.Key).ToListAsync();
        var pending = db.ChangeTracker.Entries<TagWord>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Key).ToList();
        db.AddRange(told.Where(tag => !known.Contains(TextFolding.Key(tag)) && !pending.Contains(TextFolding.Key(tag))).Select(tag => new TagWord(tag.Length > TagText.Longest ? tag[..TagText.Longest] : tag)));
        kept.Forget();
    }
}
