using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Platform.History;

// Takes back what was done: the fields of all that happened to a record in one act, as long as nobody changed them since.
public sealed class Undoing(AppDb db, HistoryBook book, IEnumerable<Kept> kept, Doors doors, TimeProvider clock)
{
    public const int MostRecords = 1000;

    // What happened to one record and its parts.
    public async Task<TakenBack> TakeBack(Guid eventId)
    {
        var done = await db.Transact(async () =>
        {
            var done = await Done.Of(db, book, await Find(eventId));
            await TakeBack([done]);
            return done;
        });
        Forget();
        return await Told(done);
    }

    // Everything of one act, on however many records: all of it, or nothing.
    public async Task<IReadOnlyList<TakenBack>> TakeBackAct(Guid actId)
    {
        var events = await db.Set<PlatformEvent>().AsNoTracking().Where(e => e.ActId == actId).OrderBy(e => e.Sequence).ToListAsync();
        var wholes = events.Where(e => book.Around(e.SubjectKind) is not null).GroupBy(e => e.WholeId ?? e.SubjectId).Select(whole => whole.First()).ToList();
        if (wholes.Count == 0)
            throw Refusal.NotFound();
        if (wholes.Count > MostRecords)
            throw new Refusal($"This changed {wholes.Count:N0} records: at most {MostRecords:N0} are taken back at once. Take back what is wrong on each record.");
        var deeds = await db.Transact(async () =>
        {
            var deeds = new List<Done>();
            foreach (var first in Enumerable.Reverse(wholes))
                deeds.Add(await Done.Of(db, book, first));
            await TakeBack(deeds);
            return deeds;
        });
        Forget();
        var told = new List<TakenBack>();
        foreach (var done in deeds)
            told.Add(await Told(done));
        return told;
    }

    private async Task<PlatformEvent> Find(Guid eventId) =>
        await db.Set<PlatformEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId) ?? throw Refusal.NotFound();

    private async Task TakeBack(IReadOnlyList<Done> deeds)
    {
        var now = clock.Now();
        foreach (var done in deeds)
        {
            await done.RefuseUnlessPossible(now);
            await done.TakeBack(now);
        }
        await db.SaveChangesAsync();
    }

    // What is kept in memory may be about these records.
    private void Forget()
    {
        doors.Forget();
        foreach (var one in kept)
            one.Forget();
    }

    // With what cannot be called back: messages that this act asked for.
    private async Task<TakenBack> Told(Done done)
    {
        var acts = done.Events.Select(e => e.ActId).Distinct().ToList();
        var sent = acts is [null] or [] ? [] : await db.Set<OutboxItem>().Where(item => item.ActId != null && acts.Contains(item.ActId)).OrderBy(item => item.Sequence).Select(item => new Sent(item.Kind, item.DoneAt)).Take(100).ToListAsync();
        return new(done.Events[0].Id, db.Told, done.Kind, done.Whole.Id, done.Whole.Name, done.Whole.Url, sent);
    }
}

// What was taken back, the event that tells so, and what left the house and was not taken back with it.
public sealed record TakenBack(Guid EventId, Guid? UndoneBy, string Kind, Guid Id, string Name, string Url, IReadOnlyList<Sent> NotUndone);

public sealed record Sent(string Kind, DateTime? At);

// Somebody changed the same fields since: nothing is taken back.
public sealed class Overtaken(string kind, Guid whole, IReadOnlyList<Course.Touch> by)
    : Refusal($"Nothing was taken back: the same was changed again since. Take back the later change first, or edit it by hand.", 409)
{
    public string Kind => kind;
    public Guid Whole => whole;
    public IReadOnlyList<Course.Touch> By => by;
}
