using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// Plans of the running deals, in every state: agreed, stale, worried about, handed over, offered, reached and let go; with what is in the way, what is prepared, and who else must be told.
public sealed class DemoPlans : IDemoPart
{
    private const int Most = 9;

    private readonly List<Outcome> _outcomes = [];
    private readonly List<Obstacle> _obstacles = [];
    private readonly List<Contingency> _contingencies = [];
    private readonly List<Announcement> _announcements = [];

    public string Name => "running plans";

    public int Order => 100;

    public async Task Tell(DemoStory story)
    {
        var (cast, planned) = (story.Known<DemoCast>(), new HashSet<Subject>());
        foreach (var (episode, i) in story.Shared<DemoAgenda>().Episodes.Where(one => one is { Rhythm: not null, Subject.Kind: "deal", Account: not DemoPlan.Customer } && Helper(one, cast) is not null && planned.Add(one.Subject)).Take(Most).Select((one, i) => (one, i)))
            Plan(new(story, episode, Helper(episode, cast)!.Value, cast.In(Function.SuccessPlanner).Id, i));
        await story.Write(_outcomes, "outcomes");
        await story.Write([.. _outcomes.SelectMany(one => one.Tenures)]);
        await story.Write([.. _outcomes.SelectMany(one => one.Participants)]);
        await story.Write([.. _outcomes.SelectMany(one => one.Steps)]);
        await story.Write([.. _outcomes.SelectMany(one => one.Concerns)]);
        await story.Write([.. _outcomes.SelectMany(one => one.Reviews)]);
        await story.Write([.. _outcomes.SelectMany(one => one.Revisions)]);
        await story.Write(_obstacles, "obstacles");
        await story.Write(_contingencies, "contingencies");
        await story.Write(_announcements, "announcements");
    }

    private static Guid? Helper(DemoEpisode episode, DemoCast cast) =>
        episode.Helpers.Select(cast.Who).FirstOrDefault(member => member.Level >= Platform.Access.Level.Member && member.Id != episode.OwnerId)?.Id;

    private void Plan(DemoPlanned told)
    {
        _outcomes.Add(told.Outcome);
        told.Agree();
        told.GoOn();
        _obstacles.AddRange(told.Hindered());
        _contingencies.AddRange(told.Prepared());
        _announcements.AddRange(told.Announced());
    }
}
