using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Platform.Words;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// Takes back what one event tells of, from a toast, the history or a program. The answer is the part of the page that asked, as it is now.
public static class UndoChange
{
    public static async Task<Undid> Post(Guid eventId, Input<Nothing> _, HttpContext http, Undoing undoing, HistoryBook book, HistoryReader reader, Kept<PersonNames> names)
    {
        try
        {
            var taken = await undoing.TakeBack(eventId);
            return new(new([taken], [], 0), taken.Url, await Shown(http, taken, book, reader), Said(taken), At(taken));
        }
        catch (Overtaken overtaken)
        {
            throw LaterChanges.Told(overtaken, await names.Current());
        }
    }

    public static FormattableString Said(params IReadOnlyList<TakenBack> taken)
    {
        var sent = taken.SelectMany(one => one.NotUndone).ToList();
        return sent.Count == 0 ? (FormattableString)$"Taken back."
            : Many(sent.Count, $"Taken back. One message about it is out and was not called back: {Kinds(sent)}.", $"Taken back. {sent.Count:N0} messages about it are out and were not called back: {Kinds(sent)}.");
    }

    public static string? At(TakenBack taken) => taken.UndoneBy is { } by ? Undo.At(by) : null;

    private static string Kinds(IEnumerable<Sent> sent) => string.Join(", ", sent.Select(one => one.Kind.Replace('-', ' ')).Distinct());

    // Where the button stood decides what is drawn anew.
    private static async Task<Shown?> Shown(HttpContext http, TakenBack taken, HistoryBook book, HistoryReader reader)
    {
        var place = http.Request.Headers["HX-Target"].ToString();
        return !http.IsFragment() ? null
            : place == HistoryList.Place ? new(typeof(HistoryList), await reader.Read(taken.Kind, taken.Id, new(), ""))
            : await book.Of(taken.Kind)!.Show(place, taken.Id);
    }
}
