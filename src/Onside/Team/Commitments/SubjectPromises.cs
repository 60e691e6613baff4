using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// What was promised about a record, on its page: all that is open, and what ended last.
public static class SubjectPromises
{
    private const int MostOpen = 50, MostEnded = 5;

    public static async Task<Fragment<SubjectPromisesPart, View>> Get(string kind, Guid id, Diary diary, AppDb db, Promises promises, CommitmentRows rows, Me me)
    {
        var subject = await diary.Subject(kind, id);
        var about = db.Set<Commitment>().Where(c => c.SubjectId == id && c.SubjectKind == kind).AsNoTracking();
        var open = await about.Where(c => c.EndedAt == null).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(MostOpen).ToListAsync();
        var ended = await about.Where(c => c.EndedAt != null).OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(MostEnded).ToListAsync();
        return new(new(kind, subject, await rows.Named(open), await rows.Named(ended), promises.Now, me.MayWrite));
    }

    public sealed record View(string Kind, SubjectName Subject, IReadOnlyList<CommitmentView> Open, IReadOnlyList<CommitmentView> Ended, DateTime Now, bool MayWrite) : IPlaced
    {
        Whereabouts IPlaced.Where => Compose.Part(Say($"Promises"), Subject);
    }
}
