using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Front.History;

// Every change of a record and of what belongs to it: who, when, from, to.
public static class ShowHistory
{
    public static async Task<Page<HistoryPage, View>> Get(string kind, Guid id, Query<Asked> asked, HistoryReader reader) => new(await reader.Read(kind, id, asked.Value, asked.Asked));

    public class Asked
    {
        public string? Field { get; set; }

        public Guid? Person { get; set; }

        public string? After { get; set; }
    }

    public sealed record View(string Kind, Historic Record, IReadOnlyList<Entry> Entries, string? Next, string? Field, Guid? Person, bool MayUndo)
    {
        [JsonIgnore]
        public IReadOnlyList<Choice> Fields { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Choice> People { get; init; } = [];

        [JsonIgnore]
        public string Asked { get; init; } = "";
    }

    // What somebody did at once: a sentence, the fields it changed, and on how many records the same act did something.
    public sealed record Entry(Guid EventId, Guid? ActId, DateTime At, Guid? PersonId, string? Person, string Kind, string Sentence, string Icon, IReadOnlyList<Line> Changes, bool MayUndo, bool IsUndone, int Records)
    {
        [JsonIgnore]
        public FormattableString? Told { get; init; }

        // Why this is not taken back by a click, to somebody who may take back other things here.
        public string? WhyNot { get; init; }
    }

    // One field, as it was and as it became: in words, and as it is kept.
    public sealed record Line(string RecordKind, Guid RecordId, string Field, string Called, string? From, string? To, string? Before, string? After);
}
