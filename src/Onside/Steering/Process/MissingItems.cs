using Onside.Science.Process;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Steering.Process;

// What a gate still needs, who could bring it, and where to ask: for people and programs alike.
public sealed record MissingItems(Guid Deal, SalesStep Step, GateMode Mode, bool LacksSecond, IReadOnlyList<MissingItems.Line> Missing)
{
    private const int Most = 5;

    // Ask: a POST there asks the first of them, or the one named by To.
    public sealed record Line(string Item, string Name, IReadOnlyList<Function> Roles, IReadOnlyList<Named> Candidates, string Ask);

    public static MissingItems Of(Judged judged, PersonNames people) => new(judged.Deal.Id, judged.Step, judged.Mode, judged.Verdict.LacksSecond,
        [.. judged.Verdict.Missing.Select(key => judged.Version.Items.First(item => item.Key == key)).Select(item => new Line(item.Key, item.Name, item.Roles,
            [.. GateWords.Candidates(item, judged.Deal.OwnerId, people).Take(Most).Select(person => new Named(person.Id, person.Name))], $"/deals/{judged.Deal.Id}/gates/{item.Key}/asks"))]);
}
