using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// Whoever answers for an outcome answers for what hangs on it.
public sealed class OutcomeCharge(AppDb db) : IAnswersFor
{
    public string Kind => "outcome";

    public async Task<Charge?> Of(Guid id) =>
        await db.Set<Outcome>().Where(outcome => outcome.Id == id).Select(outcome => new { outcome.OwnerId, outcome.SubjectKind, outcome.SubjectId }).SingleOrDefaultAsync() is { } outcome
            ? new(outcome.OwnerId, outcome.SubjectId is { } subject ? new Subject(outcome.SubjectKind!, subject) : null) : null;
}

// What hangs on an outcome stands in its plan, counts among the ten actions, and is talked about at the next review.
public sealed class PlanHanging(AppDb db, Kept<PersonNames> people, TimeProvider clock) : IPlanParts
{
    public int Order => 10;

    public IReadOnlyList<PlanPlace> Places(Guid outcomeId) =>
    [
        new("obstacles", $"What is in the way", $"/obstacles/on/outcome/{outcomeId}", FollowThroughAction.Reluctance),
        new("contingencies", $"If it goes wrong", $"/contingencies/on/outcome/{outcomeId}", FollowThroughAction.Contingency),
        new("told", $"Who else must be told", $"/told/on/outcome/{outcomeId}", FollowThroughAction.Communication),
    ];

    public async Task<PlanFacts> Tell(Guid outcomeId, PlanFacts facts)
    {
        var now = clock.Now();
        var reluctant = Reluctant(outcomeId);
        var held = await db.Set<Obstacle>().Where(o => o.OnKind == "commitment" && o.EndedAt != null && reluctant.Any(c => c.Id == o.OnId)).Select(o => o.OnId).Distinct().CountAsync();
        var ready = await db.Set<Contingency>().CountAsync(c => c.OnKind == "outcome" && c.OnId == outcomeId && c.OwnerId != null && c.State != ContingencyState.Drafted);
        var told = await db.Set<Announcement>().Where(row => row.OnKind == "outcome" && row.OnId == outcomeId).ToListAsync();
        var due = told.Where(row => row.DueAt <= now).ToList();
        return facts with { Settled = new(held, facts.Settled.Of), ReadyContingencies = ready, Told = new(due.Count(row => row.IsDone), due.Count), Rows = told.Count };
    }

    public async Task<IReadOnlyList<AgendaItem>> Agenda(Guid outcomeId)
    {
        var names = await people.Current();
        var obstacles = await db.Set<Obstacle>().Where(o => o.OnKind == "outcome" && o.OnId == outcomeId && o.EndedAt == null).OrderBy(o => o.RaisedAt).ToListAsync();
        var armed = await db.Set<Contingency>().Where(c => c.OnKind == "outcome" && c.OnId == outcomeId && (c.State == ContingencyState.Armed || c.State == ContingencyState.Triggered)).OrderBy(c => c.Since).ToListAsync();
        return
        [
            .. obstacles.Select(o => new AgendaItem(AgendaKind.Blocked, o.Text ?? Platform.Words.Words.Say(CommitmentWords.Of(o.Category)), names.Of(o.OwnerId)?.Name, $"/obstacles/{o.Id}")),
            .. armed.Select(c => new AgendaItem(AgendaKind.Armed, c.Response, names.Of(c.OwnerId)?.Name, $"/contingencies/{c.Id}")),
        ];
    }

    private IQueryable<Commitment> Reluctant(Guid outcomeId) =>
        db.Set<Commitment>().Where(c => c.OutcomeId == outcomeId && (c.Rounds > 0 || c.State == CommitmentState.Countered || c.State == CommitmentState.Declined));
}
