using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public static class ChooseTheme
{
    public static readonly string[] Offered = ["system", "light", "dark"];

    public class Form
    {
        [Required, AllowedValues("system", "light", "dark", ErrorMessage = "Choose one of the offered values.")]
        public string? Theme { get; set; }
    }

    public static async Task<Fragment<ThemeForm, ProfileView>> Post(Input<Form> input, AppDb db, Doors doors, Me me)
    {
        var person = await Person.Find(db, me.Id);
        person.Prefer(input.Valid().Theme!);
        await db.SaveChangesAsync();
        doors.Forget();
        return new(await ProfileView.Of(db, me), "/me");
    }
}
