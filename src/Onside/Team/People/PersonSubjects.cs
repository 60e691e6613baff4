using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Team.People;

public sealed class PersonSubjects(Kept<PersonNames> names, Me me) : ISubjects
{
    public string Kind => "person";

    public FormattableString Called => $"Person";

    public string Icon => "user";

    public string Url(Guid id) => $"/people/{id}";

    // Guests do not read the directory; they know themselves.
    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids)
    {
        var known = (await names.Current()).All;
        return [.. ids.Where(id => known.ContainsKey(id) && (me.Level > Level.Guest || id == me.Id)).Select(id => new SubjectName(id, known[id].Name, Url(id)))];
    }
}
