using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People;

// Somebody comes back. The records stay with whoever took them over; old tokens stay dead.
public static class ReactivatePerson
{
    public static async Task<Onward<ShowPerson.View>> Post(Guid id, AppDb db, Kept<PersonNames> names, Doors doors, Me me, TimeProvider clock, IPersonBeside beside)
    {
        var person = await Person.Find(db, id);
        person.Reactivate();
        (await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == id))?.Enable();
        await db.SaveChangesAsync();
        names.Forget();
        doors.Forget();
        return new($"/people/{id}", await ShowPerson.Of(db, me, id, clock.Now(), beside));
    }
}
