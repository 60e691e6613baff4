using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Platform.Words;
using Onside.Team.People;

namespace Onside.Front.History;

// Why something is not taken back: what others did to the same fields since.
public sealed record LaterChanges(string History, IReadOnlyList<LaterChanges.Row> Rows)
{
    public sealed record Row(Guid EventId, DateTime At, string? Who, string Field);

    public static Refusal Told(Overtaken overtaken, PersonNames people) => new(overtaken.Sentence, overtaken.Status, new LaterChanges($"/history/{overtaken.Kind}/{overtaken.Whole}",
        [.. overtaken.By.Where(touch => !FieldNames.IsQuiet(touch.Field)).Select(touch => new Row(touch.EventId, touch.At, people.Of(touch.ActorId)?.Name, FieldNames.Heading(touch.Field)))]));
}
