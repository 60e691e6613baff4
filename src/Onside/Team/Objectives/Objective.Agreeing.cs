using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

public partial class Objective
{
    public DateTime? ProposedAt { get; private set; }

    // Which wording of it is asked about; an answer names the one that was read.
    public int Round { get; private set; }

    // Kept so that whoever edits hears of an answer that came meanwhile.
    public DateTime? AnsweredAt { get; private set; }

    public List<ObjectiveDepartment> Departments { get; private set; } = [];

    public IEnumerable<ObjectiveDepartment> Named => Departments.Where(department => department.DeletedAt is null).OrderBy(department => department.Function);

    // Asks every department; once it is proposed, those again that declined or asked for something else.
    public void Propose(DateOnly today, DateTime at)
    {
        RefuseEnded();
        if (Missing.Count > 0)
            throw new Refusal($"Not yet. Missing: {string.Join("; ", Missing.Select(part => Say(ObjectiveWords.Lacks(part))))}.");
        if (DueOn < today)
            throw new Refusal($"Its day has passed. Choose another day first.");
        var asked = Named.Where(department => ProposedAt is null || department.Answer is DepartmentAnswer.Declined or DepartmentAnswer.Countered).ToList();
        if (asked.Count == 0)
            throw new Refusal($"It is proposed already, and nobody has declined or asked for something else.");
        (ProposedAt, Round) = (ProposedAt ?? at, Math.Max(Round, 1));
        Ask(asked);
    }

    public void Accept(Function department, int round, Guid by, DateTime at)
    {
        Asked(department, round).Accept(Terms, by, at);
        Answered(department, DepartmentAnswer.Accepted, null, at);
    }

    public void Decline(Function department, int round, string reason, Guid by, DateTime at)
    {
        Asked(department, round).Decline(reason, by, at);
        Answered(department, DepartmentAnswer.Declined, reason, at);
    }

    // Something else instead: another target, another day, or both, with why.
    public void Counter(Function department, int round, (decimal? Target, DateOnly? DueOn) instead, string words, Guid by, DateTime at)
    {
        Asked(department, round).Counter(Measure.Milli(instead.Target), instead.DueOn, words, by, at);
        Answered(department, DepartmentAnswer.Countered, words, at);
    }

    private void Answered(Function department, DepartmentAnswer answer, string? words, DateTime at)
    {
        AnsweredAt = at;
        Announce(new DepartmentAnswered(Id, OwnerId, department, answer, State == ObjectiveState.Shared, words, Name));
    }

    private ObjectiveDepartment Asked(Function department, int round)
    {
        RefuseEnded();
        var asked = Named.FirstOrDefault(one => one.Function == department) ?? throw Refusal.NotFound();
        if (ProposedAt is null)
            throw new Refusal($"It is a draft. Its owner proposes it first.");
        if (round != Round)
            throw new Refusal($"It was changed in the meantime, and nothing was answered. Read what is proposed now, and answer that.", 409);
        return asked;
    }

    private void AskAnew()
    {
        Round++;
        Ask([.. Named]);
    }

    private void Ask(IReadOnlyList<ObjectiveDepartment> departments)
    {
        foreach (var department in departments)
            department.Ask();
        Announce(new ObjectiveProposed(Id, Name, Round, [.. departments.Select(department => department.Function)]));
    }

    private void NameDepartments(IReadOnlyCollection<Function> wanted, DateTime at)
    {
        foreach (var department in Named.Where(department => !wanted.Contains(department.Function)).ToList())
            department.Delete(at);
        foreach (var function in wanted.Distinct().Except(Named.Select(department => department.Function)).ToList())
            Departments.Add(new(Id, function));
    }
}

public enum DepartmentAnswer
{
    Waiting,
    Accepted,
    Declined,
    Countered,
}

// A department that carries it, and its word.
public class ObjectiveDepartment(Guid objectiveId, Function function) : Entity, IPart, IUnaudited
{
    public Guid ObjectiveId { get; private set; } = objectiveId;
    public Function Function { get; private set; } = function;
    public DepartmentAnswer Answer { get; private set; }
    public Guid? ById { get; private set; }
    public DateTime? At { get; private set; }
    public string? Words { get; private set; }
    public long? InsteadMilli { get; private set; }
    public DateOnly? InsteadOn { get; private set; }

    // What it accepted last: shown beside what is proposed now.
    public IReadOnlyList<Term> Accepted { get; private set; } = [];

    Subject? IPartOf.Whole => new("objective", ObjectiveId);

    public void Ask() => Say(DepartmentAnswer.Waiting, null, null, null);

    public void Accept(IReadOnlyList<Term> terms, Guid by, DateTime at)
    {
        if (Answer == DepartmentAnswer.Accepted)
            throw new Refusal($"It is accepted already.");
        Say(DepartmentAnswer.Accepted, by, at, null);
        Accepted = terms;
    }

    public void Decline(string reason, Guid by, DateTime at) => Say(DepartmentAnswer.Declined, by, at, reason);

    public void Counter(long? target, DateOnly? dueOn, string words, Guid by, DateTime at)
    {
        Say(DepartmentAnswer.Countered, by, at, words);
        (InsteadMilli, InsteadOn) = (target, dueOn);
    }

    private void Say(DepartmentAnswer answer, Guid? by, DateTime? at, string? words) => (Answer, ById, At, Words, InsteadMilli, InsteadOn) = (answer, by, at, words, null, null);
}

public enum TermField
{
    Metric,
    Unit,
    Baseline,
    Target,
    Date,
    Departments,
}

// Numbers and days as programs write them.
public sealed record Term(TermField Field, string Value);

public sealed record TermChange(TermField Field, string Before, string After)
{
    public static IReadOnlyList<TermChange> Between(IReadOnlyList<Term> before, IReadOnlyList<Term> after) =>
        [.. before.Join(after, term => term.Field, term => term.Field, (one, other) => new TermChange(one.Field, one.Value, other.Value)).Where(change => change.Before != change.After)];
}
