using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Commitments.Teams;

// How teams keep what their people promise, a quarter at a time, each number with its rows. By name: nobody is ranked.
public static class ShowTeams
{
    public static async Task<Page<TeamPromisesPage, View>> Get(Query<Asked> query, Quarters quarters, PromiseTallies tallies, Kept<LeadBook> leading, Kept<PersonNames> people, Me me)
    {
        var quarter = await quarters.Of(query.Value.Back ?? 0);
        var teams = Seen((await leading.Current()).All, [.. (await people.Current()).All.Values.Select(person => person.Id)], me);
        var counted = (await tallies.Of(quarter, [.. teams.SelectMany(team => team.People).Distinct()])).ToLookup(row => row.Who);
        return new(new([.. teams.Select(team => new Line(team.Id, team.Name, team.People.Count, Reliability.Sum(team.People.SelectMany(person => counted[person]).Select(row => KeyValuePair.Create(row.Counts, row.Number)))) { People = team.People })], quarter));
    }

    // A team whose people's records I all see: then every row behind its numbers is one that I see. Who sees everything sees those without a team too.
    private static List<(Guid? Id, string? Name, IReadOnlyList<Guid> People)> Seen(IReadOnlyList<LeadBook.Line> all, IReadOnlyList<Guid> everybody, Me me)
    {
        var teams = all.Select(team => ((Guid?)team.Id, (string?)team.Name, (IReadOnlyList<Guid>)[.. LeadBook.PeopleIn(team).Distinct()])).Where(team => team.Item3.Count > 0 && (me.SeesEverything || team.Item3.All(me.Owners.Contains))).ToList();
        var placed = all.SelectMany(LeadBook.PeopleIn).ToHashSet();
        if (me.SeesEverything && everybody.Where(person => !placed.Contains(person)).ToList() is { Count: > 0 } alone)
            teams.Add((null, null, alone));
        return teams;
    }

    public class Asked
    {
        // So many quarters before this one.
        [Range(0, Quarters.MostBack)]
        public int? Back { get; set; }
    }

    public sealed record View(IReadOnlyList<Line> Teams, Quarter Quarter);

    // Without an id: those in no team.
    public sealed record Line(Guid? Id, string? Name, int Members, Reliability Counted)
    {
        public Measure<Ratio> Share => Counted.Share;
        public Measure<Science.Interval> Range => Counted.Range;

        [JsonIgnore]
        public IReadOnlyList<Guid> People { get; init; } = [];
    }
}
