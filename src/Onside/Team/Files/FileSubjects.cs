using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;

namespace Onside.Team.Files;

// Files by name, for the one search and for whatever hangs on any record. A file is seen by whom its own subject is, so the book of all subjects is asked again; only when it is needed, as this is one of its kinds.
public sealed class FileSubjects(AppDb db, IServiceProvider scope) : ISubjects
{
    public const string Files = "file";

    // Of what matches, so many of the latest are looked at: whether I see them is known by their subjects only.
    private const int Ample = 200;

    public string Kind => Files;

    public FormattableString Called => $"File";

    public string Icon => "paperclip";

    public string Url(Guid id) => $"/files/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await Seen(db.Set<File>().Where(file => ids.Contains(file.Id)))).Select(file => new SubjectName(file.Id, file.Name, Url(file.Id)))];

    public IQueryable<Guid> Visible() =>
        db.Set<File>().Where(scope.GetRequiredService<SubjectBook>().Sees<File>(file => file.SubjectKind, file => file.SubjectId, but: Files)).Select(file => file.Id);

    public async Task<IReadOnlyList<Found.Row>> Search(string words, int most)
    {
        var matching = SearchWords.Matching(db, Files, words);
        var seen = await Seen(db.Set<File>().Where(file => matching.Contains(file.Id)).OrderByDescending(file => file.Id).Take(Ample));
        return [.. seen.Take(most).Select(file => new Found.Row(file.Id, file.Name, file.On, Url(file.Id)))];
    }

    private async Task<List<One>> Seen(IQueryable<File> files)
    {
        var found = await files.Select(file => new { file.Id, file.Name, file.SubjectKind, file.SubjectId }).ToListAsync();
        if (found.Count == 0)
            return [];
        var names = await scope.GetRequiredService<SubjectBook>().Named(found.Select(file => new Subject(file.SubjectKind, file.SubjectId)));
        return [.. from file in found let subject = new Subject(file.SubjectKind, file.SubjectId) where names.ContainsKey(subject) select new One(file.Id, file.Name, names[subject].Name)];
    }

    private sealed record One(Guid Id, string Name, string On);
}
