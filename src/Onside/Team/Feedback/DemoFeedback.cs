using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Feedback;

// Who leads speaks with their people every week or two; with some of them it was too long ago.
public sealed class DemoFeedback : IDemoPart
{
    private const int Weeks = 12;

    // How many days ago each member of a team last heard something.
    private static readonly int[] LastAgo = [4, 23, 16, 9, 2];

    private static readonly string[] Written =
    [
        "{0}, the way you let the customer talk first in the last call was exactly right. Next time, ask for the date of the decision before you hang up.",
        "Your notes of the site visit helped the whole team: I knew what they need without asking you. Keep it up, {0}.",
        "{0}, two of your deals have had no next step for a week. Please agree one with the customer, or tell me what is in the way.",
        "You asked for help early on the pricing question, {0}, and that saved us a week. Thank you.",
        "{0}, the offer went out before finance had looked at the discount. Let us agree who looks first; I am free tomorrow.",
    ];

    private static readonly string[] Spoken =
    [
        "Talked about the two large deals of this month. Agreed: {0} calls both buyers by Friday and writes down who decides.",
        "One-to-one. {0} would like to lead the next joint visit; I come along and only listen.",
        "Went through the lost deal together: we spoke with the user and never with the buyer. {0} tries it the other way round next time.",
    ];

    public string Name => "feedback";

    public int Order => 96;

    public async Task Tell(DemoStory story)
    {
        var (cast, given) = (story.Known<DemoCast>(), new List<Feedback>());
        foreach (var leader in cast.Members.Where(member => member.Leads))
            foreach (var (member, i) in cast.Members.Where(member => member.Team == leader.Team && member != leader).Select((member, i) => (member, i)))
                for (var ago = LastAgo[i % LastAgo.Length]; ago < 7 * Weeks; ago += story.Dice.Between(7, 15))
                    given.Add(Told(story, leader, member, ago));
        await story.Write(given, "feedback");
    }

    private static Feedback Told(DemoStory story, DemoCast.Member leader, DemoCast.Member member, int ago)
    {
        var (day, isSpoken) = (Workdays.OnOrBefore(story.Day.AsOf.AddDays(-ago)), story.Dice.Chance(0.4));
        var at = DemoDay.Moment(story.Dice, day);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, story.Dice.Pick(isSpoken ? Spoken : Written), member.FirstName);
        var feedback = story.Born(at, leader.Id, () => Feedback.Give(leader.Id, member.Id, text, day, isSpoken, at));
        story.Shared<DemoPost>().Tell(story, member.Id, FeedbackFeature.Reason, new(new Subject("feedback", feedback.Id), $"{new Somebody(leader.Id)} gave you feedback") { By = leader.Id }, at);
        return feedback;
    }
}
