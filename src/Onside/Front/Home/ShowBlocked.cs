using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Teams;
using Onside.Team.People;

namespace Onside.Front.Home;

// What one of my people is blocked by, row by row.
public static class ShowBlocked
{
    private const int Most = 50;

    public static async Task<Page<BlockedPage, View>> Get(Guid id, AppDb db, Me me, MyPeople mine, BlockedTasks tasks, NeedyDeals needy, Diary diary, PromiseTallies promises, CommitmentRows rows, Kept<PersonNames> kept, TimeProvider clock)
    {
        var people = await mine.All();
        if (!people.Ids.Contains(id))
            throw Refusal.NotFound();
        var now = clock.Now();
        var late = await tasks.Of([id], now).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(Most).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var promised = await promises.Overdue([id], now).Union(promises.Overdrawn([id], now)).OrderBy(c => c.AnswerDueAt ?? c.DueAt).ThenBy(c => c.Id).Take(Most).AsNoTracking().ToListAsync();
        var (named, names) = await diary.Named(late, promised.Select(c => c.Subject).OfType<Platform.Subjects.Subject>());
        return new(new(id, (await kept.Current()).Of(id).Name, named, await needy.Of(id, Most, now), people.Direct.Contains(id), now) { Promises = await rows.Named(promised, names) });
    }

    public sealed record View(Guid Id, string Name, IReadOnlyList<ActivityView> Tasks, IReadOnlyList<NeedyDeal> Deals, bool IsDirect, DateTime Now)
    {
        // Overdue answers and late promises.
        public IReadOnlyList<CommitmentView> Promises { get; init; } = [];
    }
}
