using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Words;
using Onside.Team.Activities;

namespace Onside.Front.History;

// That something was taken back, unless the record itself has told it better.
public sealed class TellUndone : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(Undone))];

    public Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Told>>(happened.ToDictionary(h => h.Id, h => h.ReadAs<Undone>() is { IsTold: true } ? Told.Nothing : Of(h)));

    private static Told Of(Happening h)
    {
        var fields = h.Changes.Where(change => !FieldNames.IsQuiet(change.Field)).Select(change => FieldNames.Told(change.Field)).Distinct().ToList();
        return new(fields.Count > 0 ? (FormattableString)$"{h.Who} took back a change: {string.Join(", ", fields)}" : $"{h.Who} took back a change", "undo-2");
    }
}
