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
    public async Task<Found> Find(int most)
    {
        var lists = (await Waiting()).Take(most).Select(c => new { List = 0, c.Id }).Concat(Owe().Take(most).Select(c => new { List = 1, c.Id })).Concat(Owed().Take(most).Select(c => new { List = 2, c.Id }));
        var all = await lists.Join(db.Set<Commitment>(), one => one.Id, c => c.Id, (one, c) => new { one.List, Commitment = c }).AsNoTracking().ToListAsync();
        List<Commitment> In(int list) => [.. all.Where(one => one.List == list).Select(one => one.Commitment)];
        return new([.. In(0).OrderBy(c => c.AnswerDueAt).ThenBy(c => c.Id)], [.. In(1).OrderBy(c => c.DueAt).ThenBy(c => c.Id)], [.. In(2).OrderBy(c => c.DueAt).ThenBy(c => c.Id)]);
    }

    public sealed record Found(IReadOnlyList<Commitment> Waiting, IReadOnlyList<Commitment> Owe, IReadOnlyList<Commitment> Owed)
    {
        public IReadOnlyList<Commitment> All { get; } = [.. Waiting.Concat(Owe).Concat(Owed).DistinctBy(c => c.Id)];

        public View Named(IReadOnlyList<CommitmentView> rows)
        {
            var named = rows.ToDictionary(row => row.Id);
            return new([.. Waiting.Select(c => named[c.Id])], [.. Owe.Select(c => named[c.Id])], [.. Owed.Select(c => named[c.Id])]);
        }
    }

    // Asked of me or of a department of mine, countered to me, offered to me, reported to me, or a change of what was promised.
    public async Task<IQueryable<Commitment>> Waiting()
    {
        var functions = await promises.Functions();
        var mine = db.Set<Commitment>().Where(c => c.EndedAt == null && (c.AwaitsId == me.Id || (c.AwaitsDepartment != null && c.RequesterId != me.Id && functions.Contains(c.AwaitsDepartment.Value))));
        return mine.Where(c => c.State != CommitmentState.Promised || c.PendingBy != null).OrderBy(c => c.AnswerDueAt).ThenBy(c => c.Id);
    }

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
