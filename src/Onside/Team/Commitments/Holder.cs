using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Slot: who answers for a record of this kind. With it, obstacles, contingencies and what others must be told can hang on the record.
public interface IAnswersFor
{
    string Kind { get; }

    Task<Charge?> Of(Guid id);
}

// Who answers, and what larger record it is about.
public sealed record Charge(Guid PersonId, Subject? About = null);

// What something hangs on, as I see it. AnswersId: who answers for the outcome, and where there is none, who asked.
public sealed record Holder(Subject On, SubjectName Name, Guid AnswersId, Subject? About)
{
    public Guid? RequesterId { get; init; }
    public Guid? PerformerId { get; init; }
    public Function? Department { get; init; }

    // Whose work stands still when something is in the way.
    public Guid HindersId => PerformerId ?? AnswersId;

    // In which role somebody makes a move: the first of theirs that may; their weightiest where none may.
    public Role Speaks<TMove>(Guid person, Guid? ownerId, TMove move, Func<Role, IReadOnlyList<TMove>> open)
    {
        var roles = Roles(person, ownerId).ToList();
        return roles.Exists(role => open(role).Contains(move)) ? roles.Find(role => open(role).Contains(move)) : roles[0];
    }

    public IEnumerable<Role> Roles(Guid person, Guid? ownerId)
    {
        if (person == AnswersId) yield return Role.OutcomeOwner;
        if (person == ownerId) yield return Role.Owner;
        if (person == RequesterId) yield return Role.Requester;
        if (person == PerformerId) yield return Role.Performer;
        yield return Role.Participant;
    }
}

public sealed class Holders(AppDb db, Promises promises, SubjectBook book, IEnumerable<IAnswersFor> slots)
{
    public const string Commitments = "commitment";

    // The kinds besides commitments, each with what I see of it.
    public IEnumerable<(string Kind, IQueryable<Guid> Visible)> Others => slots.Select(slot => (slot.Kind, book.Of(slot.Kind).Visible()));

    // As I see it, or 404; a kind that nobody answers for holds nothing.
    public async Task<Holder> Find(string kind, Guid id)
    {
        if (kind == Commitments)
            return await Of(await promises.Find(id));
        var slot = Slot(kind) ?? throw Refusal.NotFound();
        var name = await book.Find(new(kind, id));
        return await slot.Of(id) is { } charge ? new(new(kind, id), name, charge.PersonId, charge.About) : throw Refusal.NotFound();
    }

    // Whoever looks: for clocks, and for telling people.
    public async Task<Charge?> Charge(Subject on) =>
        on.Kind != Commitments ? Slot(on.Kind) is { } slot ? await slot.Of(on.Id) : null : await db.FindAsync<Commitment>(on.Id) is { } commitment ? await Charge(commitment) : null;

    private async Task<Holder> Of(Commitment commitment)
    {
        var charge = await Charge(commitment);
        return new(new(Commitments, commitment.Id), new(commitment.Id, commitment.What, $"/commitments/{commitment.Id}"), charge.PersonId, charge.About)
        {
            RequesterId = commitment.RequesterId, PerformerId = commitment.PerformerId, Department = commitment.Department,
        };
    }

    private async Task<Charge> Charge(Commitment commitment) =>
        commitment.Subject is { } about && Slot(about.Kind) is { } slot && await slot.Of(about.Id) is { } outcome ? new(outcome.PersonId, outcome.About ?? about) : new(commitment.RequesterId, commitment.Subject);

    private IAnswersFor? Slot(string kind) => slots.FirstOrDefault(slot => slot.Kind == kind);
}
