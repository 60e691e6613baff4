using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Clocks;

// What is open about something that has ended is cancelled, with one reason for all; nobody's word counts as broken by that.
public sealed class EndCommitments(AppDb db, Answering answering, TimeProvider clock)
{
    public async Task About(Subject subject, FormattableString reason)
    {
        var (told, now) = (Say(reason), clock.Now());
        foreach (var commitment in await db.Set<Commitment>().Where(c => c.SubjectId == subject.Id && c.SubjectKind == subject.Kind && c.EndedAt == null).ToListAsync())
        {
            commitment.EndWithDeal(told, now);
            await answering.Expect(commitment);
        }
    }
}
