using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.SigningIn;

namespace Onside.Team.People;

// A lost laptop: an administrator signs somebody out everywhere, their programs included.
public static class EndSessionsOf
{
    public static async Task<Onward<ShowPerson.View>> Post(Guid id, AppDb db, Doors doors, Me me, TimeProvider clock, IPersonBeside beside)
    {
        var (person, now) = (await Person.Find(db, id), clock.Now());
        await db.Transact(async () =>
        {
            await NewPassword.EndAllElse(db, id, null, now);
            await db.Set<Token>().Where(t => t.PersonId == id && t.RevokedAt == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, now));
            person.WasSignedOut();
            await db.SaveChangesAsync();
        });
        doors.Forget();
        return new($"/people/{id}", await ShowPerson.Of(db, me, id, now, beside));
    }
}
