using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

public static class InvitePerson
{
    public record View(PersonForm Form, IReadOnlyList<TeamChoice> Teams)
    {
        [JsonIgnore]
        public PersonBeside? Beside { get; init; }
    }

    public record Invited(Guid Id, string Name, string Url, string Link, int DaysOpen);

    public static async Task<Page<InvitePage, View>> Get(AppDb db, IPersonBeside beside) =>
        new(new(new PersonForm { Level = Level.Member, Sight = Sight.Team }, await TeamChoice.All(db)) { Beside = (await beside.Of([Guid.Empty]))[Guid.Empty] });

    // The link is shown here and nowhere else, so the answer is not a redirect.
    public static async Task<IResult> Post(
        Input<PersonForm> input, HttpContext http, AppDb db, Passwords passwords, Kept<PersonNames> names, Doors doors, Fresh fresh, Me me, TimeProvider clock, IPersonBeside beside)
    {
        await fresh.RequireOfBrowser();
        var form = input.Valid();
        if (form.Mail is not { } mail)
            throw input.Complain(nameof(form.Mail), $"Please fill this in.");
        if (await AddPerson.IsKnownMail(db, mail))
            throw input.Complain(nameof(form.Mail), $"Somebody signs in with this address already.");
        var added = await AddPerson.Run(db, passwords, new(form.Name!, mail, form.Level ?? Level.Member, form.Sight!.Value)
        {
            Functions = form.Functions, Teams = form.Teams, Locale = me.Culture.Name, Zone = me.Zone.Id, Also = person => beside.Tell(person, form.Fields, input),
        }, clock.Now());
        names.Forget();
        doors.Forget();
        return new Fragment<InvitedCard, Invited>(new(added.PersonId, form.Name!, $"/people/{added.PersonId}", Address.Whole(http, added.Link!), SignInLink.Invitation.Days));
    }
}
