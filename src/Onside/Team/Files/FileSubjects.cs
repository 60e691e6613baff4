using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Team.Files;

// Files by name, for whatever hangs on any record. A file is seen by whom its own subject is, so the book of all subjects is asked again; only when it is needed, as this is one of its kinds.
public sealed class FileSubjects(AppDb db, IServiceProvider scope) : ISubjects
{
    public const string Files = "file";

    public string Kind => Files;

    public FormattableString Called => $"File";

    public string Icon => "paperclip";

    public string Url(Guid id) => $"/files/{id}";

    public IQueryable<Guid> Visible() =>
        db.Set<File>().Where(scope.GetRequiredService<SubjectBook>().Sees<File>(file => file.SubjectKind, file => file.SubjectId, but: Files)).Select(file => file.Id);

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Set<File>().Where(file => ids.Contains(file.Id)).Select(file => new { file.Id, file.Name, file.SubjectKind, file.SubjectId }).ToListAsync();
        if (found.Count == 0)
            return [];
        var seen = await scope.GetRequiredService<SubjectBook>().Named(found.Select(file => new Subject(file.SubjectKind, file.SubjectId)));
        return [.. found.Where(file => seen.ContainsKey(new(file.SubjectKind, file.SubjectId))).Select(file => new SubjectName(file.Id, file.Name, Url(file.Id)))];
    }
}
