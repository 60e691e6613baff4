using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// The charter of the demo company: its second version holds for a quarter, and all but a few have confirmed it.
public static class DemoCharter
{
    private const int DaysHeld = 90;
    private const double ShareConfirmed = 0.87;

    public static async Task Tell(DemoStory story)
    {
        var (cast, second) = (story.Known<DemoCast>(), story.Day.HistoryEnd.AddDays(-DaysHeld).AddHours(9));
        var by = cast.In(Function.SalesOperationsManager).Id;
        var charters = new[] { Written(story, 1, by, story.Founding.AddHours(4)), Written(story, 2, by, second) };
        await story.Write(charters, "charters");
        await story.Write([.. cast.Members.Where(member => member.Level > Level.Guest).SelectMany(member => Confirmed(story, charters, member))], "confirmations of the charter");
    }

    private static ConductCharter Written(DemoStory story, int number, Guid by, DateTime at) => story.Born(at, by, () =>
    {
        var charter = new ConductCharter(number, by, at);
        charter.Say(string.Join("\n\n", DemoWords.Table("charters").Where(fields => DemoWords.Number(fields[0]) == number).Select(fields => fields[1])));
        charter.Publish(by, at);
        return charter;
    });

    private static IEnumerable<CharterConfirmation> Confirmed(DemoStory story, ConductCharter[] charters, DemoCast.Member member) =>
        charters.Where(_ => story.Dice.Chance(ShareConfirmed)).Select(charter => (charter, At: DemoDay.Moment(story.Dice, Workdays.Add(DateOnly.FromDateTime(charter.PublishedAt!.Value), story.Dice.Between(1, 15)))))
            .Select(one => story.Born(one.At, member.Id, () => new CharterConfirmation(one.charter.Id, member.Id, one.At)));
}
