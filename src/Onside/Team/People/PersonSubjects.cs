using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People;

public sealed class PersonSubjects(AppDb db, Kept<PersonNames> names, Me me) : ISubjects, IFindable
{
    public string Kind => "person";

    public FormattableString Called => $"Person";

    public string Icon => "user";

    public string Url(Guid id) => At(id);

    private static string At(Guid id) => $"/people/{id}";

    // Guests do not read the directory; they know themselves.
    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids)
    {
        var known = (await names.Current()).All;
        return [.. ids.Where(id => known.ContainsKey(id) && (me.Level > Level.Guest || id == me.Id)).Select(id => new SubjectName(id, known[id].Name, Url(id)))];
    }

    public IQueryable<Guid> Visible() => db.Set<Person>().Where(person => me.Level > Level.Guest || person.Id == me.Id).Select(person => person.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (known, called) = ((await names.Current()).All, Say(Called));
        return [.. ids.Where(id => known.ContainsKey(id) && known[id].IsActive && me.Level > Level.Guest).Select(id => new Hit(Kind, id, known[id].Name, null, Url(id), Icon, called))];
    }
}
