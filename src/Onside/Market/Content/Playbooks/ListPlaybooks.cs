using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Market.Content.Playbooks;

// All playbooks: those in use first, then drafts, then what is retired.
public static class ListPlaybooks
{
    public const int Most = 200;

    public static async Task<Page<PlaybooksPage, View>> Get(AppDb db, PlaybookDesk desk)
    {
        var (versions, names) = (db.Set<PlaybookVersion>(), await desk.People());
        var rows = await db.Set<Playbook>().OrderBy(playbook => playbook.NameKey).ThenBy(playbook => playbook.Id).Take(Most).Select(playbook => new
        {
            playbook.Id, playbook.Name, playbook.Segment, playbook.WrittenById, playbook.RetiredAt,
            Last = versions.Where(version => version.PlaybookId == playbook.Id && version.PublishedAt != null).OrderByDescending(version => version.Number).Select(version => new { version.Number, version.PublishedAt, version.Change, Plays = version.Plays.Count }).FirstOrDefault(),
        }).ToListAsync();
        return new(new([.. rows.OrderBy(row => row.RetiredAt is not null).ThenBy(row => row.Last is null).Select(row => new Row(row.Id, row.Name, row.Segment, new(row.WrittenById, names.Of(row.WrittenById).Name), row.Last?.Number, row.Last?.PublishedAt, row.Last?.Change, row.Last?.Plays ?? 0, row.RetiredAt is not null))], desk.MayWrite) { Now = desk.Now });
    }

    public static Task<List<Named>> InUse(AppDb db) => db.Set<Playbook>().Where(one => one.RetiredAt == null).OrderBy(one => one.NameKey).ThenBy(one => one.Id).Take(Most).Select(one => new Named(one.Id, one.Name)).ToListAsync();

    // Number and what belongs to it: of the newest published version, nothing while there is none.
    public sealed record Row(Guid Id, string Name, string? Segment, Named WrittenBy, int? Number, DateTime? PublishedAt, string? Change, int Plays, bool IsRetired);

    public sealed record View(IReadOnlyList<Row> Rows, bool MayWrite)
    {
        [JsonIgnore]
        public DateTime Now { get; init; }
    }
}
