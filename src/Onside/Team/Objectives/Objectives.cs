using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// The objectives of the company: everybody who works here sees them all. They are changed one after the other, so that no two answers and no two branches pass each other.
public sealed class Objectives(AppDb db, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    // As many as one page can show; more would not be read.
    public const int Most = 2_000;

    public DateTime Now => clock.Now();

    public DateOnly Today => clock.Today(me.Zone);

    public IQueryable<Objective> Seen => db.Set<Objective>().Where(_ => me.Level > Level.Guest);

    public async Task<Forest> Forest() => new(await Seen.AsNoTracking().Include(o => o.Departments).AsSplitQuery().OrderBy(o => o.Id).Take(Most).ToListAsync());

    // Where each stands by its latest report.
    public async Task<IReadOnlyDictionary<Guid, Standing>> Standing(Guid? only = null)
    {
        var reports = db.Set<ObjectiveReport>();
        return await Seen.Where(o => only == null || o.Id == only).Select(o => new
        {
            o.Id,
            Value = reports.Where(r => r.ObjectiveId == o.Id).OrderByDescending(r => r.On).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => (long?)r.ValueMilli).FirstOrDefault(),
            On = reports.Where(r => r.ObjectiveId == o.Id).OrderByDescending(r => r.On).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => (DateOnly?)r.On).FirstOrDefault(),
        }).Where(o => o.Value != null).ToDictionaryAsync(o => o.Id, o => new Standing(o.Value!.Value, o.On!.Value));
    }

    // What changes it, in turn.
    public Task Take(Guid id, Func<Objective, Task> change) => Queued(async () =>
        await change(await Seen.Include(o => o.Departments).SingleOrDefaultAsync(o => o.Id == id) ?? throw Refusal.NotFound()));

    public Task Take(Guid id, Action<Objective> change) => Take(id, objective =>
    {
        change(objective);
        return Task.CompletedTask;
    });

    // What only who answers for it, or an administrator, changes; as it was seen.
    public Task Keep(Guid id, int? version, Action<Objective> change) => Take(id, async objective =>
    {
        await RefuseOthers(objective);
        if (version is { } seen && seen != objective.Version)
            throw new Refusal($"Somebody else changed it in the meantime, and nothing was done. Read how it stands now, and try again.", 409);
        change(objective);
    });

    public Task Queued(Func<Task> change) => db.Transact(async () =>
    {
        await db.Serialize("objectives");
        await change();
        await db.SaveChangesAsync();
    });

    public async Task RefuseOthers(Objective objective)
    {
        if (!Keeps(objective.OwnerId))
            throw new Refusal($"Only {(await people.Current()).Of(objective.OwnerId).Name}, who answers for it, and administrators change it.", 403);
    }

    public bool Keeps(Guid ownerId) => me.MayWrite && (me.Id == ownerId || me.IsAdministrator);
}

public sealed record Standing(long ValueMilli, DateOnly On);
