using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// One plan of the demo company, told from its first day on. Number: which of the ways it goes.
public sealed class DemoPlanned
{
    private static readonly (ObstacleCategory Category, Function Department, string Text)[] Causes =
    [
        (ObstacleCategory.Capacity, Function.Operations, "Both crews are out until the end of the month"), (ObstacleCategory.Authority, Function.Finance, "More than 12 % needs a second signature"),
        (ObstacleCategory.Capacity, Function.Operations, "No crew for the upper floors this week"), (ObstacleCategory.Information, Function.SolutionsEngineer, "The pressure of two sites is not known"),
        (ObstacleCategory.Capacity, Function.Operations, "The lift truck is lent to the harbour"), (ObstacleCategory.Customer, Function.AccountExecutive, "Their buyer is away until Wednesday"),
        (ObstacleCategory.Capacity, Function.Operations, "The storehouse counts its stock until Friday"), (ObstacleCategory.PriorityConflict, Function.Legal, "Two contracts are due the same day"), (ObstacleCategory.Skill, Function.Support, "Nobody here has fitted this pump yet"),
    ];

    private readonly DemoStory _story;
    private readonly DemoEpisode _episode;
    private readonly (Guid Owner, Guid Helper, Guid Planner, int Number) _who;
    private DateTime _at;

    public DemoPlanned(DemoStory story, DemoEpisode episode, Guid helper, Guid planner, int number)
    {
        (_story, _episode, _who) = (story, episode, (episode.OwnerId, helper, planner, number));
        _at = DemoDay.Moment(story.Dice, story.Day.Ago(26 - number));
        Outcome = story.Born(_at, _who.Owner, () => Outcome.Open(_who.Owner, _who.Owner, $"{episode.Account}: clean water on every floor", episode.Subject, story.Day.AsOf.AddDays(30 + (5 * number)), _at));
    }

    public Outcome Outcome { get; }

    private Holder On => new(new("outcome", Outcome.Id), new(Outcome.Id, Outcome.What, $"/outcomes/{Outcome.Id}"), Outcome.OwnerId, _episode.Subject);

    // What comes first, who takes part and does what, what they worry about, and that they are on the same page.
    public void Agree()
    {
        Then(_who.Owner, now => Outcome.Describe(new() { What = Outcome.What, Condition = "Every tap passes the test.", DueOn = Outcome.DueOn, Priorities = "Nobody waits for water\nThe offered price\nOne visit a floor" }, _who.Owner, now));
        Then(_who.Owner, now => Outcome.TakeIn(_who.Helper, true, "The readings are there before the crew is.", _who.Owner, now));
        if (_who.Number % 3 == 0 && _who.Planner != _who.Helper && _who.Planner != _who.Owner)
            Then(_who.Owner, now => Outcome.TakeIn(_who.Planner, false, "Hears what was promised.", _who.Owner, now));
        Then(_who.Helper, now => Outcome.Tell(_who.Helper, "Water first, then the price, then few visits.", "A key for the pump room, and half a day a site.", null, now));
        foreach (var (what, how, by, days) in new[] { ("Read the pressure of every floor", "At full and at half load", _who.Helper, -20), ("Agree the days of the crew", "With the house technician", _who.Owner, -14), ("Hand over the plan of maintenance", "In one talk on site", _who.Helper, 0) })
            Then(_who.Owner, now => Outcome.AddStep(new() { What = what, How = how, OwnerId = by, DueOn = Outcome.DueOn!.Value.AddDays(days) }, _who.Owner, now));
        Then(_who.Helper, now => Outcome.Worry(_who.Helper, "The upper floors may need a pump.", now));
        if (_who.Number % 2 == 0)
            Then(_who.Owner, now => Outcome.Settle(Outcome.Concerns[0].Id, "It is in the offer as an option.", _who.Owner, now));
        Then(_who.Owner, now => Outcome.HaveNoConcern(_who.Owner, now));
        Then(_who.Owner, now => Outcome.Schedule(now.AddDays(7), _who.Owner, now));
        Then(_who.Owner, now => Outcome.Confirm(new(_who.Owner, Outcome.LastRevision, "I bring the signature and the days."), now));
        Then(_who.Helper, now => Outcome.Confirm(new(_who.Helper, Outcome.LastRevision, "I read all floors and say what they need.", _who.Number == 4 ? "Half a day a site is short." : null), now));
    }

