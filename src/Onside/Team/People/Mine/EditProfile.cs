using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public record ProfileView(Guid Id, string Name, string Locale, string Zone, string Theme, int Version)
{
    public static Task<ProfileView> Of(AppDb db, Me me) => db.Set<Person>().Where(person => person.Id == me.Id)
        .Select(person => new ProfileView(person.Id, person.Name, person.Locale, person.Zone, person.Theme, person.Version)).SingleAsync();
}

public static class EditProfile
{
    public class Form
    {
        [Required(ErrorMessage = "A person needs a name."), MaxLength(120)]
        public string? Name { get; set; }

        [Required]
        public string? Locale { get; set; }

        [Required]
        public string? Zone { get; set; }
    }

    public static async Task<Fragment<ProfileCard, ProfileView>> Post(Input<Form> input, AppDb db, Doors doors, Kept<PersonNames> names, Me me)
    {
        var form = input.Valid();
        if (!Cultures.Offered.Contains(form.Locale!))
            throw input.Complain(nameof(form.Locale), $"Choose one of the offered values.");
        if (!Zones.IsKnown(form.Zone!))
            throw input.Complain(nameof(form.Zone), $"Choose one of the offered values.");
        var person = await Person.Find(db, me.Id);
        person.Rename(form.Name!);
        person.Prefer(form.Locale!, form.Zone!);
        await db.SaveChangesAsync();
        names.Forget();
        doors.Forget();
        return new(await ProfileView.Of(db, me), "/me", new($"Saved. Language and time zone hold from the next page on."));
    }
}
