using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Team.Activities;
using Onside.Team.Commitments.Teams;
using Onside.Team.Feedback;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Front.Home;

// Whoever leads: their people first, then the deals of their people.
public sealed class ManagerHome(AppDb db, Me me, MyDay day, MyPeople mine, TeamStanding team, WaitingForMe waiting, Kept<PersonNames> kept, TimeProvider clock)
{
    // Enough to find those that others gave me among my own.
    private const int MostTasks = 30;

    public async Task<(MyDay.View Day, View Home)> Read(HomePromises.Found promised)
    {
        var (people, names, now, today) = (await mine.All(), await kept.Current(), clock.Now(), clock.Today(me.Zone));
        var standing = await team.Of(people.Ids, now, today);
        var notices = await waiting.Notices();
        var my = await day.Today(MostTasks, notices.Select(notice => notice.Subject).OfType<Platform.Subjects.Subject>().Concat(promised.Subjects));
        var last = people.Direct.Count == 0 ? [] : await db.Set<Feedback>().LastFrom(me, people.Direct);
        var blocked = people.Ids.Select(id => Blocked(names.Of(id), standing)).Where(person => person.Reasons > 0)
            .OrderByDescending(person => person.Tasks + person.Answers + person.Promises).ThenByDescending(person => person.Reasons).ThenByDescending(person => person.AtRisk).ThenBy(person => person.Name, StringComparer.CurrentCulture).ToList();
        return (my with { Tasks = [.. my.Tasks.Take(ExecutiveHome.Most)] }, new(people.Teams, people.IsEverybody, blocked, waiting.Of(notices, my, names), Feedback(people.Direct, names, last, today),
            [.. people.Ids.Select(id => Selling(names.Of(id), standing.Deals)).Where(seller => seller.Open.Count + seller.Won.Count > 0).OrderByDescending(seller => seller.Open.Sum.MinorUnits)], MyMonth.Of(standing.Deals), standing.Deals.Of(Tally.AtRisk).Count));
    }

    private static BlockedPerson Blocked(PersonName person, TeamStanding.View standing)
    {
        long Count(Tally what) => standing.Deals.Of(what, person.Id).Count;
        var (late, answers, promises) = (standing.Tasks.GetValueOrDefault(person.Id), standing.Promises.Answers(person.Id), standing.Promises.Promises(person.Id));
        return new(person.Id, person.Name, late?.Count ?? 0, late?.Oldest, Count(Tally.Stale), Count(Tally.Missing), Count(Tally.NextStep), Count(Tally.Overdue), Count(Tally.AtRisk))
        {
            Answers = answers.Number, OldestAnswer = answers.Oldest, Promises = promises.Number, OldestPromise = promises.Oldest,
        };
    }

    private static SellingPerson Selling(PersonName person, Tallies standing) =>
        new(person.Id, person.Name, standing.Of(Tally.Open, person.Id), standing.Weighted(person.Id), standing.Of(Tally.AtRisk, person.Id), standing.Of(Tally.Closing, person.Id), standing.Of(Tally.Won, person.Id));

    // The longest ago first; never is longer.
    private static List<FeedbackDue> Feedback(IReadOnlyList<Guid> direct, PersonNames names, Dictionary<Guid, DateOnly> last, DateOnly today) =>
        [.. direct.Select(id => new FeedbackDue(id, names.Of(id).Name, last.TryGetValue(id, out var on) ? on : null, last.TryGetValue(id, out var day) ? today.DayNumber - day.DayNumber : null))
            .OrderBy(due => due.Last ?? DateOnly.MinValue).ThenBy(due => due.Name, StringComparer.CurrentCulture)];

    public sealed record View(IReadOnlyList<string> Teams, bool IsEverybody, IReadOnlyList<BlockedPerson> Blocked, WaitingForMe.View Waiting, IReadOnlyList<FeedbackDue> Feedback, IReadOnlyList<SellingPerson> Sellers, MyMonth Month, long AtRisk);

    // Tasks: overdue, and somebody else gave them. Deals stand in their stage beyond its norm, lack fields for the next one, have no next step, or should be closed by now.
    public sealed record BlockedPerson(Guid Id, string Name, int Tasks, DateTime? OldestTask, long Stale, long Missing, long NextStep, long Overdue, long AtRisk)
    {
        // Others wait for their word longer than agreed; what they promised is late.
        public int Answers { get; init; }
        public DateTime? OldestAnswer { get; init; }
        public int Promises { get; init; }
        public DateTime? OldestPromise { get; init; }

        public int Reasons => new[] { Answers, Promises, Tasks, Stale, Missing, NextStep }.Count(count => count > 0);
    }

    public sealed record FeedbackDue(Guid Id, string Name, DateOnly? Last, int? DaysAgo)
    {
        public bool IsOverdue => DaysAgo is null or > Team.Feedback.Feedback.EveryDays;
    }

    public sealed record SellingPerson(Guid Id, string Name, Tallies.Total Open, Money Weighted, Tallies.Total AtRisk, Tallies.Total Closing, Tallies.Total Won);
}