    // Held, changed, handed over, reached or let go.
    public void GoOn()
    {
        _at = _at.AddDays(7);
        Then(_who.Owner, now => Outcome.Hold(Outcome.NextReview!, "The readings come a week earlier. Two crews, not one.", _story.Day.AsOf.AddDays(3 + _who.Number).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), _who.Owner, now));
        Then(_who.Helper, now => Outcome.FinishStep(Outcome.Steps[0], true, _who.Helper, now));
        if (_who.Number is 1 or 5)
            Then(_who.Owner, now => Outcome.Describe(new() { What = Outcome.What, Condition = Outcome.Condition, Scope = "Without the kitchens", DueOn = Outcome.DueOn!.Value.AddDays(10), Priorities = "Nobody waits for water\nOne visit a floor\nThe offered price" }, _who.Owner, now));
        if (_who.Number is 2 or 3 && _who.Planner != _who.Owner)
            Then(_who.Owner, now => Outcome.Offer(_who.Planner, _who.Owner, now));
        if (_who.Number == 3 && _who.Planner != _who.Owner)
            Then(_who.Planner, now => Outcome.AcceptOffer(_who.Planner, now));
        if (_who.Number is 7 or 8)
            Then(_who.Owner, now => Outcome.Close(_who.Number == 7, _who.Number == 7 ? "Signed and fitted in five weeks; the readings made it." : "They build anew and need it in two years.", _who.Owner, now));
    }

    // The same cause in the same department comes again: that is to be improved.
    public IEnumerable<Obstacle> Hindered()
    {
        var (category, department, text) = Causes[_who.Number % Causes.Length];
        var at = _at;
        var obstacle = _story.Born(at, _who.Helper, () => Obstacle.Raise(On, category, text, _who.Helper, department, null, at));
        void Say(ObstacleMove move, Role by, Guid actor, Guid? who, string? words) => _story.Happens(obstacle, at = at.AddHours(1), actor, () => obstacle.Say(Outcome.What, move, by, actor, who, words, at));
        if (_who.Number > 0)
            Say(ObstacleMove.Own, Role.Participant, _who.Helper, _who.Owner, null);
        if (_who.Number is 2 or 6)
            Say(ObstacleMove.Resolve, Role.Owner, _who.Owner, null, "A crew of the south comes over for two days.");
        if (_who.Number == 5)
            Say(ObstacleMove.Escalate, Role.Owner, _who.Owner, _who.Planner, "Who goes first: this house or the harbour?");
        if (!Outcome.IsOpen)
            _story.Happens(obstacle, at = at.AddHours(1), null, () => obstacle.LetGo(at));
        yield return obstacle;
    }

    public IEnumerable<Contingency> Prepared()
    {
        if (_who.Number % 2 == 1 || !Outcome.IsOpen)
            yield break;
        var at = _at;
        var contingency = _story.Born(at, _who.Owner, () =>
        {
            var drafted = Contingency.Draft(On, _who.Owner, at);
            drafted.Describe("moment", _story.Day.AsOf.AddDays(20).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc), null, null, "Rent two pumps for the upper floors until the crew is free.", _who.Helper);
            drafted.BeKnown(Outcome.What);
            return drafted;
        });
        if (_who.Number > 0)
            _story.Happens(contingency, at = at.AddHours(1), _who.Helper, () =>
            {
                contingency.Test($"The date comes in {(contingency.TriggerAt!.Value - at).Days:N0} days.", at);
                contingency.Say(Outcome.What, ContingencyMove.Arm, Role.Owner, _who.Helper, null, at);
            });
        yield return contingency;
    }

    public IEnumerable<Announcement> Announced()
    {
        var at = _at;
        var due = _who.Number % 3 == 0 ? at.AddDays(2) : _story.Day.AsOf.AddDays(5).ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
        var announcement = _story.Born(at, _who.Owner, () => Announcement.Plan(On, "On which days the water is off", "The house technician", null, false, Channel.Call, _who.Owner, due, _who.Owner, at));
        if (_who.Number % 3 == 0)
            _story.Happens(announcement, at = at.AddHours(3), _who.Owner, () => announcement.Say(Outcome.What, CommunicationMove.Send, Role.Owner, _who.Owner, "He wants a sheet for the lifts.", at));
        yield return announcement;
    }

    private void Then(Guid? by, Action<DateTime> act) => _story.Happens(Outcome, _at = _at.AddMinutes(20), by, () => act(_at));
}
