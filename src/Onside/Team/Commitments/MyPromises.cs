using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

// What waits for my word, what I owe, and what I am owed: for Today and for the page of promises.
public sealed class MyPromises(AppDb db, Promises promises, CommitmentRows rows, Me me)
{
    public async Task<View> Read(int most)
    {
        var found = await Find(most);
        return found.Named(await rows.Named(found.All));
    }

    // All three lists by one statement; what is in several of them is read once.
    private async Task<Found> Find(int most) =>
        Found.Of(most, await (await Lines(most)).Join(db.Set<Commitment>(), line => line.Id, c => c.Id, (line, c) => new { line.What, Commitment = c }).AsNoTracking().Select(one => ValueTuple.Create(one.What, one.Commitment)).ToListAsync());

    // The ids of all three, for whoever asks for more by the same statement.
    internal async Task<IQueryable<Line>> Lines(int most) =>
        Of(First(await OfMe()), List.Waiting, most).Concat(Of(First(await OfDepartments()), List.Waiting, most)).Concat(Of(Owe(), List.Owe, most)).Concat(Of(Owed(), List.Owed, most));

    private static IQueryable<Line> Of(IQueryable<Commitment> commitments, List list, int most) =>
        commitments.Take(most).Select(c => new Line { What = (int)list, Who = c.PerformerId, Number = 1, Oldest = c.DueAt, Id = c.Id });

    internal enum List
    {
        Waiting,
        Owe,
        Owed,
    }

    // One of a list by its id, or a count.
    internal sealed class Line
    {
        public int What { get; init; }
        public Guid? Who { get; init; }
        public int Number { get; init; }
        public DateTime? Oldest { get; init; }
        public Guid Id { get; init; }
    }

    public sealed record Found(IReadOnlyList<Commitment> Waiting, IReadOnlyList<Commitment> Owe, IReadOnlyList<Commitment> Owed)
    {
        internal static Found Of(int most, IReadOnlyList<(int What, Commitment Commitment)> all)
        {
            IEnumerable<Commitment> In(List list) => all.Where(one => one.What == (int)list).Select(one => one.Commitment);
            return new([.. In(List.Waiting).OrderBy(c => c.AnswerDueAt ?? DateTime.MaxValue).ThenBy(c => c.Id).Take(most)], [.. In(List.Owe).OrderBy(c => c.DueAt).ThenBy(c => c.Id)], [.. In(List.Owed).OrderBy(c => c.DueAt).ThenBy(c => c.Id)]);
        }

        public IReadOnlyList<Commitment> All { get; } = [.. Waiting.Concat(Owe).Concat(Owed).DistinctBy(c => c.Id)];

        public View Named(IReadOnlyList<CommitmentView> rows)
        {
            var named = rows.ToDictionary(row => row.Id);
            return new([.. Waiting.Select(c => named[c.Id])], [.. Owe.Select(c => named[c.Id])], [.. Owed.Select(c => named[c.Id])]);
        }
    }

    // Asked of me or of a department of mine, countered to me, offered to me, reported to me, or a change of what was promised. Two halves: each has its index.
    public async Task<IQueryable<Commitment>> Waiting() => (await OfMe()).Concat(await OfDepartments());

    private async Task<IQueryable<Commitment>> OfMe()
    {
        Guid[] whose = [me.Id, .. await promises.StandingFor()];
        return Unanswered(db.Set<Commitment>().Where(c => c.AwaitsId != null && whose.Contains(c.AwaitsId.Value)));
    }

    private async Task<IQueryable<Commitment>> OfDepartments()
    {
        var functions = await promises.Functions();
        return Unanswered(db.Set<Commitment>().Where(c => c.AwaitsDepartment != null && c.RequesterId != me.Id && functions.Contains(c.AwaitsDepartment.Value)));
    }

    private static IQueryable<Commitment> Unanswered(IQueryable<Commitment> commitments) => commitments.Where(c => c.EndedAt == null && (c.State != CommitmentState.Promised || c.PendingBy != null));

    // What has no time comes last: the databases do not agree about that.
    private static IQueryable<Commitment> First(IQueryable<Commitment> waiting) => waiting.OrderBy(c => c.AnswerDueAt == null).ThenBy(c => c.AnswerDueAt).ThenBy(c => c.Id);

    public IQueryable<Commitment> Owe() =>
        db.Set<Commitment>().Where(c => c.PerformerId == me.Id && c.EndedAt == null && c.State == CommitmentState.Promised).OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    // What others owe me, or have still to answer.
    public IQueryable<Commitment> Owed() =>
        db.Set<Commitment>().Where(c => c.RequesterId == me.Id && c.EndedAt == null && (c.State == CommitmentState.Promised || c.State == CommitmentState.Requested)).OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    public sealed record View(IReadOnlyList<CommitmentView> Waiting, IReadOnlyList<CommitmentView> Owe, IReadOnlyList<CommitmentView> Owed)
    {
        public bool IsEmpty => Waiting.Count + Owe.Count + Owed.Count == 0;
    }
}
