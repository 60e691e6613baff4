using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Search;

namespace Onside.Customers.Tagging;

// A record that carries tags.
public interface ITagged : IMarked
{
    IReadOnlyList<string> Tags { get; }

    void TagWith(IEnumerable<string> tags);
}

// Slot: records of one kind that carry tags, by services.AddTagged<Deal>(…). List is the address that is narrowed by ?Tag=.
public abstract class TaggedKind(string mark, FormattableString called, string list)
{
    public string Mark => mark;

    public FormattableString Called => called;

    public string List => list;

    // How many carry which tag; deleted ones do not count.
    public abstract Task<Dictionary<string, int>> Counts(AppDb db);

    // Some of those that carry it, deleted ones too, in the order of their ids.
    public abstract Task<List<Entity>> Carrying(AppDb db, string key, Guid? after, int most);
}

public sealed class TaggedKindOf<T>(string mark, FormattableString called, string list) : TaggedKind(mark, called, list) where T : Entity, ITagged
{
    public override async Task<Dictionary<string, int>> Counts(AppDb db) =>
        await db.Set<SearchMark>().Where(m => m.Kind == Mark).Join(db.Set<T>(), m => m.RecordId, record => record.Id, (m, _) => m.Value)
            .GroupBy(value => value).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count);

    public override async Task<List<Entity>> Carrying(AppDb db, string key, Guid? after, int most)
    {
        var carrying = SearchMarks.Holding(db, Mark, key);
        var records = db.Set<T>().IgnoreQueryFilters().Where(record => carrying.Contains(record.Id));
        return [.. await (after is { } last ? records.Where(record => record.Id > last) : records).OrderBy(record => record.Id).Take(most).ToListAsync()];
    }
}

public static class TaggedKinds
{
    public static void AddTagged<T>(this IServiceCollection services, string mark, FormattableString called, string list) where T : Entity, ITagged =>
        services.AddSingleton<TaggedKind>(new TaggedKindOf<T>(mark, called, list));
}
