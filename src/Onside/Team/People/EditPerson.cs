using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

public static class EditPerson
{
    public record View(Guid Id, PersonForm Form, bool CanSignIn, IReadOnlyList<TeamChoice> Teams)
    {
        [JsonIgnore]
        public PersonBeside? Beside { get; init; }
    }

    public static async Task<Page<EditPage, View>> Get(Guid id, AppDb db, IPersonBeside beside)
    {
        var person = await Person.Find(db, id);
        var level = await db.Set<SignIn>().Where(s => s.Id == id).Select(s => (Level?)s.Level).SingleOrDefaultAsync();
        return new(new(id, await Form(db, person, level), level is not null, await TeamChoice.All(db)) { Beside = (await beside.Of([id]))[id] });
    }

    public static async Task<Onward<ShowPerson.View>> Post(
        Guid id, Input<PersonForm> input, AppDb db, Kept<PersonNames> names, Doors doors, Fresh fresh, Me me, TimeProvider clock, IPersonBeside beside)
    {
        var form = input.Valid();
        var person = await Person.Find(db, id);
        var signIn = await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == id);
        if (form.Version is { } seen && seen != person.Version)
            throw Conflict.Between(await Form(db, person, signIn?.Level), form, person.Version, await beside.Differences(person, form.Fields));
        if (signIn is not null)
            await CheckAccess(db, input, signIn, fresh);
        await beside.Tell(person, form.Fields, input);
        await Administrators.Change(db, () => Apply(db, person, signIn, form, clock.Now()));
        names.Forget();
        doors.Forget();
        return new($"/people/{id}", await ShowPerson.Of(db, me, id, clock.Now(), beside));
    }

    private static async Task<PersonForm> Form(AppDb db, Person person, Level? level) => new()
    {
        Name = person.Name, Mail = person.Mail, Level = level, Sight = person.Sight, Functions = [.. person.Functions], Version = person.Version,
        Teams = await db.Set<TeamMember>().Where(member => member.PersonId == person.Id).Select(member => member.TeamId).ToListAsync(),
    };

    // Who may do what, and where links go, is not decided from a browser that somebody left open.
    private static async Task CheckAccess(AppDb db, Input<PersonForm> input, SignIn signIn, Fresh fresh)
    {
        var form = input.Valid();
        if (form.Mail is not { } mail)
            throw input.Complain(nameof(form.Mail), $"Somebody who signs in needs an e-mail address.");
        var isNewMail = SignIn.Normal(mail) != signIn.NormalizedUserName;
        if (isNewMail || (form.Level ?? signIn.Level) != signIn.Level)
            await fresh.Require();
        if (isNewMail && await AddPerson.IsKnownMail(db, mail, signIn.Id))
            throw input.Complain(nameof(form.Mail), $"Somebody signs in with this address already.");
    }

    private static async Task Apply(AppDb db, Person person, SignIn? signIn, PersonForm form, DateTime now)
    {
        person.Rename(form.Name!);
        person.See(form.Sight!.Value);
        person.Work(form.Functions);
        await Membership.Be(db, person.Id, form.Teams);
        if (signIn is not null)
            person.Rise(signIn, form.Level ?? signIn.Level);
        if (signIn is null)
            person.ReachAt(form.Mail);
        else
            await ChangeMail.To(db, person, signIn, form.Mail!, now);
    }
}
