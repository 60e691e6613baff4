using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Web;

namespace Onside.Team.Files;

public static class AddFiles
{
    public static async Task<Fragment<FilePanel, ListFiles.View>> Post(string kind, Guid id, Uploads uploads, Cabinet cabinet, AppDb db, Me me)
    {
        var subject = await cabinet.Subject(kind, id);
        db.AddRange(uploads.Checked().Select(sent => cabinet.NewFile(new(kind, id), sent.Upload, sent.Kind)));
        await cabinet.Save(uploads);
        return new(await ListFiles.Read(kind, subject, db, me), seenAt: subject.Url);
    }
}

public static class AddVersion
{
    public static async Task<Fragment<FileBody, ShowFile.View>> Post(Guid id, Uploads uploads, Cabinet cabinet, AppDb db, Me me)
    {
        var file = await cabinet.Find(id);
        var (upload, kind) = uploads.Only();
        cabinet.NewVersion(file, upload, kind);
        await cabinet.Save(uploads);
        return new(await ShowFile.Read(id, cabinet, db, me), seenAt: $"/files/{id}");
    }
}
