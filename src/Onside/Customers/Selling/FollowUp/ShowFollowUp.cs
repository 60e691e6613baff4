using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.FollowUp;

// What follows on a won deal, on its page: who took it over, and the three talks.
public static class ShowFollowUp
{
    public static async Task<Fragment<FollowUpPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public static async Task<Fragment<FollowUpPart, View>> AroundCheck(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<FollowUpCheck>(id)).DealId)));

    public static async Task<Fragment<FollowUpPart, View>> AroundTurnOver(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<TurnOver>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public async Task<View> Of(Deal deal)
        {
            var checks = await db.Set<FollowUpCheck>().AsNoTracking().Where(c => c.DealId == deal.Id).OrderBy(c => c.Day).ToListAsync();
            var turnOvers = await db.Set<TurnOver>().AsNoTracking().Where(t => t.DealId == deal.Id).ToListAsync();
            var (people, names) = (await desk.People(), await desk.Names(checks.Select(c => c.SaidById)));
            var mine = desk.MayWrite ? people.Of(desk.Me).Functions : [];
            return new(SoldDeal.Of(deal), deal.Result == Result.Won, [.. turnOvers.OrderBy(t => Array.IndexOf(TurnOver.To, t.Function)).Select(t => Row.Of(t, mine, people))], [.. checks.Select(check => Check.Of(check, desk.Today, people, names))], desk.MayWrite)
            {
                Contacts = desk.MayWrite ? await desk.Contacts(deal) : [], Now = desk.Now,
            };
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<FollowUpPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/follow-up", toast);
    }

    public sealed record Row(Guid Id, int Version, Function Function, TurnOverState State, Named? By, DateTime? At, string? Missing, bool MayAnswer)
    {
        public static Row Of(TurnOver one, IReadOnlyList<Function> mine, PersonNames people) =>
            new(one.Id, one.Version, one.Function, one.State, Naming.Of(one.ById, people), one.At, one.Missing, one.State != TurnOverState.Accepted && mine.Contains(one.Function));
    }

    public sealed record Check(Guid Id, int Version, int Day, Named Owner, DateOnly DueOn, bool IsOverdue)
    {
        public DateOnly? HeldOn { get; init; }
        public Named? HeldBy { get; init; }
        public DateTime? HeldAt { get; init; }
        public int? Satisfaction { get; init; }
        public Named? SaidBy { get; init; }
        public string? Said { get; init; }
        public Referral Referral { get; init; }
        public string? Referred { get; init; }
        public string? Lesson { get; init; }

        public static Check Of(FollowUpCheck check, DateOnly today, PersonNames people, IReadOnlyDictionary<Guid, string> names) => new(check.Id, check.Version, check.Day, Naming.Of(check.OwnerId, people), check.DueOn, !check.IsHeld && check.DueOn < today)
        {
            HeldOn = check.HeldOn, HeldBy = Naming.Of(check.HeldById, people), HeldAt = check.HeldAt, Satisfaction = check.Satisfaction, SaidBy = Naming.Of(check.SaidById, names), Said = check.Said, Referral = check.Referral, Referred = check.Referred, Lesson = check.Lesson,
        };
    }

    public sealed record View(SoldDeal Deal, bool IsWon, IReadOnlyList<Row> TurnOvers, IReadOnlyList<Check> Checks, bool MayWrite) : IPlaced
    {
        [JsonIgnore]
        public IReadOnlyList<Named> Contacts { get; init; } = [];

        [JsonIgnore]
        public DateTime Now { get; init; }

        [JsonIgnore]
        public string Target => $"#follow-up-{Deal.Id}";

        Whereabouts IPlaced.Where => Deal.Where(Say($"Follow-up"));
    }
}
