using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Shared.Ui;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;
using OurTeam = Onside.Team.People.Teams.Team;

namespace Onside.Team.Activities;

// Who can be meant, while somebody types after the @: people, those whose first name begins so before others, then teams, then functions.
public static class FindMentions
{
    private const int Most = 8;

    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db, Kept<PersonNames> kept)
    {
        var words = TextFolding.Words(query.Value.Q);
        var people = (await kept.Current()).Active.Where(person => Fits(person.Name, words)).OrderBy(person => words.Count > 0 && !TextFolding.Key(person.Name).StartsWith(words[0], StringComparison.Ordinal)).Take(Most).Select(person => Row(person.Id, person.Name, null, Mentioned.Person(person.Id)));
        var teams = (await db.Set<OurTeam>().OrderBy(team => team.NameKey).Select(team => new { team.Id, team.Name }).ToListAsync()).Where(team => Fits(team.Name, words)).Select(team => Row(team.Id, team.Name, Say($"Team"), Mentioned.Team(team.Id)));
        var functions = Enum.GetValues<Function>().Where(function => Fits(Say(function.Called()), words)).Select(function => Row(Guid.Empty, Say(function.Called()), Say($"everybody with this function"), Mentioned.All(function)));
        return new(Found.Of([.. people.Concat(teams).Concat(functions).Take(Most)], query.Value));
    }

    // Each typed word begins a word of the name.
    private static bool Fits(string name, IReadOnlyList<string> words) => words.Count == 0 || (TextFolding.Words(name) is var all && words.All(word => all.Any(known => known.StartsWith(word, StringComparison.Ordinal))));

    private static Found.Row Row(Guid id, string name, string? detail, Mentioned who) => new(id, name, detail, who.Url);
}
