using Onside.Platform.Web;

namespace Onside.Platform.Subjects;

// All kinds of subjects, for features that hang things on any of them.
public sealed class SubjectBook(IEnumerable<ISubjects> kinds)
{
    private readonly Dictionary<string, ISubjects> _kinds = kinds.ToDictionary(kind => kind.Kind);

    public IEnumerable<ISubjects> Kinds => _kinds.Values;

    public ISubjects Of(string kind) => _kinds.GetValueOrDefault(kind) ?? throw Refusal.NotFound();

    // The subject as I see it, or 404.
    public async Task<SubjectName> Find(Subject subject) =>
        (await Of(subject.Kind).Named([subject.Id])).SingleOrDefault() ?? throw Refusal.NotFound();

    public async Task<Dictionary<Subject, SubjectName>> Named(IEnumerable<Subject> subjects)
    {
        var names = new Dictionary<Subject, SubjectName>();
        foreach (var kind in subjects.Distinct().GroupBy(subject => subject.Kind).Where(kind => _kinds.ContainsKey(kind.Key)))
            foreach (var name in await Of(kind.Key).Named([.. kind.Select(subject => subject.Id)]))
                names[new(kind.Key, name.Id)] = name;
        return names;
    }
}
