using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Teams;

// How promises stand: by one statement what waits for me and what I owe, the first of it and how much there is, and how what fell due this quarter counts for me; by another where people are late.
public sealed class PromiseTallies(AppDb db, MyPromises mine, Me me)
{
    // What is counted, after what is listed.
    private const int FirstCount = 10;

    public async Task<(MyPromises.Found First, Standing Standing)> Of(int most, Quarter quarter, DateTime tomorrow)
    {
        var counts = await Counts(quarter, tomorrow);
        var rows = from line in (await mine.Lines(most)).Concat(counts)
                   join c in db.Set<Commitment>() on line.Id equals c.Id into found
                   from c in found.DefaultIfEmpty()
                   select new { line.What, line.Who, line.Number, line.Oldest, Commitment = c };
        var all = await rows.AsNoTracking().ToListAsync();
        return (MyPromises.Found.Of(most, [.. all.Where(row => row.Commitment is not null).Select(row => (row.What, row.Commitment!))]),
            new([.. all.Where(row => row.What >= FirstCount).Select(row => new MyPromises.Line { What = row.What - FirstCount, Who = row.Who, Number = row.Number, Oldest = row.Oldest })]));
    }

    private async Task<IQueryable<MyPromises.Line>> Counts(Quarter quarter, DateTime tomorrow)
    {
        var waiting = (await mine.Waiting()).Select(c => new { Other = c.RequesterId == me.Id ? c.PerformerId : (Guid?)c.RequesterId, At = c.AnswerDueAt });
        return waiting.GroupBy(c => c.Other).Select(g => new MyPromises.Line { What = FirstCount + (int)Count.Waiting, Who = g.Key, Number = g.Count(), Oldest = g.Min(c => c.At), Id = Guid.Empty })
            .Concat(mine.Owe().GroupBy(c => new { c.PerformerId, Soon = c.DueAt < tomorrow }).Select(g => new MyPromises.Line { What = FirstCount + (g.Key.Soon ? (int)Count.DueToday : (int)Count.Owe), Who = g.Key.PerformerId, Number = g.Count(), Oldest = g.Min(c => c.DueAt), Id = Guid.Empty }))
            .Concat(mine.Owed().GroupBy(c => (Guid?)c.RequesterId).Select(g => new MyPromises.Line { What = FirstCount + (int)Count.Owed, Who = g.Key, Number = g.Count(), Oldest = g.Min(c => c.DueAt), Id = Guid.Empty }))
            .Concat(Decided([me.Id], quarter).GroupBy(c => new { c.PerformerId, c.Reckoned }).Select(g => new MyPromises.Line { What = FirstCount + (int)Count.Reckoned + (int)g.Key.Reckoned, Who = g.Key.PerformerId, Number = g.Count(), Oldest = g.Min(c => c.DueAt), Id = Guid.Empty }));
    }

    // Where they are late: with a word that somebody waits for, and with what they promised.
    public async Task<Lateness> Late(IReadOnlyCollection<Guid> people, DateTime now)
    {
        var rows = Overdue(people, now).GroupBy(c => c.AwaitsId).Select(g => new { What = (int)Count.Answers, Who = g.Key, Number = g.Count(), Oldest = g.Min(c => c.AnswerDueAt) })
            .Concat(Overdrawn(people, now).GroupBy(c => c.PerformerId).Select(g => new { What = (int)Count.Late, Who = g.Key, Number = g.Count(), Oldest = g.Min(c => c.DueAt) }));
        return new(people.Count == 0 ? [] : (await rows.ToListAsync()).ToDictionary(row => ((Count)row.What, row.Who!.Value), row => (row.Number, row.Oldest)));
    }

    // How what each of them promised counts, of what fell due in that quarter.
    public async Task<IReadOnlyList<(Guid Who, Reckoned Counts, long Number)>> Of(Quarter quarter, IReadOnlyCollection<Guid> people) => people.Count == 0 ? []
        : [.. (await Decided(people, quarter).GroupBy(c => new { c.PerformerId, c.Reckoned }).Select(g => new { g.Key.PerformerId, g.Key.Reckoned, Number = g.LongCount() }).ToListAsync()).Select(row => (row.PerformerId!.Value, row.Reckoned, row.Number))];

    // Somebody waits for their word, longer than agreed.
    public IQueryable<Commitment> Overdue(IReadOnlyCollection<Guid> people, DateTime now) =>
        db.Set<Commitment>().Where(c => c.EndedAt == null && c.AwaitsId != null && people.Contains(c.AwaitsId.Value) && c.AnswerDueAt <= now && (c.State != CommitmentState.Promised || c.PendingBy != null));

    public IQueryable<Commitment> Overdrawn(IReadOnlyCollection<Guid> people, DateTime now) =>
        db.Set<Commitment>().Where(c => c.EndedAt == null && c.PerformerId != null && people.Contains(c.PerformerId.Value) && c.State == CommitmentState.Promised && c.DueAt <= now);

    private IQueryable<Commitment> Decided(IReadOnlyCollection<Guid> people, Quarter quarter) =>
        db.Set<Commitment>().Where(c => c.PerformerId != null && people.Contains(c.PerformerId.Value) && c.DueAt >= quarter.From && c.DueAt < quarter.Until && c.Reckoned != Reckoned.Open);

    internal enum Count
    {
        Waiting,
        Owe,
        DueToday,
        Owed,
        Answers,
        Late,
        Reckoned,
    }

    public sealed class Standing
    {
        private readonly IReadOnlyList<MyPromises.Line> _rows;

        internal Standing(IReadOnlyList<MyPromises.Line> rows) => _rows = rows;

        public int Waiting => All(Count.Waiting);
        public int PeopleWaiting => _rows.Count(row => row.What == (int)Count.Waiting && row.Who is not null);
        public int Owe => All(Count.Owe) + All(Count.DueToday);

        // Late ones too.
        public int DueToday => All(Count.DueToday);
        public int Owed => All(Count.Owed);

        public Reliability Mine => Reliability.Sum(_rows.Where(row => row.What >= (int)Count.Reckoned).Select(row => KeyValuePair.Create((Reckoned)(row.What - (int)Count.Reckoned), (long)row.Number)));

        private int All(Count what) => _rows.Where(row => row.What == (int)what).Sum(row => row.Number);
    }

    public sealed class Lateness
    {
        private readonly Dictionary<(Count, Guid), (int Number, DateTime? Oldest)> _late;

        internal Lateness(Dictionary<(Count, Guid), (int Number, DateTime? Oldest)> late) => _late = late;

        public (int Number, DateTime? Oldest) Answers(Guid person) => _late.GetValueOrDefault((Count.Answers, person));

        public (int Number, DateTime? Oldest) Promises(Guid person) => _late.GetValueOrDefault((Count.Late, person));
    }
}
