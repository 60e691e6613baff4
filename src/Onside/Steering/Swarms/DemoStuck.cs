using Onside.Platform.Demo;
using Onside.Science.Process;

namespace Onside.Steering.Swarms;

// What was stuck at the demo company, in its people's words, and how a swarm went on.
public sealed class DemoStuck(DemoStory story, Swarm swarm, DemoStuck.Words words, IReadOnlyList<Guid> people)
{
    public sealed record Words(string Problem, string Needed, string[] Options, int Chosen, string Reason, string Tried, string Brought);

    public static readonly Words[] Stories =
    [
        new("Their head of hygiene has not answered for three weeks", "A signed hygiene plan before the audit in spring", ["Send our laboratory report to her deputy, with two questions", "Offer a visit of another hospital that uses it", "Ask the board member we know who decides about it now"], 1, "The visit costs a day and answers what she really asks.", "Invited her to see it at another hospital", "She came, and asked for the plan on the same day."),
        new("Purchasing wants fifteen percent, and nothing else is talked about", "A price they can defend to their board for three years", ["Show the price per litre over three years beside bottles", "Leave out two dispensers and keep the price", "Offer a guarantee for five years instead"], 0, "Price per litre is what their board looks at.", "Brought the comparison to the meeting with purchasing", "They stopped asking for a discount; the guarantee was asked for later."),
        new("Nobody knows whether the old pipes carry it", "Certainty about site 9 before they sign", ["Measure the pressure at the three oldest floors", "Take in the plumber who built it", "Begin with the new wing and decide on the rest later"], 0, "A measurement is quick, and theirs to keep.", "Measured at three floors with their technician", "Two floors are fine, one needs a pump: they know now."),
        new("The lawyer of the customer wants a clause that we never sign", "To be sure that somebody is liable when water stops", ["Offer the clause of the service agreement instead", "Let both lawyers talk without us", "Explain on one page what we insure"], 1, "Both lawyers had never talked with each other.", "One call between the two lawyers", "Settled in twenty minutes with our usual wording."),
        new("Three offers later they still compare us with a cheaper one", "One choice they need not justify again next year", ["Ask them to name the three things they compare by", "Show what the cheaper one leaves out", "Say openly that the cheaper one fits the small sites better"], 2, "Being open about the small sites makes the rest believable.", "Told them that the small sites are better off with the other", "They split it: the large sites came to us."),
        new("The person who wanted it has left the company", "Somebody of theirs who answers for it", ["Ask the former one who took over", "Begin anew with the head of facilities", "Let our service technician ask on site"], 2, "The technician is there every month anyway.", "Asked on site by our technician", "We know the successor, and met in the same week."),
    ];

    private DateTime _at = swarm.AskedAt;

    public void Answer(int many)
    {
        for (var i = 0; i < many; i++)
            Then(people[i], 0, by => swarm.Contribute(by, i < words.Options.Length ? [words.Options[i]] : [], _at));
    }

    public void Vote(int many)
    {
        for (var i = 0; i < many; i++)
            Then(people[i], i == 0 ? 1 : 0, by => swarm.Vote(by, [.. swarm.Options.Where(option => option.Text == words.Options[words.Chosen] || story.Dice.Chance(0.3)).Select(option => option.Id)], _at));
    }

    public void Decide(Guid decider, bool isClosed, int number)
    {
        Then(decider, 1, by => swarm.Decide(by, swarm.Options.First(option => option.Text == words.Options[words.Chosen]).Id, words.Reason, Swarm.UsualDays, _at));
        Then(swarm.AskerId, 2, by => swarm.Try(by, words.Tried, _at));
        if (isClosed)
            Then(decider, Swarm.UsualDays, by => swarm.TellResult(by, number % OneInDidNot == 0 ? SwarmHelp.DidNot : SwarmHelp.Helped, number % OneInDidNot == 0 ? "Nothing moved by it; the other option would have been the better one." : words.Brought, _at));
    }

    public void Off() => Then(swarm.AskerId, 1, by => swarm.CallOff(by, "They called by themselves: it moves again.", _at));

    private const int OneInDidNot = 3;

    // Some working days later, or in the same hour.
    private void Then(Guid by, int days, Action<Guid> act)
    {
        _at = days == 0 ? _at.AddMinutes(story.Dice.Between(3, 20)) : DemoDay.Moment(story.Dice, Workdays.Add(DateOnly.FromDateTime(_at), days));
        story.Happens(swarm, _at, by, () => act(by));
    }
}
