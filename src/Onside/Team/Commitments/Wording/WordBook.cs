using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Words;
using Onside.Team.People.Teams;

namespace Onside.Team.Commitments.Wording;

// What teams call things, kept in memory (Kept<WordBook>): so that a page asks the database nothing.
public sealed class WordBook(IReadOnlyDictionary<Guid, IReadOnlyList<WordBook.Line>> teams)
{
    public sealed record Line(Guid Id, int Version, Guid TeamId, string Word, string? Name);

    public bool IsEmpty => teams.Count == 0;

    public IReadOnlyList<Line> Of(Guid team) => teams.GetValueOrDefault(team) ?? [];

    public static async Task<WordBook> Load(AppDb db) => new((await db.Set<TeamWord>().Select(w => new Line(w.Id, w.Version, w.TeamId, w.Word, w.Name)).ToListAsync())
        .GroupBy(line => line.TeamId).ToDictionary(group => group.Key, group => (IReadOnlyList<Line>)[.. group]));
}

// What somebody reads: the words of their own team, by name the first of several, then of the team they lead, each followed by the teams above it.
public sealed class TeamWords(Kept<WordBook> kept, Kept<LeadBook> leading) : IRenamed
{
    public async ValueTask<IReadOnlyDictionary<string, string>?> For(Guid person)
    {
        var book = await kept.Current();
        return book.IsEmpty ? null : Near((await leading.Current()).All, person).SelectMany(team => book.Of(team.Id)).Where(line => line.Name is not null)
            .DistinctBy(line => line.Word).ToDictionary(line => line.Word, line => line.Name!);
    }

    public static IEnumerable<LeadBook.Line> Own(IReadOnlyList<LeadBook.Line> all, Guid person) => all.Where(team => team.Members.Contains(person)).Concat(all.Where(team => team.ManagerId == person)).Distinct();

    // Who says what a team calls things: whoever leads it or a team above it.
    public static bool Leads(IReadOnlyList<LeadBook.Line> all, Guid team, Guid person) => Upward(all, all.FirstOrDefault(one => one.Id == team)).Any(above => above.ManagerId == person);

    private static IEnumerable<LeadBook.Line> Near(IReadOnlyList<LeadBook.Line> all, Guid person) => Own(all, person).SelectMany(team => Upward(all, team)).Distinct();

    // As many steps as there are teams: a circle ends too.
    private static IEnumerable<LeadBook.Line> Upward(IReadOnlyList<LeadBook.Line> all, LeadBook.Line? team)
    {
        for (var steps = 0; team is not null && steps <= all.Count; steps++)
        {
            yield return team;
            team = all.FirstOrDefault(above => above.Id == team.ParentId);
        }
    }
}
