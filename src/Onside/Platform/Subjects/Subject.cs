namespace Onside.Platform.Subjects;

// Anything that notes, tasks and people can hang on: its kind and its id.
public readonly record struct Subject(string Kind, Guid Id);

public sealed record SubjectName(Guid Id, string Name, string Url);

// A feature tells of its records: their address, their name, and who may see them.
public interface ISubjects
{
    string Kind { get; }

    FormattableString Called { get; }

    string Icon { get; }

    string Url(Guid id);

    // Names of those among the ids that I may see; the others are left out.
    Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids);

    // All that I may see, by their ids: for statements about what hangs on them.
    IQueryable<Guid> Visible();
}
