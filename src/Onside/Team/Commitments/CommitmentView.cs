using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.Commitments.Promised;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// One commitment as it is shown and sent. Department: who is asked as a whole, before one of it has promised.
public sealed record CommitmentView(Guid Id, int Moves, string What, CommitmentState State, Named Requester, Named? Performer, Function? Department, DateTime? DueAt, DateTime? AnswerDueAt, DateTime Since)
{
    public string? Condition { get; init; }
    public string? Why { get; init; }
    public string? Scope { get; init; }
    public DateTime? ReviewAt { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public string? Evidence { get; init; }
    public string? Reason { get; init; }
    public string? Restatement { get; init; }
    public Proposed? Pending { get; init; }
    public Reckoned Reckoned { get; init; }
    public bool OverdueAck { get; init; }
    public Guid? AwaitsId { get; init; }

    // In which part of a step.
    public Function? Role { get; init; }
    public bool Backdated { get; init; }

    // For whom it was taken further.
    public Named? Colleague { get; init; }

    // Asked of somebody outside.
    public bool IsOutside { get; init; }

    // Somebody deals with what is in the way; what is due stays due.
    public bool IsBlocked { get; init; }

    // The contact outside who was told that it comes, where I may see them.
    public Guid? PromisedToId { get; init; }
    public SubjectName? PromisedTo { get; init; }

    // What it is about, where I may see that.
    public SubjectName? Subject { get; init; }

    // Whether I am one of the two or stand in for one, or am of the department that is asked.
    [JsonIgnore]
    public bool IsMine { get; init; }

    [JsonIgnore]
    public Subject? About { get; init; }

    public bool IsLate(DateTime now) => State == CommitmentState.Promised && DueAt <= now;

    public static CommitmentView Of(Commitment c, PersonNames people) => new(c.Id, c.Moves, c.What, c.State, Named(c.RequesterId, people), c.GuestId is { } guest ? new(guest, c.GuestName ?? "") : c.PerformerId is { } performer ? Named(performer, people) : null, c.Department, c.DueAt, c.AnswerDueAt, c.Since)
    {
        Condition = c.Condition, Why = c.Why, Scope = c.Scope, ReviewAt = c.ReviewAt, CreatedAt = c.CreatedAt, EndedAt = c.EndedAt, Evidence = c.Evidence, Reason = c.Unmet ?? c.Reason, Restatement = c.Restatement,
        Reckoned = c.Reckoned, OverdueAck = c.OverdueAck, IsBlocked = c.IsBlocked, AwaitsId = c.AwaitsId, About = c.Subject, Role = c.Role, Backdated = c.Backdated, Colleague = c.ColleagueId is { } colleague ? Named(colleague, people) : null, IsOutside = c.GuestId is not null, PromisedToId = c.PromisedToId,
        Pending = c.PendingBy is { } by ? new(by, c.PendingCondition, c.PendingDueAt, c.PendingScope, c.PendingReviewAt, c.PendingObstacle) : null,
    };

    private static Named Named(Guid id, PersonNames people) => new(id, people.Of(id).Name);
}

// Other terms that wait for an answer.
public sealed record Proposed(Voice By, string? Condition, DateTime? DueAt, string? Scope, DateTime? ReviewAt, ObstacleCategory? Obstacle);

// Rows of commitments with the names of what they are about: a statement a kind.
public sealed class CommitmentRows(SubjectBook book, IEnumerable<ICustomerSide> sides, Kept<PersonNames> people, Kept<StandInBook> away, Me me, TimeProvider clock)
{
    public async Task<IReadOnlyList<CommitmentView>> Of(IQueryable<Commitment> commitments) => await Named(await commitments.AsNoTracking().ToListAsync());

    public async Task<IReadOnlyList<CommitmentView>> Named(IReadOnlyList<Commitment> commitments) => await Named(commitments, await book.Named(commitments.SelectMany(c => new[] { c.Subject, PromisedTo(c) }).OfType<Subject>()));

    // Where what they are about was named already.
    public async Task<IReadOnlyList<CommitmentView>> Named(IReadOnlyList<Commitment> commitments, IReadOnlyDictionary<Subject, SubjectName> about)
    {
        var names = await people.Current();
        var (functions, mine) = (names.Of(me.Id).Functions, (await away.Current()).For(me.Id, clock.Today(me.Zone)).Append(me.Id).ToHashSet());
        return [.. commitments.Select(c => CommitmentView.Of(c, names) with { Subject = c.Subject is { } subject ? about.GetValueOrDefault(subject) : null, PromisedTo = PromisedTo(c) is { } to ? about.GetValueOrDefault(to) : null, IsMine = mine.Contains(c.RequesterId) || (c.PerformerId is { } performer && mine.Contains(performer)) || (c.PerformerId is null && c.Department is { } department && functions.Contains(department)) })];
    }

    private Subject? PromisedTo(Commitment c) => c.PromisedToId is { } id && sides.FirstOrDefault() is { } side ? new(side.Kind, id) : null;
}
