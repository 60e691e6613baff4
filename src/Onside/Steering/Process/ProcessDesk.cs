using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Steering.Process;

// Whoever keeps the process hears what the nights have changed in it.
public sealed class ProcessKeepers(Kept<PersonNames> people, Notices notices)
{
    public async Task Tell(FormattableString sentence)
    {
        foreach (var keeper in (await people.Current()).Active.Where(person => person.Functions.Contains(Function.SalesOperationsManager)))
            await notices.Notify(keeper.Id, GateReasons.Process, new(null, sentence) { Link = "/process" });
    }
}

// Where the next version is written: one draft at a time, by the people of sales operations and administrators.
public sealed class ProcessDesk(AppDb db, Kept<PersonNames> people, Kept<PipelineBook> pipelines, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<bool> MayKeep() => me.MayWrite && (me.IsAdministrator || (await people.Current()).Of(me.Id).Functions.Contains(Function.SalesOperationsManager));

    public async Task RefuseOthers()
    {
        if (!await MayKeep())
            throw new Refusal($"Sales operations and administrators say how we sell.", 403);
    }

    public Task<ProcessVersion?> FindDraft() => Whole().SingleOrDefaultAsync(version => version.PublishedAt == null);

    public async Task<ProcessVersion> Draft(int? seen = null)
    {
        await RefuseOthers();
        var draft = await FindDraft() ?? throw new Refusal($"There is no draft. Begin one first.", 409);
        return seen is null || seen == draft.Version ? draft : throw new Refusal($"Somebody else has changed the draft. Reload the page.", 409);
    }

    // As the last version is, or else as the seven steps usually are.
    public async Task<ProcessVersion> Begin()
    {
        await RefuseOthers();
        if (await FindDraft() is not null)
            throw new Refusal($"A draft is being written already.", 409);
        var last = await Whole().AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync();
        var draft = new ProcessVersion((last?.Number ?? 0) + 1, me.Id, Now);
        if (last is null)
            SevenSteps.Write(draft, await pipelines.Current());
        else
            Copy(last, draft);
        return db.Add(draft).Entity;
    }

    private IQueryable<ProcessVersion> Whole() => db.Set<ProcessVersion>().Include(version => version.Gates).Include(version => version.Items).Include(version => version.Stages).AsSplitQuery();

    private static void Copy(ProcessVersion from, ProcessVersion to)
    {
        to.Cut(new(from.SmallBelow, from.StrategicFrom, from.ComplexFrom));
        to.Gates.AddRange(from.Gates.Select(gate => new ProcessGate(to.Id, gate.Step, gate.Small, gate.Standard, gate.Strategic)));
        to.Items.AddRange(from.Items.Select(item => item.On(to.Id)));
        to.Stages.AddRange(from.Stages.Select(stage => new ProcessStage(to.Id, stage.StageId, stage.Step)));
    }
}
