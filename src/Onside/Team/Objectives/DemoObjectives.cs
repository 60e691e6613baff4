using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Objectives;

// The objective of the demo company's year and what its parts do for it, in every state; promises and an outcome hang on one of them.
public sealed class DemoObjectives : IDemoPart
{
    public string Name => "objectives";

    public int Order => 98;

    public async Task Tell(DemoStory story)
    {
        var told = new Dictionary<string, Objective>();
        var reports = new List<ObjectiveReport>();
        foreach (var fields in DemoWords.Table("told-objectives"))
            told.Add(fields[0], new DemoObjective(story, fields).Tell(told.GetValueOrDefault(fields[1])?.Id, reports));
        await story.Write([.. told.Values], "objectives");
        await story.Write([.. told.Values.SelectMany(one => one.Departments)]);
        await story.Write(reports);
        await Hang(story, new Subject(ObjectiveSubjects.Objectives, told["visits"].Id));
    }

    private static async Task Hang(DemoStory story, Subject on)
    {
        var (book, cast) = (await CalendarBook.Load(story.Db), story.Known<DemoCast>());
        var (jonas, leila) = (cast.Named("Jonas Weber"), cast.Named("Leila Haddad"));
        var at = DemoDay.Moment(story.Dice, story.Day.Ago(9));
        var asked = DemoConversation.Asked(story, book, new(jonas.Id, leila.Id, null, leila.Id, on, "List the contract customers nobody has seen since spring", "A list with names and sites is on the objective.", "So that the visits before Christmas go to them.", story.Day.Ahead(3).ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc), DemoToldAsk.Zone(leila)), at);
        asked.Say(Move.Promise, Voice.Performer, asked.Later(leila.Id, at, 2), new Said(0) { Restatement = "All contract customers without a visit since April, with site and contact.", Review = asked.Review(asked.Later(leila.Id, at, 3), asked.Commitment.DueAt) });
        var began = DemoDay.Moment(story.Dice, story.Day.Ago(30));
        var outcome = story.Born(began, jonas.Id, () => Outcome.Open(jonas.Id, jonas.Id, "Every contract customer knows the day of the next visit", on, story.Day.Ahead(40), began));
        await story.Write([asked.Commitment], "commitments");
        await story.Write([outcome], "outcomes");
        await story.Write(outcome.Tenures);
        await story.Write(outcome.Participants);
    }
}

// One line of the list: begun, proposed, answered, reported and ended, each at its time by who did it.
public sealed class DemoObjective(DemoStory story, string[] fields)
{
    private readonly DemoCast _cast = story.Known<DemoCast>();

    public Objective Tell(Guid? parentId, List<ObjectiveReport> reports)
    {
        var (owner, at) = (_cast.Named(fields[10]), Moment(fields[12]));
        var answers = fields[11].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split(' ', 3)).ToList();
        var form = new ObjectiveForm
        {
            Name = fields[3], Why = Text(fields[4]), ParentId = parentId, IsCompany = fields[2] == "yes", Metric = Text(fields[5]), Unit = Text(fields[6]), Baseline = Number(fields[7]), Target = Number(fields[8]),
            DueOn = fields[9].Length == 0 ? null : fields[9].StartsWith('-') ? story.Day.Ago(DemoWords.Number(fields[9][1..])) : story.Day.Ahead(DemoWords.Number(fields[9])),
            Departments = [.. answers.Select(answer => Enum.Parse<Function>(answer[0]))],
        };
        var objective = story.Born(at, owner.Id, () => Objective.Begin(form, owner.Id, at));
        if (objective.Missing.Count > 0)
            return objective;
        Propose(objective, owner, at.AddMinutes(25));
        foreach (var answer in answers)
            Answer(objective, answer, at = at.AddMinutes(story.Dice.Between(15, 60)));
        reports.AddRange(fields[13].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(report => Report(objective, owner, report.Split(' '))));
        if (fields[14].Length > 0)
            End(objective, owner, fields[14].Split(' ', 3));
        return objective;
    }

    private void Propose(Objective objective, DemoCast.Member owner, DateTime at)
    {
        story.Happens(objective, at, owner.Id, () => objective.Propose(DateOnly.FromDateTime(at), at));
        foreach (var department in objective.Named.Select(one => one.Function).ToList())
            foreach (var person in Speakers(department))
                story.Shared<DemoPost>().Tell(story, person.Id, ObjectiveReasons.Asked, ObjectiveReasons.Told(objective.Id, $"{department.Called()} is asked to carry it: {objective.Name}") with { By = owner.Id }, at);
    }

    private void Answer(Objective objective, string[] answer, DateTime at)
    {
        var department = Enum.Parse<Function>(answer[0]);
        var by = Speakers(department)[0].Id;
        void Say(Action say) => story.Happens(objective, at, by, say);
        switch (answer[1])
        {
            case "accepted": Say(() => objective.Accept(department, objective.Round, by, at)); break;
            case "declined:": Say(() => objective.Decline(department, objective.Round, answer[2], by, at)); break;
            case "wants": Say(() => objective.Counter(department, objective.Round, (Number(answer[2].Split(':')[0]), null), answer[2].Split(": ", 2)[1], by, at)); break;
        }
    }

    private ObjectiveReport Report(Objective objective, DemoCast.Member owner, string[] told)
    {
        var (at, report) = (Moment(told[0]), (ObjectiveReport?)null);
        story.Happens(objective, at, owner.Id, () => report = objective.Report(Number(told[1])!.Value, DateOnly.FromDateTime(at), null, owner.Id, at));
        return report!;
    }

    private void End(Objective objective, DemoCast.Member owner, string[] told)
    {
        var at = Moment(told[1]);
        story.Happens(objective, at, owner.Id, () => objective.End(Enum.Parse<ObjectiveEnding>(told[0]), told[2], at));
    }

    private List<DemoCast.Member> Speakers(Function department)
    {
        var members = _cast.Members.Where(member => member.Functions.Contains(department) && member.Level >= Level.Member).ToList();
        return members.Exists(member => member.Leads) ? members.FindAll(member => member.Leads) : members;
    }

    private DateTime Moment(string workdays) => story.Day.Ago(DemoWords.Number(workdays)).ToDateTime(new TimeOnly(8 + story.Dice.Below(6), story.Dice.Below(60)), DateTimeKind.Utc);

    private static decimal? Number(string told) => told.Length == 0 ? null : decimal.Parse(told, CultureInfo.InvariantCulture);

    private static string? Text(string told) => told.Length == 0 ? null : told;
}
