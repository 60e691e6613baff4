using Onside.Platform.Data;

namespace Onside.Platform.History;

// All kinds of records that have a history.
public sealed class HistoryBook(IEnumerable<IHistoried> kinds)
{
    private readonly IReadOnlyList<IHistoried> _kinds = [.. kinds];

    public IReadOnlyList<IHistoried> Kinds => _kinds;

    // Of all records with a history, and of their parts.
    public IEnumerable<string> Names => _kinds.SelectMany(kind => kind.Parts.Append(kind.Kind));

    public IHistoried? Of(string kind) => _kinds.FirstOrDefault(one => one.Kind == kind);

    // The kind of record that this is, or is a part of.
    public IHistoried? Around(string kind) => Of(kind) ?? _kinds.FirstOrDefault(one => one.Parts.Contains(kind));
}

public static class Undo
{
    // How long something can be taken back, from where it was done, the history or the trash.
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(Days);

    public const int Days = 30;

    // The address that takes the last save back; nothing when it changed nothing.
    public static string? UndoUrl(this AppDb db) => db.Told is { } told ? At(told) : null;

    public static string At(Guid eventId) => $"/history/{eventId}/undo";

    // The address that takes back all of an act, on every record that it changed.
    public static string OfAct(Guid actId) => $"/acts/{actId}/undo";
}
