using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Files;

// What I may see of the files: those of the subjects I see.
public sealed class Cabinet(AppDb db, SubjectBook book, Shelf shelf, FileRules rules, Me me, TimeProvider clock)
{
    private const string Turn = "files";

    public DateTime Now => clock.Now();

    // A file has no files.
    public Task<SubjectName> Subject(string kind, Guid id) => kind == FileSubjects.Files ? throw Refusal.NotFound() : book.Find(new(kind, id));

    public Task<File> Find(Guid id) => Seen(db.Set<File>(), id);

    public Task<File> FindDeleted(Guid id) => Seen(Deleted, id);

    private IQueryable<File> Deleted => db.Set<File>().IgnoreQueryFilters().Where(file => file.DeletedAt != null);

    public File NewFile(Subject subject, Upload upload, FileKind kind) => File.Of(subject, Content(upload, kind), me.Id, Now);

    public void NewVersion(File file, Upload upload, FileKind kind) => file.Replace(Content(upload, kind), me.Id, Now);

    // The room is measured, the contents are put in their place and the rows written while nobody else does so: two at once never take the same room.
    public Task Save(Uploads uploads) => db.Transact(async () =>
    {
        await db.Serialize(Turn);
        rules.RefuseUnlessRoom(await db.Set<FileVersion>().SumAsync(version => version.Length), uploads.Length);
        foreach (var (upload, _) in uploads.Checked())
            shelf.Put(upload.Content!);
        await db.SaveChangesAsync();
    });

    private async Task<File> Seen(IQueryable<File> files, Guid id)
    {
        var file = await files.Include(f => f.Versions).SingleOrDefaultAsync(f => f.Id == id) ?? throw Refusal.NotFound();
        await book.Find(file.Subject);
        return file;
    }

    private static FileContent Content(Upload upload, FileKind kind)
    {
        var received = upload.Content!;
        return new(upload.Name, kind.Key, received.Length, received.Sha256, received.Name, upload.Pages);
    }
}
