using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Market.Content.Playbooks;

// Who keeps a playbook: whoever wrote it, sales operations, marketing and administrators; everybody who works here reads it and may begin one.
public sealed class PlaybookDesk(AppDb db, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public Guid Me => me.Id;

    public bool MayWrite => me.MayWrite;

    public ValueTask<PersonNames> People() => people.Current();

    public async Task<bool> Keeps(Guid writtenById) =>
        me.MayWrite && (me.IsAdministrator || writtenById == me.Id || (await people.Current()).Of(me.Id).Functions.Any(function => function is Function.SalesOperationsManager or Function.Marketing));

    public async Task RefuseOthers(Guid writtenById)
    {
        if (!await Keeps(writtenById))
            throw new Refusal($"{(await people.Current()).Of(writtenById).Name}, sales operations, marketing and administrators keep this playbook. Ask one of them.", 403);
    }

    public async Task<Playbook> Mine(Guid id)
    {
        var playbook = await Playbook.Find(db, id);
        await RefuseOthers(playbook.WrittenById);
        return playbook;
    }

    public Task<PlaybookVersion?> FindDraft(Guid id) => Whole(id).SingleOrDefaultAsync(version => version.PublishedAt == null);

    public async Task<PlaybookVersion> Draft(Guid id)
    {
        await Mine(id);
        return await FindDraft(id) ?? throw new Refusal($"There is no draft. Begin one first.", 409);
    }

    // As the last version is.
    public Task<PlaybookVersion> Begin(Playbook playbook) => db.Transact(async () =>
    {
        await db.Serialize($"playbook/{playbook.Id}");
        if (await FindDraft(playbook.Id) is not null)
            throw new Refusal($"A draft is being written already.", 409);
        var last = await Whole(playbook.Id).AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync();
        var draft = new PlaybookVersion(playbook.Id, (last?.Number ?? 0) + 1, me.Id, Now);
        draft.Plays.AddRange((last?.Plays ?? []).OrderBy(play => play.Position).Select(play => play.In(draft)));
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    });

    private IQueryable<PlaybookVersion> Whole(Guid id) => db.Set<PlaybookVersion>().Include(version => version.Plays).Where(version => version.PlaybookId == id);
}
