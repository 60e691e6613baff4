using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// What was deleted of all that I see, newest first, with who did it; it can be restored for 30 days, then it is removed for good.
public static class ShowTrash
{
    private const int Size = 50;

    public static async Task<Page<TrashPage, View>> Get(Query<Asked> query, HistoryBook book, AppDb db, Kept<PersonNames> names, TimeProvider clock)
    {
        var (asked, kinds) = (query.Value, book.Kinds.Where(kind => kind.HasTrash && (kind.MayEdit || kind.Kind != "team")).ToList());
        var mark = Cursor<DateTime>.Read(asked.After);
        var rows = new List<(IHistoried Kind, Historic Record)>();
        foreach (var kind in kinds.Where(kind => string.IsNullOrEmpty(asked.Kind) || kind.Kind == asked.Kind))
            rows.AddRange((await kind.Deleted(clock.Now() - Undo.Lasts, mark?.Key.ToUniversalTime(), mark?.Id, Size + 1)).Select(record => (kind, record)));
        var page = rows.OrderByDescending(row => row.Record.DeletedAt).ThenByDescending(row => row.Record.Id).Take(Size).ToList();
        var (who, people) = (await Who(db, [.. page.Select(row => row.Record.Id)]), await names.Current());
        return new(new([.. page.Select(row => new Row(row.Kind.Kind, row.Record.Id, Say(row.Kind.Called), row.Kind.Icon, row.Record.Name, row.Record.DeletedAt!.Value, people.Of(who.GetValueOrDefault(row.Record.Id))?.Name, row.Record.DeletedAt.Value + Undo.Lasts, row.Kind.MayEdit))],
            rows.Count > Size ? new Cursor<DateTime>(page[^1].Record.DeletedAt!.Value, page[^1].Record.Id).ToString() : null, asked.Kind, Undo.Days)
        {
            Kinds = [.. kinds.Select(kind => new Choice(kind.Kind, Say(kind.Called)))], Asked = query.Asked,
        });
    }

    // The last one who deleted it.
    private static async Task<Dictionary<Guid, Guid?>> Who(AppDb db, List<Guid> ids) => ids.Count == 0 ? [] :
        (await db.Set<PlatformChange>().Where(change => ids.Contains(change.RecordId) && change.Field == nameof(Entity.DeletedAt) && change.After != null)
            .Join(db.Set<PlatformEvent>(), change => change.EventId, e => e.Id, (change, e) => new { change.RecordId, change.Sequence, e.ActorId }).ToListAsync())
        .GroupBy(change => change.RecordId).ToDictionary(record => record.Key, record => record.MaxBy(change => change.Sequence)!.ActorId);

    public class Asked
    {
        public string? Kind { get; set; }

        public string? After { get; set; }
    }

    public sealed record View(IReadOnlyList<Row> Rows, string? Next, string? Kind, int Days)
    {
        [JsonIgnore]
        public IReadOnlyList<Choice> Kinds { get; init; } = [];

        [JsonIgnore]
        public string Asked { get; init; } = "";
    }

    public sealed record Row(string Kind, Guid Id, string Called, string Icon, string Name, DateTime DeletedAt, string? By, DateTime GoneAt, bool MayRestore);
}
