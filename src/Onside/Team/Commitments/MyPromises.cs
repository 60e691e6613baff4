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
        var waiting = await Of(await Waiting(), most);
        var owed = await Of(Owe(), most);
        var due = await Of(Owed(), most);
        var named = (await rows.Named([.. waiting, .. owed, .. due])).GroupBy(row => row.Id).ToDictionary(row => row.Key, row => row.First());
        return new([.. waiting.Select(c => named[c.Id])], [.. owed.Select(c => named[c.Id])], [.. due.Select(c => named[c.Id])]);
    }

    // Asked of me or of a department of mine, countered to me, offered to me, reported to me, or a change of what was promised.
    public async Task<IQueryable<Commitment>> Waiting()
    {
        var (functions, whose) = (await promises.Functions(), (Guid?[])[me.Id, .. (await promises.StandingFor()).Cast<Guid?>()]);
        var mine = db.Set<Commitment>().Where(c => c.EndedAt == null && (whose.Contains(c.AwaitsId) || (c.AwaitsDepartment != null && functions.Contains(c.AwaitsDepartment.Value))));
        return mine.Where(c => c.State != CommitmentState.Promised || c.PendingBy != null).OrderBy(c => c.AnswerDueAt).ThenBy(c => c.Id);
    }

    public IQueryable<Commitment> Owe() =>
        db.Set<Commitment>().Where(c => c.PerformerId == me.Id && c.EndedAt == null && c.State == CommitmentState.Promised).OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    // What others owe me, or have still to answer.
    public IQueryable<Commitment> Owed() =>
        db.Set<Commitment>().Where(c => c.RequesterId == me.Id && c.EndedAt == null && (c.State == CommitmentState.Promised || c.State == CommitmentState.Requested)).OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    private static Task<List<Commitment>> Of(IQueryable<Commitment> commitments, int most) => commitments.AsNoTracking().Take(most).ToListAsync();

    public sealed record View(IReadOnlyList<CommitmentView> Waiting, IReadOnlyList<CommitmentView> Owe, IReadOnlyList<CommitmentView> Owed)
    {
        public bool IsEmpty => Waiting.Count + Owe.Count + Owed.Count == 0;
    }
}
