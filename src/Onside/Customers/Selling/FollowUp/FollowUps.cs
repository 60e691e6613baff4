using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Calendars;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// What follows on a won deal: begun when it is won, gone again where the win is taken back and nobody has touched it.
public sealed class FollowUps(AppDb db, Kept<CalendarBook> calendars, Kept<PersonNames> people, Me me)
{
    private static readonly WorkingTime UsualWeek = new(TimeZoneInfo.Utc, WorkingCalendar.UsualWeek, []);

    // On the day after so many days on which its owner works.
    public async Task Begin(Guid dealId, Guid ownerId, DateOnly closedOn)
    {
        var turnOvers = await db.Set<TurnOver>().IgnoreQueryFilters().Where(one => one.DealId == dealId).ToListAsync();
        foreach (var function in TurnOver.To)
            if (turnOvers.Where(one => one.Function == function).OrderBy(one => one.DeletedAt is not null).FirstOrDefault() is { } known)
                known.Restore();
            else
                db.Add(new TurnOver(dealId, function));
        var (owner, time) = (await Keeper(turnOvers, ownerId), (await calendars.Current()).Of(ownerId)?.Time ?? UsualWeek);
        var checks = await db.Set<FollowUpCheck>().IgnoreQueryFilters().Where(one => one.DealId == dealId).ToListAsync();
        foreach (var day in FollowUpCheck.Days)
            if (checks.Where(one => one.Day == day).OrderBy(one => one.DeletedAt is not null).FirstOrDefault() is not { } known)
                db.Add(new FollowUpCheck(dealId, day, owner, Due(closedOn, day, time)));
            else if (known.DeletedAt is not null)
                known.BeginAgain(owner, Due(closedOn, day, time));
    }

    public async Task End(Guid dealId, DateTime now)
    {
        foreach (var check in await db.Set<FollowUpCheck>().Where(one => one.DealId == dealId && one.HeldOn == null).ToListAsync())
            check.Delete(now);
        foreach (var turnOver in await db.Set<TurnOver>().Where(one => one.DealId == dealId && one.State == TurnOverState.Waits).ToListAsync())
            turnOver.Delete(now);
    }

    // Those that are still to be held change hands.
    public async Task PassOn(IQueryable<FollowUpCheck> checks, Guid to)
    {
        foreach (var check in await checks.Where(one => one.HeldOn == null).ToListAsync())
            check.PassOn(to);
    }

    // Whoever sees the deal may have closed it before there was follow-up.
    public async Task<Deal> Won(Guid id) => await db.Set<Deal>().VisibleTo(me).Find(id) is { Result: Result.Won } deal ? deal : throw new Refusal($"Follow-up begins once the deal is won.");

    private async Task<Guid> Keeper(IEnumerable<TurnOver> turnOvers, Guid ownerId) =>
        turnOvers.FirstOrDefault(one => one is { Function: Function.SuccessPlanner, State: TurnOverState.Accepted, ById: not null }) is { ById: { } by } && (await people.Current()).Of(by).IsActive ? by : ownerId;

    public static DateOnly Due(DateOnly closedOn, int days, WorkingTime time)
    {
        var day = closedOn.AddDays(days);
        return time.IsWorkingDay(day) ? day : time.NextWorkingDay(day) ?? day;
    }
}
