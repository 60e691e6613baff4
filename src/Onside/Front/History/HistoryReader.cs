using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Platform.Words;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// A page of a record's history: its own events and those of its parts as two walks of the same order, told and grouped by what was done at once.
public sealed class HistoryReader(AppDb db, HistoryBook book, HistoryWords words, Teller teller, Kept<PersonNames> names, TimeProvider clock)
{
    private const int Size = 25;

    // Of a change that nobody tells better.
    private const string Unsaid = "{0} changed this";

    public async Task<ShowHistory.View> Read(string kind, Guid id, ShowHistory.Asked asked, string address)
    {
        var slot = book.Of(kind) ?? throw Refusal.NotFound();
        var record = await slot.Find(id) ?? throw Refusal.NotFound();
        var (events, next) = await Events(id, asked);
        var ids = events.Select(e => e.Id).ToList();
        var changes = (await db.Set<PlatformChange>().AsNoTracking().Where(change => ids.Contains(change.EventId)).OrderBy(change => change.Sequence).ToListAsync()).ToLookup(change => change.EventId);
        var (people, course) = (await names.Current(), await Course.Since(db, id, clock.Now() - Undo.Lasts));
        await words.Learn([.. changes.SelectMany(change => change)], events.ToDictionary(e => e.Id, _ => new Subject(kind, id)));
        var told = await teller.Tell([.. events.Where(e => e.SubjectId == id).Select(e => Happened(e, changes[e.Id], people))]);
        var records = await Deeds.Count(db, book, [.. events.Select(e => e.ActId).OfType<Guid>().Distinct()]);
        var entries = new List<ShowHistory.Entry>();
        foreach (var deed in events.GroupBy(e => e.ActId ?? e.Id))
            entries.Add(await Entry(slot, [.. deed.OrderBy(e => e.Sequence)], changes, told, people, course, next is null && deed.Contains(events[^1])) with { Records = records.GetValueOrDefault(deed.Key, 1) });
        // What only worked something out anew is no change.
        entries.RemoveAll(entry => entry is { Changes.Count: 0, Told: var told } && entry.Kind.EndsWith("-changed", StringComparison.Ordinal) && told!.Format == Unsaid);
        return new(kind, record, entries, next, asked.Field, asked.Person, slot.MayEdit)
        {
            Fields = [.. Fields(course, changes).Append(asked.Field).OfType<string>().Distinct().Select(field => new Choice(field, FieldNames.Heading(field))).OrderBy(field => field.Text, StringComparer.CurrentCulture)],
            People = [.. course.People.Concat(events.Select(e => e.ActorId)).OfType<Guid>().Distinct().Select(person => new Choice(person.ToString(), people.Of(person).Name)).OrderBy(person => person.Text, StringComparer.CurrentCulture)],
            Asked = address,
        };
    }

    private async Task<(List<PlatformEvent> Rows, string? Next)> Events(Guid id, ShowHistory.Asked asked)
    {
        var mark = Cursor<DateTime>.Read(asked.After) is { } read ? read with { Key = read.Key.ToUniversalTime() } : null;
        var rows = (await Walk(db.Set<PlatformEvent>().Where(e => e.SubjectId == id), asked, mark)).Concat(await Walk(db.Set<PlatformEvent>().Where(e => e.WholeId == id), asked, mark))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Size + 1).ToList();
        return rows.Count <= Size ? (rows, null) : (rows[..Size], new Cursor<DateTime>(rows[Size - 1].At, rows[Size - 1].Id).ToString());
    }

    private Task<List<PlatformEvent>> Walk(IQueryable<PlatformEvent> events, ShowHistory.Asked asked, Cursor<DateTime>? mark)
    {
        if (asked.Person is { } person)
            events = events.Where(e => e.ActorId == person);
        if (asked.Field is { Length: > 0 } field && $"{field}{JoinedRow.Mark}" is var rows)
            events = events.Where(e => db.Set<PlatformChange>().Any(change => change.EventId == e.Id && (change.Field == field || change.Field.StartsWith(rows))));
        if (mark is not null)
            events = events.Where(e => e.At <= mark.Key && (e.At < mark.Key || e.Id < mark.Id));
        return events.AsNoTracking().OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Size + 1).ToListAsync();
    }

    public async Task<ShowHistory.Entry> Entry(IHistoried slot, List<PlatformEvent> deed, ILookup<Guid, PlatformChange> changes, Dictionary<Guid, Told> told, PersonNames people, Course course, bool isFirst)
    {
        var main = deed.Find(e => told.GetValueOrDefault(e.Id) is { IsHidden: false }) ?? deed[0];
        var who = new Who(people.Of(main.ActorId)?.Name ?? "Onside");
        var sentence = told.GetValueOrDefault(main.Id) is { IsHidden: false } known ? known : new Told(System.Runtime.CompilerServices.FormattableStringFactory.Create(Unsaid, who), "pencil");
        var lines = new List<ShowHistory.Line>();
        foreach (var change in deed.SelectMany(e => changes[e.Id]).Where(change => !FieldNames.IsQuiet(change.Field)))
            lines.Add(await words.Line(slot, change));
        var found = course.Of(main.Id);
        var isUndone = found is not null && course.IsUndone(found);
        var why = slot.WhyNot([.. deed.Select(e => e.Kind)], [.. deed.SelectMany(e => changes[e.Id]).Select(change => change.Field)]);
        return new(main.Id, main.ActId, main.At, main.ActorId, people.Of(main.ActorId)?.Name, main.Kind, Say(sentence.Sentence), sentence.Icon, lines, why is null && MayUndo(slot, found, course, isUndone, isFirst), isUndone, 1)
        {
            Told = sentence.Sentence, WhyNot = why is not null && slot.MayEdit ? Say(why) : null,
        };
    }

    // Not while others changed the same since; what created the record is undone only while nothing else happened to it.
    private static bool MayUndo(IHistoried slot, Course.Deed? deed, Course course, bool isUndone, bool isFirst) =>
        slot.MayEdit && deed is not null && !isUndone
        && (deed.Touches.Count > 0
            ? course.Later(deed, touch => deed.Touches.Any(own => (own.RecordId, own.Field) == (touch.RecordId, touch.Field))).Count == 0
            : (isFirst || deed.Steps.Any(step => step.Kind.EndsWith("-created", StringComparison.Ordinal))) && course.Later(deed, touch => deed.Steps.Any(step => step.SubjectId == touch.RecordId)).Count == 0);

    private static IEnumerable<string> Fields(Course course, ILookup<Guid, PlatformChange> changes) =>
        course.Fields.Concat(changes.SelectMany(one => one).Select(change => change.Field)).Select(field => field.Split(JoinedRow.Mark)[0]).Where(field => !FieldNames.IsQuiet(field)).Distinct();

    public static Happening Happened(PlatformEvent e, IEnumerable<PlatformChange> changes, PersonNames people) => new(
        e.Id, e.At, e.Kind, e.ActorId is { } actor ? new Named(actor, people.Of(actor).Name) : null, e.Payload, [.. changes.Select(change => new FieldChange(change.Field, change.Before, change.After))]);
}
