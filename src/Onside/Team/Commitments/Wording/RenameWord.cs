using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Wording;

// A team calls something what it likes; without a name it is called as everywhere. No word may say what another one means.
public static class RenameWord
{
    public static async Task<Onward<ShowWords.View>> Post(Guid id, string word, Input<Form> input, AppDb db, Kept<WordBook> kept, Kept<LeadBook> leading, Me me)
    {
        var (form, entry, all) = (input.Valid(), Vocabulary.Find(word) ?? throw Refusal.NotFound(), (await leading.Current()).All);
        RefuseOthers(all, id, me);
        var called = await Of(db, id, word, form);
        called.Call(await Allowed(db, id, entry, form.Name) is var (name, same) && same is null ? name : throw input.Complain(nameof(form.Name), same));
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/teams/{id}/words", ShowWords.Of(await kept.Current(), all, id, me), toast: new($"Saved.", db.UndoUrl()));
    }

    public static void RefuseOthers(IReadOnlyList<LeadBook.Line> all, Guid team, Me me)
    {
        if (all.All(one => one.Id != team))
            throw Refusal.NotFound();
        if (!ShowWords.MayRename(all, team, me))
            throw new Refusal($"Whoever leads the team and administrators say what it calls things.", 403);
    }

    private static async Task<TeamWord> Of(AppDb db, Guid team, string word, Form form)
    {
        var called = await db.Set<TeamWord>().SingleOrDefaultAsync(one => one.TeamId == team && one.Word == word) ?? db.Add(new TeamWord(team, word)).Entity;
        return form.Version is not { } seen || seen == called.Version ? called : throw Conflict.Between(new Form { Name = called.Name }, form, called.Version);
    }

    // The name, or why it would mislead. The usual name is no name.
    private static async Task<(string? Name, FormattableString? Same)> Allowed(AppDb db, Guid team, Vocabulary.Entry entry, string? asked)
    {
        var (name, others) = (asked?.Trim(), Vocabulary.KindOf(entry).Where(other => other != entry).ToList());
        if (string.IsNullOrEmpty(name) || Usual(entry).Contains(TextFolding.Key(name)))
            return (null, null);
        var taken = await db.Set<TeamWord>().Where(one => one.TeamId == team && one.Word != entry.Word.Key && one.Name != null).Select(one => new { one.Word, one.Name }).ToListAsync();
        var same = others.Find(other => Usual(other).Append(TextFolding.Key(taken.Find(one => one.Word == other.Word.Key)?.Name ?? "")).Contains(TextFolding.Key(name)));
        return (name, same is null ? (FormattableString?)null : $"{name} is what {same.Word.Usual} is called. Choose a word that cannot be taken for it.");
    }

    // In every language that is spoken here.
    private static IEnumerable<string> Usual(Vocabulary.Entry entry) => Cultures.Offered.Select(culture => TextFolding.Key(Say(entry.Word.Usual, CultureInfo.GetCultureInfo(culture)))).Distinct();

    public class Form
    {
        [MaxLength(TeamWord.LongestName)]
        public string? Name { get; set; }

        public int? Version { get; set; }
    }
}
