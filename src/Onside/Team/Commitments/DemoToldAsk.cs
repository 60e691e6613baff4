using System.Globalization;
using Onside.Platform.Demo;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// A conversation of the word list: who asks whom for what is given, and what followed until today.
public sealed class DemoToldAsk(DemoStory story, CalendarBook book)
{
    private readonly DemoCast _cast = story.Known<DemoCast>();

    public Commitment Tell(string[] fields)
    {
        var (from, about, followed) = (_cast.Named(fields[0]), About(fields[2]), fields[8].Split(' '));
        var whole = Enum.TryParse<Function>(fields[1], out var department) ? department : (Function?)null;
        var to = whole is { } asked ? _cast.In(asked) : _cast.Named(fields[1]);
        var at = DemoDay.Moment(story.Dice, story.Day.Ago(DemoWords.Number(fields[6])));
        at = about is { } episode && at <= episode.From ? episode.From.AddHours(1) : at;
        var ask = new DemoConversation.Ask(from.Id, whole is null ? to.Id : null, whole, to.Id, about?.Subject, fields[3], fields[4], fields[5], Moment(fields[7].Split(' '), to), Zone(from));
        var talk = followed[0] == "offered" ? DemoConversation.Offered(story, book, ask, at) : DemoConversation.Asked(story, book, ask, at);
        Follow(talk, followed, fields[8][followed[0].Length..].Trim(), to);
        return talk.Commitment;
    }

    private void Follow(DemoConversation talk, string[] followed, string rest, DemoCast.Member to)
    {
        var it = talk.Commitment;
        DateTime Then(Voice who, double hours) => talk.Later(who == Voice.Performer ? to.Id : it.RequesterId, talk.At, hours);
        void Say(Move move, Voice who, double hours, Said said, string? words = null)
        {
            if (!talk.Say(move, who, Then(who, hours), said, words))
                throw new InvalidOperationException($"{it.What}: {move} cannot be told as of {story.Day.AsOf:O}.");
        }
        if (followed[0] is "promised" or "reported" or "loop" or "change" or "revoked" or "cancelled" or "kept")
            Say(Move.Promise, Voice.Performer, 1, new(0) { Restatement = $"{it.What}: you have it by the time you asked for.", Review = talk.Review(Then(Voice.Performer, 1.5), it.DueAt) });
        if (followed[0] is "reported" or "loop" or "kept")
            Say(Move.Report, Voice.Performer, 3, new(0) { Evidence = "In the files of the deal" });
        switch (followed[0])
        {
            case "countered": Say(Move.Counter, Voice.Performer, 1, new(0) { Terms = new(null, Moment(followed[2..], to)), Obstacle = Enum.Parse<ObstacleCategory>(followed[1]) }, "Earlier I cannot say it for certain."); break;
            case "loop": Say(Move.NotSatisfied, Voice.Requester, 1, new(0) { UnmetCondition = "The deputy is missing." }); break;
            case "change": Say(Move.Renegotiate, Voice.Performer, 4, new(0) { Terms = new(null, Moment(followed[1..3], to)), Obstacle = Enum.Parse<ObstacleCategory>(followed[3]) }, "A tender came in between."); break;
            case "declined": Say(Move.Decline, Voice.Performer, 2, new(0) { Reason = rest }); break;
            case "withdrawn": Say(Move.Withdraw, Voice.Requester, 2, new(0) { Reason = rest }); break;
            case "revoked": Say(Move.Revoke, Voice.Performer, 4, new(0) { Reason = rest, Cover = _cast.In(Function.SalesAdministrator).Id }); break;
            case "cancelled": Say(Move.Cancel, Voice.Requester, 4, new(0) { Reason = rest, Effort = TimeSpan.FromMinutes(45) }); break;
            case "kept": Say(Move.Satisfied, Voice.Requester, 1, new(0), "Thank you, exactly what I needed."); break;
        }
    }

    // By the name of a deal that is told in its own list.
    private DemoEpisode? About(string deal) => deal.Length == 0 ? null
        : DemoWords.Table("told-deals").First(fields => fields[0] == deal)[1] is var account ? story.Shared<DemoAgenda>().Episodes.First(episode => episode is { Rhythm: not null, Subject.Kind: "deal" } && episode.Account == account) : null;

    // So many workdays from the day of the demo, by the clock of who is asked.
    private DateTime Moment(string[] told, DemoCast.Member to)
    {
        var days = int.Parse(told[0], CultureInfo.InvariantCulture);
        var zone = Zones.Known(Zone(to));
        return Platform.Data.WallClock.Instant(zone, days < 0 ? story.Day.Ago(-days - 1) : story.Day.Ahead(days), new(DemoWords.Number(told[1]), 0));
    }

    public static string Zone(DemoCast.Member member) => DemoPlaces.Country(member.City.Country).TimeZone;
}
