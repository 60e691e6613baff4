using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// The whole tree on one page, with what hangs on nothing and what nobody has accepted.
public static class ListObjectives
{
    public static async Task<Page<ObjectiveTreePage, View>> Get(Query<Filter> query, Objectives objectives, Kept<PersonNames> people, Me me)
    {
        var (forest, standing, names, all) = (await objectives.Forest(), await objectives.Standing(), await people.Current(), query.Value.Ended);
        var rows = forest.Walk().Select(one => ObjectiveRows.Of(one.Objective, one.Depth, forest, standing, names)).ToList();
        var shown = rows.Where(row => all || row.IsOpen).SelectMany(row => forest.Way(row.Id)).Select(one => one.Id).ToHashSet();
        return new(new([.. rows.Where(row => all || shown.Contains(row.Id))], all, rows.Count(row => !row.IsOpen), me.MayWrite, objectives.Now));
    }

    public class Filter
    {
        // Also those that have ended.
        public bool Ended { get; set; }
    }

    // Top down, each followed by what is below it.
    public sealed record View(IReadOnlyList<ObjectiveRow> Rows, bool WithEnded, int Ended, bool MayWrite, [property: JsonIgnore] DateTime Now)
    {
        public IReadOnlyList<ObjectiveRow> Loose => [.. Rows.Where(row => row.IsLoose)];

        public IReadOnlyList<ObjectiveRow> Uncarried => [.. Rows.Where(row => row.IsUncarried)];
    }
}
