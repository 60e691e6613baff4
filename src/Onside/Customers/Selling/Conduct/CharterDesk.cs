using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// Where the charter is written: one draft at a time, by the people of sales operations and administrators.
public sealed class CharterDesk(AppDb db, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<bool> MayKeep() => me.MayWrite && (me.IsAdministrator || (await people.Current()).Of(me.Id).Functions.Contains(Function.SalesOperationsManager));

    public async Task RefuseOthers()
    {
        if (!await MayKeep())
            throw new Refusal($"Sales operations and administrators write the charter.", 403);
    }

    public Task<ConductCharter?> FindDraft() => db.Set<ConductCharter>().SingleOrDefaultAsync(charter => charter.PublishedAt == null);

    public Task<ConductCharter?> Current() => db.Set<ConductCharter>().AsNoTracking().Where(charter => charter.PublishedAt != null).OrderByDescending(charter => charter.Number).FirstOrDefaultAsync();

    public async Task<ConductCharter> Draft()
    {
        await RefuseOthers();
        return await FindDraft() ?? throw new Refusal($"There is no draft. Begin one first.", 409);
    }

    public async Task<ConductCharter> Begin()
    {
        var last = await db.Set<ConductCharter>().MaxAsync(charter => (int?)charter.Number) ?? 0;
        return db.Add(new ConductCharter(last + 1, me.Id, Now)).Entity;
    }

    // Those who work here and may come in; guests are not bound by it.
    public IQueryable<Person> Bound() => db.Set<Person>().Where(person => person.DeactivatedAt == null && db.Set<SignIn>().Any(one => one.Id == person.Id && one.DisabledAt == null && one.Level > Level.Guest));
}
