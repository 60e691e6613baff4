using Onside.Platform.Demo;
using Onside.Team.Activities;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// A plan with a customer: one of theirs has confirmed it, one has not answered yet.
public sealed class DemoPlan : IDemoPart
{
    public const string Customer = "Harbour Hotels";

    public string Name => "plans";

    public int Order => 99;

    public async Task Tell(DemoStory story)
    {
        var (cast, day) = (story.Known<DemoCast>(), story.Day);
        if (story.Shared<DemoAgenda>().Episodes.FirstOrDefault(one => one is { Rhythm: not null, Subject.Kind: "deal", Account: Customer }) is not { Partners.Count: > 0 } episode)
            return;
        var (owner, engineer, at) = (episode.OwnerId, cast.Named("Tom Okafor").Id, DemoDay.Moment(story.Dice, day.Ago(6)));
        var outcome = story.Born(at, owner, () => Outcome.Open(owner, owner, "Clean water in 14 hotels before the season", episode.Subject, day.AsOf.AddDays(60), at));
        void Then(Guid? by, Action<DateTime> act) => story.Happens(outcome, at = at.AddMinutes(20), by, () => act(at));
        Guest Outsider(string name) => story.At(at, () => Guest.InPlan(outcome.Id, name, $"{name.ToLowerInvariant().Replace(' ', '.')}@harbour-hotels.example", at));

        Then(owner, now => outcome.Describe(new() { What = outcome.What, Condition = "Every tap of the 14 hotels passes the test.", DueOn = outcome.DueOn, Priorities = "No guest notices the work\nFour hotels at a time\nThe price of the offer" }, owner, now));
        Then(owner, now => outcome.TakeIn(engineer, true, "The pressure of all sites is measured before the first delivery.", owner, now));
        var (ready, waiting) = (Outsider(episode.Partners[0].Name), Outsider(episode.Partners.Count > 1 ? episode.Partners[1].Name : "Claire Beaumont"));
        Then(owner, now => outcome.Invite(ready, true, null, owner, now));
        Then(owner, now => outcome.Invite(waiting, true, null, owner, now));
        Then(owner, now => outcome.AddStep(new() { What = "Measure the pressure in all hotels", How = "Two floors each, at breakfast time", OwnerId = engineer, DueOn = outcome.DueOn!.Value.AddDays(-45) }, owner, now));
        Then(owner, now => outcome.AddStep(new() { What = "Say which floors can be closed, and when", OwnerId = ready.Id, DueOn = outcome.DueOn!.Value.AddDays(-40) }, owner, now));
        Then(owner, now => outcome.Confirm(new(owner, outcome.LastRevision, "I see to it that the four crews have what they need."), now));
        ready.WasConfirmed(at.AddMinutes(25));
        Then(null, now => outcome.Confirm(new(ready.Id, outcome.LastRevision, "I say which floors are free, two weeks ahead."), now));
        await Write(story, outcome, [ready, waiting]);
    }

    private static async Task Write(DemoStory story, Outcome outcome, IReadOnlyList<Guest> guests)
    {
        await story.Write([outcome], "outcomes");
        await story.Write(outcome.Tenures);
        await story.Write(guests);
        await story.Write(outcome.Participants);
        await story.Write(outcome.Steps);
        await story.Write(outcome.Revisions);
    }
}
