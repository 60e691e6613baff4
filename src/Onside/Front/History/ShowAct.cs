using System.Text.Json.Serialization;
using Onside.Platform.Web;

namespace Onside.Front.History;

// What somebody did at once on several records: an edit of many, an import, a merge.
public static class ShowAct
{
    public static async Task<Page<ActPage, View>> Get(Guid id, Query<Asked> asked, ActReader reader) => new(await reader.Read(id, asked.Value));

    public class Asked
    {
        // The place of the last row of the page before.
        public long After { get; set; }
    }

    // Hidden are records that the reader does not see; Open those that Undo would take back.
    public sealed record View(Guid Id, DateTime At, Guid? PersonId, string? Person, int Records, int Changes, int Hidden, int Open, bool MayUndo, IReadOnlyList<Row> Rows, long? Next);

    public sealed record Row(string Kind, Guid Id, string Called, string Icon, string Name, string Url, string Sentence, IReadOnlyList<ShowHistory.Line> Changes, Standing Standing)
    {
        [JsonIgnore]
        public FormattableString? Told { get; init; }
    }

    public enum Standing
    {
        Stands,
        TakenBack,
        ChangedSince,
    }
}
