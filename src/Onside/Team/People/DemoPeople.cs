using Onside.Platform.Access;
using Onside.Platform.Demo;

namespace Onside.Team.People;

// Thirty people in four teams; a large company has twenty who own deals.
public sealed class DemoPeople : IDemoPart
{
    private const int MostOwners = 20;
    private const string LargestTeam = "Key accounts";

    // Who stands below whom: two of the four teams.
    private static readonly Dictionary<string, string> Above = new() { ["Key accounts"] = "South", ["Field and partners"] = "North" };

    private static readonly string[] WritesGerman = ["Lena Vogt", "Viktor Lehmann", "Jonas Weber", "Paul Reuter", "Stefan Hübner"];
    private static readonly string[] Browsers = ["Firefox · Linux", "Chrome · Windows", "Safari · macOS", "Edge · Windows"];
    private static readonly string[] LikesTheDark = ["Tom Okafor", "Daniel Kim", "Nora Eklund"];

    public string Name => "people";

    public int Order => 10;

    public async Task Tell(DemoStory story)
    {
        var people = Staff(story).Select((colleague, i) => (Colleague: colleague, Person: Hired(story, colleague, i))).ToList();
        await story.Write([.. people.Select(one => one.Person)], "people");
        await story.Write([.. people.Select(one => SignIn.For(one.Person.Id, one.Colleague.Mail, Enum.Parse<Level>(one.Colleague.Access)))]);
        await story.Write([.. people.Select(one => LastHere(story, one.Person.Id))]);
        var teams = Teams(story, people);
        await story.Write(teams, "teams");
        await story.Write([.. teams.SelectMany(team => team.Members)]);
        story.MakeKnown(new DemoCast([.. people.Select(one => Known(one.Colleague, one.Person.Id))]));
    }

    private static IEnumerable<DemoColleague> Staff(DemoStory story)
    {
        foreach (var colleague in DemoStaff.All)
            yield return colleague;
        if (!story.Scale.IsBig)
            yield break;
        var names = DemoStaff.All.Select(colleague => colleague.Name.Full).ToHashSet();
        for (var more = MostOwners - DemoStaff.All.Count(Owns); more > 0;)
            if (DemoPlaces.City(story.Dice) is var city && DemoNames.Person(story.Dice, city.Tongue) is var name && names.Add(name.Full))
            {
                yield return new(name, [nameof(Function.AccountExecutive)], LargestTeam, false, nameof(Level.Member), city);
                more--;
            }
    }

    private static bool Owns(DemoColleague colleague) => Known(colleague, Guid.Empty).Sells;

    private static DemoCast.Member Known(DemoColleague colleague, Guid id) =>
        new(id, colleague.Name.Full, [.. colleague.Functions.Select(Enum.Parse<Function>)], colleague.Team, colleague.Leads, Enum.Parse<Level>(colleague.Access), colleague.City);

    // One after the other on the first morning, by their administrator.
    private static Person Hired(DemoStory story, DemoColleague colleague, int number)
    {
        var person = story.Born(story.Founding.AddSeconds(20 * number), null, () => new Person(colleague.Name.Full));
        person.ReachAt(colleague.Mail);
        person.Prefer(WritesGerman.Contains(person.Name) ? "de-DE" : "en-GB", DemoPlaces.Country(colleague.City.Country).TimeZone);
        person.Prefer(LikesTheDark.Contains(person.Name) ? "dark" : "system");
        person.Work(colleague.Functions.Select(Enum.Parse<Function>));
        person.See(SightOf(colleague));
        return person;
    }

    // When somebody was last here tells what is new to them since; no key opens this session.
    private static Session LastHere(DemoStory story, Guid person)
    {
        var day = story.Day.Ago(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var session = new Session(person, Keys.Hash(Keys.New()), story.Dice.Pick(Browsers), day.AddMinutes(story.Dice.Between(400, 500)));
        session.Seen(day.AddMinutes(story.Dice.Between(700, 960)));
        session.End(session.SeenAt);
        return session;
    }

    private static Sight SightOf(DemoColleague colleague) => colleague switch
    {
        { Access: nameof(Level.Guest) } => Sight.Own,
        { Leads: true } => Sight.Hierarchy,
        { Team: "Field and partners" } => Sight.Own,
        { Team: not null } => Sight.Team,
        { Functions: [nameof(Function.Operations) or nameof(Function.Legal) or nameof(Function.Support)] } => Sight.Own,
        _ => Sight.Everyone,
    };

    private static List<Teams.Team> Teams(DemoStory story, List<(DemoColleague Colleague, Person Person)> people)
    {
        var teams = new List<Teams.Team>();
        foreach (var members in people.Where(one => one.Colleague.Team is not null).GroupBy(one => one.Colleague.Team!))
        {
            var team = story.Born(story.Founding.AddMinutes(30 + teams.Count), null, () => Gathered(members.Key, members.Select(one => one.Person.Id)));
            team.ReportTo(members.First(one => one.Colleague.Leads).Person.Id);
            teams.Add(team);
        }
        foreach (var (below, above) in Above)
            teams.First(team => team.Name == below).StandBelow(teams.First(team => team.Name == above).Id);
        return teams;
    }

    private static Teams.Team Gathered(string name, IEnumerable<Guid> people)
    {
        var team = new Teams.Team(name);
        foreach (var person in people)
            team.Take(person);
        return team;
    }
}
