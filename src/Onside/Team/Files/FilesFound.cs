using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Files;

// Files by their names, for those who see what they hang on.
public sealed class FilesFound(AppDb db, Me me) : IFindable
{
    public string Kind => FileSubjects.Files;

    public FormattableString Called => $"File";

    public string Icon => "paperclip";

    public bool HangsOnOthers => true;

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Set<File>().Where(file => ids.Contains(file.Id)).Select(file => new { file.Id, file.Name, file.SubjectKind, file.SubjectId, file.AddedById, file.AddedAt }).ToListAsync();
        return [.. found.Select(file => new Hit(Kind, file.Id, file.Name, null, $"/files/{file.Id}", Icon, Say(Called))
        {
            TouchedAt = file.AddedAt, OwnerId = file.AddedById, IsMine = file.AddedById == me.Id, On = new Subject(file.SubjectKind, file.SubjectId),
        })];
    }
}
