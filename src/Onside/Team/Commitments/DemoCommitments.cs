using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// What the people of the demo company ask of each other about their deals: a long history by chance, and what stands open on the day, told one by one.
public sealed class DemoCommitments : IDemoPart
{
    private const int Usual = 900, Big = 5_000, Lately = 75, OneInSo = 6;

    // Asked as a whole: departments whose people see every deal.
    private static readonly Function[] Departments = [Function.Finance, Function.SuccessPlanner, Function.SalesAdministrator, Function.Marketing];

    public string Name => "commitments";

    public int Order => 98;

    public async Task Tell(DemoStory story)
    {
        var book = await CalendarBook.Load(story.Db);
        var asks = DemoWords.Table("asks").ToLookup(fields => Enum.Parse<Function>(fields[0]));
        var episodes = story.Shared<DemoAgenda>().Episodes.Where(episode => episode.Subject.Kind == "deal" && episode.From.AddDays(4) < story.Day.HistoryEnd && episode.Until > episode.From.AddDays(2)).ToList();
        var lately = episodes.Where(episode => episode.Until > story.Day.HistoryEnd.AddDays(7 - Lately)).ToList();
        var told = DemoWords.Table("told-asks").Select(new DemoToldAsk(story, book).Tell).ToList();
        while (told.Count < story.Scale.Many(Usual, Big))
            if (story.Dice.Chance(0.45) is var isLately && Drawn(story, book, asks, story.Dice.Pick(isLately ? lately : episodes), isLately) is { } drawn)
                told.Add(drawn);
        TellCustomers(told, story.Shared<DemoAgenda>().Episodes.ToLookup(episode => episode.Subject));
        await story.Write(told, "commitments");
    }

    // Somebody at the customer was told that it comes.
    private static void TellCustomers(IReadOnlyList<Commitment> told, ILookup<Subject, DemoEpisode> episodes)
    {
        foreach (var (commitment, i) in told.Select((commitment, i) => (commitment, i)))
            if (i % OneInSo == 0 && commitment.Subject is { } subject)
                commitment.PromiseTo(episodes[subject].SelectMany(episode => episode.Partners).FirstOrDefault(partner => partner.MetAt < commitment.CreatedAt)?.Id);
    }

    private static Commitment? Drawn(DemoStory story, CalendarBook book, ILookup<Function, string[]> asks, DemoEpisode episode, bool isLately)
    {
        var (dice, cast) = (story.Dice, story.Known<DemoCast>());
        var last = Earlier(episode.Until, story.Day.HistoryEnd.AddDays(-1));
        var first = isLately && last.AddDays(-Lately) > episode.From ? last.AddDays(-Lately) : episode.From;
        var at = DemoDay.Moment(dice, DemoDay.AnyWorkday(dice, DateOnly.FromDateTime(first).AddDays(1), DateOnly.FromDateTime(last)));
        if (Pair(dice, cast, episode) is not var (from, to, department) || at <= episode.From || !story.Day.IsPast(at) || !asks[department].Any())
            return null;
        var words = dice.Pick(asks[department].ToList());
        string Fill(string text) => text.Replace("{account}", episode.Account, StringComparison.Ordinal).Replace("{city}", episode.City.Name, StringComparison.Ordinal)
            .Replace("{contact}", episode.Partners.Where(partner => partner.MetAt < at).Select(partner => partner.Name).FirstOrDefault() ?? "their office", StringComparison.Ordinal);
        var asWhole = Departments.Contains(department) && dice.Chance(0.3);
        var due = Answering.Hours(book, to.Id).Add(at, TimeSpan.FromHours(8 * (DemoWords.Number(words[4]) + dice.Below(3)))) ?? at.AddDays(7);
        var talk = DemoConversation.Asked(story, book, new(from.Id, asWhole ? null : to.Id, asWhole ? department : null, to.Id, episode.Subject, Fill(words[1]), Fill(words[2]), Fill(words[3]), Hour(due), DemoToldAsk.Zone(from)), at);
        new DemoLot(story, talk, Fill(words[5]), Fill(words[6])).Live();
        return talk.Commitment;
    }

    // Whoever owns the deal asks one of those who help, or one of them asks back.
    private static (DemoCast.Member From, DemoCast.Member To, Function Department)? Pair(Dice dice, DemoCast cast, DemoEpisode episode)
    {
        var owner = cast.Who(episode.OwnerId);
        var helpers = episode.Helpers.Select(cast.Who).Where(member => member.Level >= Platform.Access.Level.Member && member != owner).ToList();
        if (helpers.Count == 0 || dice.Chance(0.25))
            helpers = [cast.In(dice.Pick(Departments))];
        var helper = dice.Pick(helpers);
        var (from, to) = dice.Chance(0.35) ? (helper, owner) : (owner, helper);
        return from == to || from.Level < Platform.Access.Level.Member || to.Level < Platform.Access.Level.Member ? null : (from, to, dice.Pick(to.Functions));
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Hour(DateTime at) => new(at.Year, at.Month, at.Day, at.Hour, 0, 0, DateTimeKind.Utc);
}
