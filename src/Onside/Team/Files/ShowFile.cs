using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Files;

public static class ShowFile
{
    private const int MostVersions = 200;

    public static async Task<Page<FilePage, View>> Get(Guid id, Cabinet cabinet, AppDb db, Me me) => new(await Read(id, cabinet, db, me));

    public static async Task<View> Read(Guid id, Cabinet cabinet, AppDb db, Me me)
    {
        var file = await db.Set<File>().Where(f => f.Id == id).Select(f => new { f.Version, f.Name, f.SubjectKind, f.SubjectId }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        var subject = await cabinet.Subject(file.SubjectKind, file.SubjectId);
        var versions = await db.Set<FileVersion>().Where(v => v.FileId == id).OrderByDescending(v => v.Number).Take(MostVersions).Select(VersionRow.Of(db)).ToListAsync();
        return new(id, file.Version, file.Name, file.SubjectKind, subject, versions, me.MayWrite);
    }

    public sealed record View(Guid Id, int Version, string Name, string SubjectKind, SubjectName Subject, IReadOnlyList<VersionRow> Versions, bool MayWrite) : IPlaced
    {
        public VersionRow Newest => Versions[0];

        Whereabouts IPlaced.Where => new(Name, Subject.Url.Split('/')[1], (Subject.Name, Subject.Url));
    }
}
