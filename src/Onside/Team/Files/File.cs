using Onside.Platform.Data;
using Onside.Platform.Files;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Files;

// A file on a subject: a name and its versions, of which the newest is the file.
public class File(string subjectKind, Guid subjectId, string name, Guid addedById, DateTime addedAt) : Entity, INamed, IPartOf
{
    private readonly List<FileVersion> _versions = [];

    public string SubjectKind { get; private set; } = subjectKind;
    public Guid SubjectId { get; private set; } = subjectId;
    public string Name { get; private set; } = name;
    public Guid AddedById { get; private set; } = addedById;
    public DateTime AddedAt { get; private set; } = addedAt;

    // The newest version.
    public int Number { get; private set; }

    public IReadOnlyCollection<FileVersion> Versions => _versions;

    public Subject Subject => new(SubjectKind, SubjectId);

    Subject? IPartOf.Whole => Subject;

    public string SearchText => Name;

    public static File Of(Subject subject, FileContent content, Guid who, DateTime at)
    {
        var file = new File(subject.Kind, subject.Id, content.Name, who, at);
        file.Take(content, who, at);
        file.Announce(new FileAdded(file.Id, subject.Kind, subject.Id, content.Name, content.Length));
        return file;
    }

    // The same record with newer contents. It keeps its name, unless that would end in something that it no longer is.
    public void Replace(FileContent content, Guid who, DateTime at)
    {
        Take(content, who, at);
        if (FileNaming.Ending(content.Name) != FileNaming.Ending(Name))
            Name = content.Name;
        Announce(new FileReplaced(Id, SubjectKind, SubjectId, Name, Number));
    }

    // The end of the name says what is inside: it stays.
    public void Rename(string name)
    {
        var (ending, clean) = (FileNaming.Ending(Name), FileNaming.Clean(name));
        if (clean.Length == 0)
            throw new Refusal($"A file needs a name.");
        if (FileNaming.Ending(clean) != ending)
            clean = FileNaming.Clean($"{clean}.{ending}");
        if (clean == Name)
            return;
        Announce(new FileRenamed(Id, SubjectKind, SubjectId, Name, clean));
        Name = clean;
    }

    public void Discard(DateTime at)
    {
        Delete(at);
        Announce(new FileDeleted(Id, SubjectKind, SubjectId, Name));
    }

    public void TakeBack()
    {
        Restore();
        Announce(new FileRestored(Id, SubjectKind, SubjectId, Name));
    }

    // A save from a page that somebody else has overtaken.
    public void RefuseUnlessSeen(int? version, RenameFile.Form mine)
    {
        if (version is { } seen && seen != Version)
            throw Conflict.Between(new RenameFile.Form { Name = Name }, mine, Version);
    }

    private void Take(FileContent content, Guid who, DateTime at) => _versions.Add(new(Id, ++Number, content.Name, content.Kind, content.Length, content.Sha256, content.StoredAs, content.Pages, who, at));
}

// What somebody sent, once: it never changes.
public class FileVersion(Guid fileId, int number, string name, string kind, long length, byte[] sha256, string storedAs, int? pages, Guid addedById, DateTime addedAt)
{
    public Guid FileId { get; private set; } = fileId;
    public int Number { get; private set; } = number;

    // As it was sent.
    public string Name { get; private set; } = name;
    public string Kind { get; private set; } = kind;
    public long Length { get; private set; } = length;
    public byte[] Sha256 { get; private set; } = sha256;
    public string StoredAs { get; private set; } = storedAs;
    public int? Pages { get; private set; } = pages;
    public Guid AddedById { get; private set; } = addedById;
    public DateTime AddedAt { get; private set; } = addedAt;
}

// What lies on the shelf, with its name and what it was found to be.
public sealed record FileContent(string Name, string Kind, long Length, byte[] Sha256, string StoredAs, int? Pages);
