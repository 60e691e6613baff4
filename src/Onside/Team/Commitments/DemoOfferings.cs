using Onside.Platform.Demo;
using Onside.Team.Commitments.Queue;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// What the departments of the demo company can be asked for, written down by their own people in the first week.
public sealed class DemoOfferings : IDemoPart
{
    public string Name => "offerings";

    public int Order => 92;

    public Task Tell(DemoStory story)
    {
        var cast = story.Known<DemoCast>();
        return story.Write([.. DemoWords.Table("offerings").Select((fields, i) => Written(story, cast, Enum.Parse<Function>(fields[0]), fields, i))], "offerings");
    }

    private static Offering Written(DemoStory story, DemoCast cast, Function department, string[] fields, int number) =>
        story.Born(story.Founding.AddHours(3).AddMinutes(4 * number), cast.In(department).Id, () => new Offering(department, fields[1], fields[2], DemoWords.Number(fields[3])));
}
