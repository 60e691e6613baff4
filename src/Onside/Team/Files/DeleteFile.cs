using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Files;

public static class DeleteFile
{
    public static async Task<Fragment<FilePanel, ListFiles.View>> Post(Guid id, Input<Nothing> _, Cabinet cabinet, AppDb db, Me me)
    {
        var file = await cabinet.Find(id);
        file.Discard(cabinet.Now);
        await db.SaveChangesAsync();
        var view = await ListFiles.Read(file.SubjectKind, await cabinet.Subject(file.SubjectKind, file.SubjectId), db, me);
        return new(view, seenAt: $"/files/{id}/deletion", new($"{file.Name} is deleted.", $"/files/{id}/deletion/undo", Target: $"#files-{file.SubjectId}"));
    }
}

// What is deleted can be taken back: its page says so, and nothing else.
public static class ShowDeletedFile
{
    public static async Task<Page<DeletedFilePage, View>> Get(Guid id, Cabinet cabinet)
    {
        var file = await cabinet.FindDeleted(id);
        return new(new(id, file.Name, file.DeletedAt!.Value, await cabinet.Subject(file.SubjectKind, file.SubjectId)));
    }

    public sealed record View(Guid Id, string Name, DateTime DeletedAt, SubjectName Subject);
}

public static class RestoreFile
{
    public static async Task<Fragment<FilePanel, ListFiles.View>> Post(Guid id, Input<Nothing> _, Cabinet cabinet, AppDb db, Me me)
    {
        var file = await cabinet.FindDeleted(id);
        file.TakeBack();
        await db.SaveChangesAsync();
        return new(await ListFiles.Read(file.SubjectKind, await cabinet.Subject(file.SubjectKind, file.SubjectId), db, me), seenAt: $"/files/{id}");
    }
}
