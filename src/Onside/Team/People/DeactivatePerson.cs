using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People.SigningIn;

namespace Onside.Team.People;

// Somebody leaves: their records go to another, their ways in are closed at once. The records' features hear it in the same transaction.
public static class DeactivatePerson
{
    public class Form
    {
        [Required(ErrorMessage = "Choose who takes over.")]
        public Guid? SuccessorId { get; set; }
    }

    public record View(Guid Id, string Name, IReadOnlyList<Choice> Successors);

    public static async Task<Page<DeactivatePage, View>> Get(Guid id, AppDb db, Kept<PersonNames> names)
    {
        var person = await Person.Find(db, id);
        return new(new(id, person.Name, [.. (await names.Current()).Choices().Where(choice => choice.Value != id.ToString())]));
    }

    public static async Task<Onward<ShowPerson.View>> Post(Guid id, Input<Form> input, AppDb db, Kept<PersonNames> names, Doors doors, Me me, TimeProvider clock, IPersonBeside beside)
    {
        var (form, now) = (input.Valid(), clock.Now());
        var person = await Person.Find(db, id);
        if (!await db.Set<Person>().AnyAsync(p => p.Id == form.SuccessorId && p.DeactivatedAt == null))
            throw input.Complain(nameof(form.SuccessorId), $"Choose who takes over.");
        await Administrators.Change(db, async () =>
        {
            person.Deactivate(form.SuccessorId!.Value, now);
            await ShutOut(db, id, now);
        });
        names.Forget();
        doors.Forget();
        return new($"/people/{id}", await ShowPerson.Of(db, me, id, now, beside));
    }

    private static async Task ShutOut(AppDb db, Guid id, DateTime now)
    {
        (await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == id))?.Disable(now);
        await NewPassword.EndAllElse(db, id, null, now);
        await db.Set<Token>().Where(t => t.PersonId == id && t.RevokedAt == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, now));
    }
}
