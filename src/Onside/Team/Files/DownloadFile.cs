using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Files;

// The bytes themselves. An older version has the name it came with.
public static class DownloadFile
{
    public static Task<SentFile> Current(Guid id, Cabinet cabinet, AppDb db, Shelf shelf) => Get(id, null, cabinet, db, shelf);

    public static async Task<SentFile> Get(Guid id, int? number, Cabinet cabinet, AppDb db, Shelf shelf)
    {
        var kept = await Kept(id, number, cabinet, db);
        return new(shelf.PathOf(kept.StoredAs), FileKind.Keyed(kept.Kind), kept.Name, kept.Sha256);
    }

    // A picture or a PDF in a page: nothing else is ever shown.
    public static async Task<SentFile> Preview(Guid id, int number, Cabinet cabinet, AppDb db, Shelf shelf)
    {
        var kept = await Kept(id, number, cabinet, db);
        return SentFile.Shown(shelf.PathOf(kept.StoredAs), FileKind.Keyed(kept.Kind), kept.Name, kept.Sha256);
    }

    private static async Task<Bytes> Kept(Guid id, int? number, Cabinet cabinet, AppDb db)
    {
        var found = await db.Set<File>().Where(f => f.Id == id).Join(db.Set<FileVersion>(), f => f.Id, v => v.FileId, (f, v) => new { f, v }).Where(of => of.v.Number == (number ?? of.f.Number)).Select(of => new
        {
            of.f.SubjectKind, of.f.SubjectId, Bytes = new Bytes(of.v.StoredAs, of.v.Kind, of.v.Number == of.f.Number ? of.f.Name : of.v.Name, of.v.Sha256),
        }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        await cabinet.Subject(found.SubjectKind, found.SubjectId);
        return found.Bytes;
    }

    private sealed record Bytes(string StoredAs, string Kind, string Name, byte[] Sha256);
}
