using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.Inbox;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// One conversation of the demo: every word through the record itself, at its time, with the news and the notices it has in the product.
public sealed class DemoConversation
{
    private readonly DemoStory _story;
    private readonly CalendarBook _book;

    private DemoConversation(DemoStory story, CalendarBook book, Commitment commitment, Guid? speaks) => (_story, _book, Commitment, Performer) = (story, book, commitment, speaks);

    public Commitment Commitment { get; }

    // Who speaks for a department that is asked.
    public Guid? Performer { get; }

    public DateTime At { get; private set; }

    // What is asked, of whom, by whom.
    public sealed record Ask(Guid From, Guid? To, Function? Department, Guid? Speaks, Subject? About, string What, string Condition, string Why, DateTime Due, string Zone);

    public static DemoConversation Asked(DemoStory story, CalendarBook book, Ask ask, DateTime at) => Begun(story, book, ask, at, ask.From,
        () => Commitment.Ask(ask.From, ask.To, ask.Department, ask.About, ask.What, new Said(0) { Why = ask.Why, Terms = new(ask.Condition, ask.Due, null, ask.Zone) }, at));

    public static DemoConversation Offered(DemoStory story, CalendarBook book, Ask ask, DateTime at) => Begun(story, book, ask, at, ask.To!.Value,
        () => Commitment.Offer(ask.From, ask.To!.Value, ask.About, ask.What, new Said(0) { Why = ask.Why, Terms = new(ask.Condition, ask.Due, null, ask.Zone) }, at));

    public WorkingTime Hours(Guid? person) => Answering.Hours(_book, person);

    // In somebody's working time; a few minutes more, for nobody acts on the hour.
    public DateTime Later(Guid? person, DateTime from, double hours) => (Hours(person).Add(from, TimeSpan.FromSeconds((long)Math.Max(1_200, hours * 3_600))) ?? from.AddDays(1)).AddSeconds(_story.Dice.Between(30, 900));

    public DateTime Review(DateTime at, DateTime? due) => Reviewing.Usual(Hours(Commitment.PerformerId ?? Performer), at, due) ?? at.AddMinutes(1);

    // Whether it was said: what lies ahead of the day of the demo was not, nor what the conversation refuses at that time.
    public bool Say(Move move, Voice voice, DateTime at, Said said, string? words = null)
    {
        var whole = voice == Voice.Performer && Commitment.PerformerId is null ? said with { Seen = Commitment.Moves, Performer = Performer } : said with { Seen = Commitment.Moves };
        if (!_story.Day.IsPast(at) || at <= At || Commitment.Conversation.Say(move, voice, whole, at) is not Answer<Conversation>.Made)
            return false;
        var (by, from) = (voice == Voice.Requester ? Commitment.RequesterId : Commitment.PerformerId ?? Performer!.Value, Commitment.State);
        _story.Happens(Commitment, at, by, () =>
        {
            Commitment.Say(move, voice, by, null, whole, words, at);
            Answering.Expect(Commitment, _book);
        });
        At = at;
        Tell(move, voice, from, by);
        return true;
    }

    private static DemoConversation Begun(DemoStory story, CalendarBook book, Ask ask, DateTime at, Guid by, Func<Commitment> make)
    {
        var commitment = story.Born(at, by, () =>
        {
            var made = make();
            Answering.Expect(made, book);
            return made;
        });
        var begun = new DemoConversation(story, book, commitment, ask.Speaks) { At = at };
        begun.Tell(commitment.State == CommitmentState.Offered ? Move.Offer : Move.Request, commitment.State == CommitmentState.Offered ? Voice.Performer : Voice.Requester, CommitmentState.Draft, by);
        return begun;
    }

    private void Tell(Move move, Voice voice, CommitmentState from, Guid by)
    {
        var (cast, it) = (_story.Known<DemoCast>(), Commitment);
        var moved = new CommitmentMoved(it.Id, move, voice, from, it.State, it.Moves, by, it.RequesterId, it.PerformerId, it.Department, it.What);
        foreach (var person in WhenCommitmentMoved.Hearers(moved, department => cast.Members.Where(member => member.Functions.Contains(department)).Select(member => member.Id)))
            _story.Shared<DemoPost>().Tell(_story, person, CommitmentReasons.Of(moved), new(new Subject("commitment", it.Id), WhenCommitmentMoved.Sentence(moved)) { By = by }, At);
    }
}
