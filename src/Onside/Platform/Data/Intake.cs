using Microsoft.EntityFrameworkCore;
using Onside.Platform.Search;

namespace Onside.Platform.Data;

// Many new records at once, with all that saving them one by one would have left: search words, marks and news. For imports and demo data, inside one unit of work.
public sealed class Intake(AppDb db)
{
    private const int MostUnwritten = 100_000;

    private readonly List<PlatformEvent> _events = [];
    private readonly List<PlatformChange> _changes = [];
    private readonly HashSet<string> _words = [];

    // A large unit of work comes back to many pages: until this connection is given back SQLite keeps them in memory.
    public Task MakeRoom() => db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-400000") : Task.CompletedTask;

    public async Task<int> Write<T>(IReadOnlyCollection<T> rows) where T : class
    {
        var count = await Bulk.Insert(db, rows);
        if (typeof(INamed).IsAssignableFrom(typeof(T)))
            await WriteWords(News.Kind(typeof(T)), rows.Cast<Entity>());
        if (typeof(IMarked).IsAssignableFrom(typeof(T)))
            await Bulk.Insert(db, rows.Cast<Entity>().SelectMany(row => SearchMarks.Of((IMarked)row).Select(mark => new SearchMark(mark.Kind, mark.Value, row.Id))));
        if (_events.Count > MostUnwritten)
            await WriteNews();
        return count;
    }

    private async Task WriteWords(string kind, IEnumerable<Entity> rows)
    {
        var first = new SortedSet<string>(StringComparer.Ordinal);
        await Bulk.Insert(db, rows.SelectMany(row => SearchWords.Of(kind, row.Id, (INamed)row)).Select(word =>
        {
            if (_words.Add(word.Word))
                first.Add(word.Word);
            return word;
        }));
        await Bulk.AddMissing(db, first.Select(word => new VocabularyWord(word)));
    }

    // What the record announced since it was last asked; a new one that announces nothing was created.
    public void Tell(Entity subject, Guid? actor, DateTime at)
    {
        var happened = subject.TakeEvents().Where(happened => happened is not IAsked).ToList();
        _events.AddRange(happened.Count > 0 ? happened.Select(one => News.Of(subject, one, actor, at)) : [News.Plain(subject, "created", actor, at)]);
    }

    // A change of a known record, with its fields as they were and as they are.
    public void Tell(Entity subject, Guid? actor, DateTime at, Action change)
    {
        var before = News.Fields(db, subject);
        change();
        var happened = subject.TakeEvents().Where(happened => happened is not IAsked).Select(one => News.Of(subject, one, actor, at)).ToList();
        var changes = News.Differences(db, subject, before).ToList();
        if (happened.Count == 0 && changes.Count > 0)
            happened.Add(News.Plain(subject, "changed", actor, at));
        if (changes.Count > 0)
            subject.Advance();
        if (happened.Count == 0)
            return;
        _events.AddRange(happened);
        _changes.AddRange(changes.Select(field => new PlatformChange
        {
            EventId = happened[0].Id, RecordKind = News.Kind(subject.GetType()), RecordId = subject.Id, Field = field.Name, Before = field.Before, After = field.After,
        }));
    }

    // In the order in which it happened.
    public async Task WriteNews()
    {
        _events.ForEach(happened => happened.ActId = db.Act.Id);
        await Bulk.Insert(db, _events.OrderBy(one => one.At).ThenBy(one => one.Id));
        await Bulk.Insert(db, _changes);
        _events.Clear();
        _changes.Clear();
    }
}
