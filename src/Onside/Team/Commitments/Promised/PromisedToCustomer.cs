using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Promised;

// What is promised to a customer, on its page or on that of one of its people: what is late, what is due next, and how it was kept so far. What they promised us stands apart.
public static class PromisedToCustomer
{
    private const int Most = 20;

    public static async Task<Fragment<PromisedPart, View>> Get(string kind, Guid id, Diary diary, AppDb db, Promises promises, CommitmentRows rows, ICustomerSide side)
    {
        var (subject, circle, now) = (await diary.Subject(kind, id), await side.Circle(id), promises.Now);
        var seen = (await promises.Seen(db.Set<Commitment>().Where(circle.Promised(db)))).AsNoTracking();
        var open = await seen.Where(c => c.EndedAt == null).OrderBy(c => c.State != CommitmentState.Promised || c.DueAt > now).ThenBy(c => c.DueAt).ThenBy(c => c.Id).Take(Most + 1).ToListAsync();
        var counts = await seen.Where(c => c.Reckoned != Reckoned.Open).GroupBy(c => new { Theirs = c.GuestId != null, c.Reckoned }).Select(g => new { g.Key.Theirs, g.Key.Reckoned, Count = g.LongCount() }).ToListAsync();
        Kept Kept(bool theirs) => Promised.Kept.Of(Reliability.Sum(counts.Where(row => row.Theirs == theirs).Select(row => KeyValuePair.Create(row.Reckoned, row.Count))), id, theirs);
        return new(new(kind, subject, await rows.Named([.. open.Take(Most)]), open.Count > Most, Kept(theirs: false), Kept(theirs: true), now));
    }

    public sealed record View(string Kind, SubjectName Subject, IReadOnlyList<CommitmentView> Open, bool HasMore, Kept Ours, Kept Theirs, DateTime Now) : IPlaced
    {
        // The rows that stand behind it, in the list of all promises.
        public string All => $"/commitments?Where=customer:is:{Subject.Id}";

        Whereabouts IPlaced.Where => Compose.Part(Say($"Promises to this customer"), Subject);
    }
}

// Kept on time, of those that are decided; each number opens to its rows.
public sealed record Kept(long OnTime, long Decided, string OnTimeAt, string DecidedAt)
{
    public static Kept Of(Reliability reliability, Guid customer, bool theirs)
    {
        var rows = $"/commitments?All=true&Where=customer:is:{customer}&Where=outside:is:{(theirs ? "yes" : "no")}&Where=counts:is:";
        return new(reliability.Kept, reliability.Decided, $"{rows}{Reckoned.Kept}", $"{rows}{Reckoned.Kept},{Reckoned.KeptLate},{Reckoned.Broken}");
    }
}
