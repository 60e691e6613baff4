using System.Linq.Expressions;
using Onside.Platform.Lists;
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

    // Whether a row hangs on something that I may see, inside a statement: one look by its id, not a list of all that I see.
    public Expression<Func<T, bool>> Sees<T>(Expression<Func<T, string?>> kind, Expression<Func<T, Guid?>> id, string? but = null) =>
        Kinds.Where(one => one.Kind != but).Select(one => Sees(one, kind, id)).Aggregate((left, next) => left.Or(next));

    private static Expression<Func<T, bool>> Sees<T>(ISubjects subjects, Expression<Func<T, string?>> kind, Expression<Func<T, Guid?>> id)
    {
        var (called, visible) = (subjects.Kind, subjects.Visible());
        Expression<Func<string?, Guid?, bool>> hangs = (of, on) => of == called && visible.Any(one => one == on);
        return Expression.Lambda<Func<T, bool>>(Expression.Invoke(hangs, kind.Body, new Swap(id.Parameters[0], kind.Parameters[0]).Visit(id.Body)), kind.Parameters);
    }
}
