using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

public static class ChangeMembers
{
    public class Form
    {
        [Required(ErrorMessage = "Choose a person.")]
        public Guid? PersonId { get; set; }
    }

    public static async Task<Onward<ShowTeam.View>> Post(Guid id, Input<Form> input, AppDb db, Kept<PersonNames> names, Doors doors)
    {
        var person = input.Valid().PersonId!.Value;
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person))
            throw input.Complain(nameof(Form.PersonId), $"Choose a person.");
        return await Saved(db, names, doors, id, team => team.Take(person));
    }

    public static Task<Onward<ShowTeam.View>> PostRelease(Guid id, Guid personId, AppDb db, Kept<PersonNames> names, Doors doors) =>
        Saved(db, names, doors, id, team => team.Release(personId));

    private static async Task<Onward<ShowTeam.View>> Saved(AppDb db, Kept<PersonNames> names, Doors doors, Guid id, Action<Team> change)
    {
        change(await Team.Find(db, id));
        await db.SaveChangesAsync();
        doors.Forget();
        return new($"/teams/{id}", await ShowTeam.Of(db, names, id));
    }
}
