using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Demo;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Selling;

// A deal of the demo company as those who tell what hangs on it need it: who buys, who helps, how far it has come.
public sealed record DemoSold(DemoStory Story, Deal Deal, IReadOnlyList<DemoPartner> Partners, int Reached)
{
    // By the probability of the stage that a deal has come to, in every pipeline.
    public const int Pitch = 5_000, Objections = 6_500, Closing = 8_500;

    private const int MonthsClosed = 6;

    public DateTime From => Deal.OpenedAt;

    public DateTime Until => Deal.ClosedAt ?? Story.Day.HistoryEnd;

    // One of ours beside the owner: of the team, or who leads the owner.
    public Guid Helper => Deal.Team.Select(member => member.PersonId).Where(person => person != Deal.OwnerId && Cast.Who(person).Level >= Platform.Access.Level.Member) is var team && team.Any() ? Story.Dice.Pick([.. team]) : Lead;

    public Guid Lead => Cast.Manager(Cast.Who(Deal.OwnerId).Team).Id is var lead && lead != Deal.OwnerId ? lead : Cast.In(Function.SalesOperationsManager).Id;

    private DemoCast Cast => Story.Known<DemoCast>();

    // A working moment at so much of its life, not before the last one.
    public DateTime At(double share, DateTime? after = null)
    {
        var at = DemoDay.Moment(Story.Dice, Workdays.OnOrBefore(DateOnly.FromDateTime(From + ((Until - From) * share))));
        var (first, last) = ((after ?? From).AddMinutes(Story.Dice.Between(5, 40)), Until.AddMinutes(-1));
        return at < first ? (first < last ? first : (after ?? From).AddSeconds(20)) : at > last ? last : at;
    }

    // Those that are open, and those that were closed in the last six months.
    public static async Task<IReadOnlyList<DemoSold>> All(DemoStory story)
    {
        var since = story.Day.HistoryEnd.AddMonths(-MonthsClosed);
        var deals = await story.Db.Set<Deal>().AsNoTracking().AsSplitQuery().Include(deal => deal.Stays).Include(deal => deal.Team).Include(deal => deal.Lines).Where(deal => deal.ClosedAt == null || deal.ClosedAt >= since)
            .OrderByDescending(deal => deal.OpenedAt).ThenBy(deal => deal.Id).Take(story.Scale.Many(2_000, 3_000)).ToListAsync();
        var (stages, market) = (await story.Db.Set<Stage>().ToDictionaryAsync(stage => stage.Id, stage => stage.Probability), story.Known<DemoMarket>().All.ToDictionary(customer => customer.Id));
        return [.. deals.Select(deal => new DemoSold(story, deal, deal.AccountId is { } account && market.TryGetValue(account, out var customer) ? customer.Partners : [], deal.Stays.Select(stay => stay.StageId).Append(deal.StageId).Max(stage => stages[stage])))];
    }
}
