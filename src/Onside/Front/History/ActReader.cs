using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// What one act did, record by record: as in their histories, and whether it still stands there.
public sealed class ActReader(AppDb db, HistoryBook book, HistoryReader reader, HistoryWords words, Teller teller, Kept<PersonNames> names, Me me, TimeProvider clock)
{
    private const int Size = 25;

    public async Task<ShowAct.View> Read(Guid id, ShowAct.Asked asked)
    {
        var deeds = await Deeds.Of(db, book, id);
        if (deeds.Seen.Count == 0)
            throw Refusal.NotFound();
        var begun = await db.Set<PlatformEvent>().AsNoTracking().Where(e => e.ActId == id).OrderBy(e => e.Sequence).FirstAsync();
        var changes = await db.Set<PlatformEvent>().Where(e => e.ActId == id).Join(db.Set<PlatformChange>(), e => e.Id, change => change.EventId, (_, change) => change).CountAsync();
        var (people, courses) = (await names.Current(), await Course.Since(db, [.. deeds.Seen.Select(one => one.Whole.Id)], begun.At));
        var page = deeds.Seen.Where(one => one.First > asked.After).Take(Size).ToList();
        var rows = await Rows(id, page, courses, people);
        var open = deeds.Seen.Count(one => Stand(courses[one.Whole.Id], id) == ShowAct.Standing.Stands && one.Kind.MayEdit);
        return new(id, begun.At, begun.ActorId, people.Of(begun.ActorId)?.Name, deeds.Seen.Count + deeds.Hidden, changes, deeds.Hidden, open, me.MayWrite && open > 0 && !deeds.IsCut && begun.At >= clock.Now() - Undo.Lasts, rows,
            page.Count > 0 && page[^1].First < deeds.Seen[^1].First ? page[^1].First : null);
    }

    private async Task<List<ShowAct.Row>> Rows(Guid id, List<Deeds.One> page, IReadOnlyDictionary<Guid, Course> courses, PersonNames people)
    {
        var ids = page.Select(one => one.Whole.Id).ToList();
        var events = await db.Set<PlatformEvent>().AsNoTracking().Where(e => e.ActId == id && (ids.Contains(e.SubjectId) || (e.WholeId != null && ids.Contains(e.WholeId.Value)))).OrderBy(e => e.Sequence).ToListAsync();
        var told = events.Select(e => e.Id).ToList();
        var changes = (await db.Set<PlatformChange>().AsNoTracking().Where(change => told.Contains(change.EventId)).OrderBy(change => change.Sequence).ToListAsync()).ToLookup(change => change.EventId);
        var kinds = page.ToDictionary(one => one.Whole.Id, one => one.Kind.Kind);
        await words.Learn([.. changes.SelectMany(change => change)], events.ToDictionary(e => e.Id, e => new Subject(kinds[Whole(e)], Whole(e))));
        var sentences = await teller.Tell([.. events.Where(e => e.WholeId is null).Select(e => HistoryReader.Happened(e, changes[e.Id], people))]);
        var (rows, deeds) = (new List<ShowAct.Row>(), events.ToLookup(Whole));
        foreach (var one in page)
        {
            var entry = await reader.Entry(one.Kind, [.. deeds[one.Whole.Id]], changes, sentences, people, courses[one.Whole.Id], false);
            rows.Add(new(one.Kind.Kind, one.Whole.Id, Say(one.Kind.Called), one.Kind.Icon, one.Whole.Name, one.Whole.Url, entry.Sentence, entry.Changes, Stand(courses[one.Whole.Id], id)) { Told = entry.Told });
        }
        return rows;
    }

    private static Guid Whole(PlatformEvent e) => e.WholeId ?? e.SubjectId;

    private static ShowAct.Standing Stand(Course course, Guid act) => course.Under(act) is not { } deed ? ShowAct.Standing.Stands
        : course.IsUndone(deed) ? ShowAct.Standing.TakenBack
        : course.Later(deed, touch => deed.Touches.Count == 0 || deed.Touches.Any(own => (own.RecordId, own.Field) == (touch.RecordId, touch.Field))).Count > 0 ? ShowAct.Standing.ChangedSince
        : ShowAct.Standing.Stands;
}
