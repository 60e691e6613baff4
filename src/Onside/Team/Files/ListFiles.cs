using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Files;

// The files of a subject, on its page and by themselves; the newest first.
public static class ListFiles
{
    private const int Size = 20;

    public static async Task<Fragment<FilePanel, View>> Get(string kind, Guid id, Query<Asked> asked, Cabinet cabinet, AppDb db, Me me) =>
        new(await Read(kind, await cabinet.Subject(kind, id), db, me, asked.Value.Before));

    public static async Task<View> Read(string kind, SubjectName subject, AppDb db, Me me, Guid? before = null)
    {
        var files = db.Set<File>().Where(file => file.SubjectId == subject.Id && file.SubjectKind == kind);
        var count = await files.CountAsync();
        if (before is { } mark)
            files = files.Where(file => file.Id < mark);
        var rows = await FileRow.Of(db, files.OrderByDescending(file => file.Id).Take(Size + 1)).ToListAsync();
        return new(kind, subject, [.. rows.Take(Size)], count, rows.Count > Size ? rows[Size - 1].Id : null, me.MayWrite);
    }

    public class Asked
    {
        // The last file of the part before.
        public Guid? Before { get; set; }
    }

    public sealed record View(string Kind, SubjectName Subject, IReadOnlyList<FileRow> Files, int Count, Guid? Next, bool MayWrite) : IPlaced
    {
        Whereabouts IPlaced.Where => Compose.Part(Say($"Files"), Subject);

        public string Url => $"/files/{Kind}/{Subject.Id}";
    }
}
