using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Files;

// A file as it is listed: its newest version. AddedBy and AddedAt are that version's.
public sealed record FileRow(Guid Id, int Version, string Name, int Number, string Kind, long Length, int? Pages, Named AddedBy, DateTime AddedAt)
{
    public string Url => $"/files/{Id}";

    public string Content => $"/files/{Id}/content";

    // The newest first.
    public static IQueryable<FileRow> Of(AppDb db, IQueryable<File> files)
    {
        var people = db.Set<Person>();
        return files.Join(db.Set<FileVersion>(), file => new { FileId = file.Id, file.Number }, v => new { v.FileId, v.Number }, (file, v) => new { file, v })
            .OrderByDescending(of => of.file.Id).Select(of => new FileRow(of.file.Id, of.file.Version, of.file.Name, of.v.Number, of.v.Kind, of.v.Length, of.v.Pages,
                new Named(of.v.AddedById, people.Where(p => p.Id == of.v.AddedById).Select(p => p.Name).FirstOrDefault() ?? ""), of.v.AddedAt));
    }
}

public sealed record VersionRow(Guid FileId, int Number, string Name, string Kind, long Length, int? Pages, Named AddedBy, DateTime AddedAt, string Sha256)
{
    public string Content => $"/files/{FileId}/versions/{Number}/content";

    // Of pictures and PDF documents.
    public string? Preview => FileKind.Keyed(Kind).IsShown ? $"/files/{FileId}/versions/{Number}/preview" : null;

    public static Expression<Func<FileVersion, VersionRow>> Of(AppDb db) => Of(db.Set<Person>());

    private static Expression<Func<FileVersion, VersionRow>> Of(IQueryable<Person> people) => v =>
        new VersionRow(v.FileId, v.Number, v.Name, v.Kind, v.Length, v.Pages, new Named(v.AddedById, people.Where(p => p.Id == v.AddedById).Select(p => p.Name).FirstOrDefault() ?? ""), v.AddedAt, Convert.ToHexStringLower(v.Sha256));
}
