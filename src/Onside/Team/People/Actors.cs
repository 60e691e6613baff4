using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People;

// Tells the door who somebody is and whose records they see.
public sealed class Actors(AppDb db, ICompanyFormats company) : IActors
{
    public async Task<Actor?> Of(Guid personId, Level level)
    {
        var person = await db.Set<Person>().Where(p => p.Id == personId && p.DeactivatedAt == null)
            .Select(p => new { p.Name, p.Locale, p.Zone, p.Theme, p.Sight, p.Numbers, p.Dates, p.Hours, p.Week }).SingleOrDefaultAsync();
        if (person is null)
            return null;
        var owners = level == Level.Administrator ? null : await Sightline.Of(db, personId, level == Level.Guest ? Sight.Own : person.Sight);
        return new Actor(personId, person.Name, level, owners, Cultures.Known(person.Locale, new(person.Numbers, person.Dates, person.Hours, person.Week), await company.Current()), Zones.Known(person.Zone), person.Theme);
    }
}
