using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.SigningIn;

// Opening the link only asks: a mail scanner that looks at it does not use it up.
public static class SignInByLink
{
    public record View(string Name, string Key);

    public static async Task<Page<LinkPage, View>> Get(string key, AppDb db, TimeProvider clock)
    {
        var name = await SignInLink.Open(db, LinkPurpose.ComeIn, key, clock.Now())
            .Join(db.Set<Person>(), link => link.PersonId, person => person.Id, (link, person) => person.Name).SingleOrDefaultAsync();
        return new(new(name ?? throw Links.Spent(), key));
    }

    public static async Task<Onward<CameIn>> Post(string key, HttpContext http, AppDb db, Entrance entrance, TimeProvider clock)
    {
        var who = await Links.Use(db, LinkPurpose.ComeIn, key, clock.Now(), entrance, http);
        return new("/", new(who.Id, "/"));
    }
}
