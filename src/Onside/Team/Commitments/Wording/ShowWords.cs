using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Wording;

// What a team calls the steps of a promise and where promises stand, beside what each is called everywhere and what it does.
public static class ShowWords
{
    public static async Task<Page<WordsPage, View>> Get(Guid id, Kept<WordBook> kept, Kept<LeadBook> leading, Me me) => new(Of(await kept.Current(), (await leading.Current()).All, id, me));

    public static View Of(WordBook book, IReadOnlyList<LeadBook.Line> all, Guid id, Me me)
    {
        var team = all.FirstOrDefault(one => one.Id == id) ?? throw Refusal.NotFound();
        var (own, named) = (book.Of(id).ToDictionary(line => line.Word), me.IsAdministrator ? all : [.. TeamWords.Own(all, me.Id)]);
        IReadOnlyList<Line> Lines(IReadOnlyList<Vocabulary.Entry> entries) =>
            [.. entries.Select(entry => new Line(entry.Word.Key, Say(entry.Word.Usual), Say(entry.Meaning), own.GetValueOrDefault(entry.Word.Key)?.Name, own.GetValueOrDefault(entry.Word.Key)?.Version) { Id = own.GetValueOrDefault(entry.Word.Key)?.Id })];
        return new(id, team.Name, MayRename(all, id, me), Lines(Vocabulary.Moves), Lines(Vocabulary.States)) { Teams = [.. named.Append(team).DistinctBy(one => one.Id).Select(one => new TeamChoice(one.Id, one.Name))] };
    }

    public static bool MayRename(IReadOnlyList<LeadBook.Line> all, Guid team, Me me) => me.IsAdministrator || (me.MayWrite && TeamWords.Leads(all, team, me.Id));

    public sealed record View(Guid Id, string Team, bool MayRename, IReadOnlyList<Line> Moves, IReadOnlyList<Line> States)
    {
        [JsonIgnore]
        public IReadOnlyList<TeamChoice> Teams { get; init; } = [];
    }

    // Usual: what it is called where nobody calls it otherwise.
    public sealed record Line(string Word, string Usual, string Meaning, string? Name, int? Version)
    {
        [JsonIgnore]
        public Guid? Id { get; init; }
    }
}
