using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Steering.Learning.Improvements;
using Onside.Steering.Learning.Reviews;
using Onside.Team.People;

namespace Onside.Steering.Learning;

// What the demo company learned from twenty of its closed deals, half of them not won, and six things it does differently since.
public sealed class DemoLearning : IDemoPart
{
    private const int EveryUnsummed = 7, EverySealed = 9;

    private static readonly (Result Result, int Many)[] Kinds = [(Result.Lost, 8), (Result.Won, 6), (Result.NoDecision, 4), (Result.Declined, 2)];

    public string Name => "learning";

    public int Order => 96;

    public async Task Tell(DemoStory story)
    {
        var seers = await Seers(story);
        var reviews = new List<DealReview>();
        foreach (var (result, many) in Kinds)
            foreach (var (deal, three) in (await Closed(story, result, seers)).Take(many))
                reviews.Add(Told(story, deal, three, reviews.Count));
        await story.Write(reviews, "reviews");
        await story.Write([.. reviews.SelectMany(review => review.Words)]);
        await story.Write(await Improved(story, [.. reviews.Where(review => !review.IsSealed)]), "improvements");
    }

    private static async Task<List<Guid>> Seers(DemoStory story) =>
        (await story.Db.Set<Person>().Where(person => person.Sight == Sight.Everyone).OrderBy(person => person.Id).Select(person => person.Id).ToListAsync()).Where(id => story.Known<DemoCast>().Members.Any(member => member.Id == id && member.Level >= Level.Member)).ToList();

    // Closed some weeks ago, on which three people of three functions can look back.
    private static async Task<IEnumerable<(Deal, IReadOnlyList<(Guid, Function)>)>> Closed(DemoStory story, Result result, List<Guid> seers)
    {
        var (cast, until) = (story.Known<DemoCast>(), DateOnly.FromDateTime(story.Day.HistoryEnd.AddDays(-10)));
        var deals = await story.Db.Set<Deal>().AsNoTracking().Include(deal => deal.Team).Where(deal => deal.Result == result && deal.ClosedOn < until).OrderByDescending(deal => deal.ClosedOn).ThenBy(deal => deal.Id).Take(80).ToListAsync();
        return deals.Select(deal => (deal, Three: Three(cast, [.. deal.Team.Select(member => member.PersonId).Prepend(deal.OwnerId).Concat(seers).Distinct().Where(id => cast.Who(id).Level >= Level.Member)]))).Where(one => one.Three is not null).Select(one => (one.deal, one.Three!));
    }

    private static IReadOnlyList<(Guid, Function)>? Three(DemoCast cast, IReadOnlyList<Guid> people)
    {
        var known = people.Select(id => new PersonName(id, cast.Who(id).Name, true, cast.Who(id).Functions)).ToList();
        return known.SelectMany((one, i) => known.Skip(i + 1).SelectMany((two, j) => known.Skip(i + j + 2).Select(three => Trio.Of([one, two, three])))).FirstOrDefault(three => three is not null);
    }

    private static DealReview Told(DemoStory story, Deal deal, IReadOnlyList<(Guid Person, Function As)> three, int number)
    {
        var (views, at) = (DemoTaught.Of(deal.Result, number), DemoDay.Moment(story.Dice, Workdays.Add(deal.ClosedOn!.Value, 2)));
        var review = story.Born(at, deal.OwnerId, () => DealReview.Open(deal.Id, three, deal.OwnerId, at));
        foreach (var (person, i) in three.Select((one, i) => (one.Person, i)))
            if (i < DealReview.People - 1 || number % EverySealed != EverySealed - 1)
                story.Happens(review, at = i == 0 ? DemoDay.Moment(story.Dice, Workdays.Add(DateOnly.FromDateTime(at), 1)) : at.AddMinutes(story.Dice.Between(5, 40)), person, () => review.Write(person, views[i], at));
        if (!review.IsSealed && number % EveryUnsummed != EveryUnsummed - 1)
            story.Happens(review, at = DemoDay.Moment(story.Dice, Workdays.Add(DateOnly.FromDateTime(at), 2)), deal.OwnerId, () => review.Summarize(DemoTaught.Summary(deal.Result, number), deal.OwnerId, at));
        return review;
    }

    private static async Task<List<Improvement>> Improved(DemoStory story, IReadOnlyList<DealReview> reviews)
    {
        var stages = await story.Db.Set<Stage>().OrderBy(stage => stage.PipelineId).ThenBy(stage => stage.Position).Select(stage => stage.Id).ToListAsync();
        var improvements = new List<Improvement>();
        foreach (var (words, i) in DemoTaught.Improvements.Select((words, i) => (words, i)).Where(_ => reviews.Count > 0))
        {
            var (review, at) = (reviews[i % reviews.Count], DemoDay.Moment(story.Dice, Workdays.OnOrBefore(DateOnly.FromDateTime(story.Day.HistoryEnd.AddDays(-words.DaysAgo)))));
            var owner = review.Words[^1].PersonId;
            var facts = new ImprovementFacts(words.What, owner, words.Gauge, words.Gauge is Gauge.Residence or Gauge.StepOdds ? stages[Math.Min(words.Stage, stages.Count - 1)] : null, Improvement.UsualDeals);
            var improvement = story.Born(at, review.OpenedById, () => Improvement.Propose(facts, review.Id, review.OpenedById, at));
            await Go(story, improvement, words, at);
            improvements.Add(improvement);
        }
        return improvements;
    }

    private static async Task Go(DemoStory story, Improvement improvement, DemoTaught.Better words, DateTime proposed)
    {
        var (owner, taken, done, due) = (improvement.OwnerId, proposed.AddMinutes(50), proposed.AddDays(7), proposed.AddDays(63));
        if (words.Until == ImprovementState.Proposed)
            return;
        var before = await Gauges.Of(story.Db, improvement, await Decided(story).Where(deal => deal.ClosedAt < taken).OrderByDescending(deal => deal.ClosedAt).ThenBy(deal => deal.Id).Select(deal => deal.Id).Take(improvement.Deals).ToListAsync());
        story.Happens(improvement, taken, owner, () => improvement.Accept(owner, before, taken));
        if (words.Until == ImprovementState.Accepted)
            return;
        story.Happens(improvement, done, owner, () => improvement.Finish(owner, done));
        if (words.Until == ImprovementState.Done)
            return;
        var after = await Gauges.Of(story.Db, improvement, await Decided(story).Where(deal => deal.ClosedAt >= done).OrderBy(deal => deal.ClosedAt).ThenBy(deal => deal.Id).Select(deal => deal.Id).Take(improvement.Deals).ToListAsync());
        story.Happens(improvement, due, null, () => improvement.FallDue(after, due));
        if (words.Until != ImprovementState.Due)
            story.Happens(improvement, due.AddDays(2), owner, () => improvement.Judge(owner, words.Until, words.Why!, due.AddDays(2)));
    }

    private static IQueryable<Deal> Decided(DemoStory story) => story.Db.Set<Deal>().Where(deal => deal.Result == Result.Won || deal.Result == Result.Lost || deal.Result == Result.NoDecision);
}
