using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

// Deals of the demo company that were stuck: four swarms as they stand in each state, by people who see the deal.
public sealed class DemoSwarms : IDemoPart
{
    private const int OfEach = 4, MostInvited = 4;

    // How many days ago they were asked, by state.
    private static readonly int[] Ago = [3, 6, 9, 13, 45, 24];

    public string Name => "swarms";

    public int Order => 95;

    public async Task Tell(DemoStory story)
    {
        var (stuck, swarms) = (new Queue<(Deal Deal, Guid[] People)>(await Stuck(story)), new List<Swarm>());
        // The oldest deals were stuck longest ago.
        foreach (var state in Enum.GetValues<SwarmState>().OrderByDescending(state => Ago[(int)state]))
            for (var i = 0; i < OfEach && stuck.TryDequeue(out var at); i++)
                swarms.Add(Told(story, at.Deal, at.People, state, swarms.Count));
        await story.Write(swarms, "swarms");
        await story.Write([.. swarms.SelectMany(swarm => swarm.Seats)]);
        await story.Write([.. swarms.SelectMany(swarm => swarm.Options)]);
        await story.Write([.. swarms.SelectMany(swarm => swarm.Votes)]);
        await story.Write([.. swarms.SelectMany(swarm => swarm.Trials)]);
    }

    // Open ones, long enough to be stuck, on which people of two functions work.
    private static async Task<IEnumerable<(Deal, Guid[])>> Stuck(DemoStory story)
    {
        var cast = story.Known<DemoCast>();
        var seers = (await story.Db.Set<Person>().Where(person => person.Sight == Sight.Everyone).OrderBy(person => person.Id).Select(person => person.Id).ToListAsync()).Where(id => cast.Members.Any(member => member.Id == id && member.Level >= Level.Member)).ToList();
        var deals = await story.Db.Set<Deal>().AsNoTracking().Include(deal => deal.Team).Where(deal => deal.Result == Result.Open).OrderBy(deal => deal.OpenedAt).ThenBy(deal => deal.Id).Take(300).ToListAsync();
        return deals.Select(deal => (deal, People: deal.Team.Select(member => member.PersonId).Where(id => cast.Who(id).Level >= Level.Member).Prepend(deal.OwnerId).Concat(seers).Distinct().Take(MostInvited).ToArray()))
            .Where(one => one.People.Length > 2 && one.People.SelectMany(id => cast.Who(id).Functions).Distinct().Count() > 1);
    }

    private static Swarm Told(DemoStory story, Deal deal, Guid[] people, SwarmState state, int number)
    {
        var (words, decider) = (DemoStuck.Stories[number % DemoStuck.Stories.Length], people[^1]);
        var at = DemoDay.Moment(story.Dice, Workdays.OnOrBefore(DateOnly.FromDateTime(story.Day.HistoryEnd.AddDays(-Ago[(int)state]))));
        var facts = new SwarmFacts(words.Problem, words.Needed, decider, DateOnly.FromDateTime(at).AddDays(7));
        var swarm = story.Born(at, deal.OwnerId, () => Swarm.Ask(deal.Id, facts, people, deal.OwnerId, at));
        var telling = new DemoStuck(story, swarm, words, people);
        telling.Answer(state == SwarmState.Gathering ? 1 + (number % (people.Length - 1)) : state == SwarmState.CalledOff ? 1 : people.Length);
        if (state == SwarmState.CalledOff)
            telling.Off();
        if (state is SwarmState.Voting or SwarmState.Deciding or SwarmState.Trying or SwarmState.Closed)
            telling.Vote(state == SwarmState.Voting ? 1 + (number % (people.Length - 1)) : people.Length);
        if (state is SwarmState.Trying or SwarmState.Closed)
            telling.Decide(decider, state == SwarmState.Closed, number);
        return swarm;
    }
}
