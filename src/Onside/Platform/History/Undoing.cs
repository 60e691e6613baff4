using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Platform.History;

// Takes back what was done: the fields of all that happened to a record in one act, as long as nobody changed them since.
public sealed class Undoing(AppDb db, HistoryBook book, IEnumerable<IBeside> beside, IEnumerable<IOutboxKind> work, Memory memory, OneOfMany many, TimeProvider clock)
{
    private readonly IReadOnlyList<IBeside> _beside = [.. beside];

    // What happened to one record and its parts.
    public async Task<TakenBack> TakeBack(Guid eventId)
    {
        var done = await db.Transact(async () =>
        {
            var (done, now) = (await Done.Of(db, _beside, book, await Find(eventId)), clock.Now());
            await done.RefuseUnlessPossible(now);
            await done.TakeBack(now);
            await db.SaveChangesAsync();
            return done;
        });
        memory.Forget();
        return Told(done, db.Told, await Sent(done));
    }

    // Everything of one act that still stands, on however many records. What somebody changed since is left as it is, and told.
    public async Task<ActTakenBack> TakeBackAct(Guid actId)
    {
        var deeds = await Deeds.Of(db, book, actId);
        if (deeds.Seen.Count == 0)
            throw Refusal.NotFound();
        if (deeds.IsCut)
            throw new Refusal($"This changed more than {Deeds.Most:N0} records: at most so many are taken back at once. Take back what is wrong on each record.");
        db.Act.Begin();
        var (taken, left) = (new List<(Done Done, Guid? By)>(), new List<Left>());
        await db.Transact(async () =>
        {
            var all = await All(actId, deeds);
            var courses = await Course.Since(db, [.. all.Select(done => done.Whole.Id)], all.Min(done => done.Events[0].At));
            // What was deleted comes back before those that lean on it.
            foreach (var done in Enumerable.Reverse(all).OrderByDescending(done => done.Restores))
                if (await many.Try(async () =>
                {
                    await done.RefuseUnlessPossible(clock.Now(), courses[done.Whole.Id]);
                    await done.TakeBack(clock.Now());
                }) is { } why)
                    left.Insert(0, new(done.Kind, done.Whole, why));
                else
                    taken.Insert(0, (done, db.Told));
        });
        memory.Forget();
        if (taken.Count == 0)
            throw new NothingLeft(left);
        var sent = await Sent(taken[0].Done);
        return new([.. taken.Select((one, i) => Told(one.Done, one.By, i == 0 ? sent : []))], left, deeds.Hidden, taken.Count > 1 ? db.Act.Id : null);
    }

    private async Task<List<Done>> All(Guid actId, Deeds deeds)
    {
        var happened = db.Set<PlatformEvent>().AsNoTracking().Where(e => e.ActId == actId);
        var events = (await happened.OrderBy(e => e.Sequence).ToListAsync()).ToLookup(e => e.WholeId ?? e.SubjectId);
        var changes = (await happened.Join(db.Set<PlatformChange>(), e => e.Id, change => change.EventId, (_, change) => change).OrderBy(change => change.Sequence).ToListAsync()).ToLookup(change => change.EventId);
        return [.. deeds.Seen.Select(one => (one, events: events[one.Whole.Id].ToList())).Select(deed => new Done(db, _beside, deed.one.Kind, deed.one.Whole, deed.events, [.. deed.events.SelectMany(e => changes[e.Id])]))];
    }

    private async Task<PlatformEvent> Find(Guid eventId) =>
        await db.Set<PlatformEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId) ?? throw Refusal.NotFound();

    private static TakenBack Told(Done done, Guid? by, IReadOnlyList<Sent> sent) => new(done.Events[0].Id, by, done.Kind, done.Whole.Id, done.Whole.Name, done.Whole.Url, sent);

    // What cannot be called back: messages that this act asked for.
    private async Task<List<Sent>> Sent(Done done)
    {
        var acts = done.Events.Select(e => e.ActId).Distinct().ToList();
        var inside = work.Where(kind => !kind.LeavesTheHouse).Select(kind => kind.Kind).ToList();
        return acts is [null] or [] ? [] : await db.Set<OutboxItem>().Where(item => item.ActId != null && acts.Contains(item.ActId) && !inside.Contains(item.Kind)).OrderBy(item => item.Sequence).Select(item => new Sent(item.Kind, item.DoneAt)).Take(100).ToListAsync();
    }
}

// What was taken back, the event that tells so, and what left the house and was not taken back with it.
public sealed record TakenBack(Guid EventId, Guid? UndoneBy, string Kind, Guid Id, string Name, string Url, IReadOnlyList<Sent> NotUndone);

public sealed record Sent(string Kind, DateTime? At);

// A record of an act that stays as it is, and why.
public sealed record Left(string Kind, Historic Record, Refusal Why);

// Act is that of taking it back, by which that is taken back again.
public sealed record ActTakenBack(IReadOnlyList<TakenBack> TakenBack, IReadOnlyList<Left> Left, int Hidden, Guid? Act);

// Somebody changed the same fields since: nothing is taken back.
public sealed class Overtaken(string kind, Guid whole, IReadOnlyList<Course.Touch> by)
    : Refusal($"Nothing was taken back: the same was changed again since. Take back the later change first, or edit it by hand.", 409)
{
    public string Kind => kind;
    public Guid Whole => whole;
    public IReadOnlyList<Course.Touch> By => by;
}

// Of an act there is nothing that could be taken back, or not any more.
public sealed class NothingLeft(IReadOnlyList<Left> left) : Refusal(left is [var only] ? only.Why.Sentence : $"Nothing was taken back: all of it was taken back or changed again since.", 409)
{
    public IReadOnlyList<Left> Left => left;
}
