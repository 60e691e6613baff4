using Onside.Platform.Data;

namespace Onside.Team.Files;

public record FileAdded(Guid FileId, string SubjectKind, Guid SubjectId, string Name, long Length) : IAbout;

public record FileReplaced(Guid FileId, string SubjectKind, Guid SubjectId, string Name, int Number) : IAbout;

public record FileRenamed(Guid FileId, string SubjectKind, Guid SubjectId, string From, string To) : IAbout;

public record FileDeleted(Guid FileId, string SubjectKind, Guid SubjectId, string Name) : IAbout;

public record FileRestored(Guid FileId, string SubjectKind, Guid SubjectId, string Name) : IAbout;
