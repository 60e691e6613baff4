using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// Who may own a customer or a contact.
public static class Owners
{
    // For a filter: those whose records I see.
    public static IReadOnlyList<Choice> SeenBy(Me me, PersonNames names) =>
        [.. names.All.Values.Where(person => me.SeesEverything || me.Owners.Contains(person.Id)).Select(person => new Choice(person.Id.ToString(), person.Name))];

    // Refuses, at its field, an owner who is not here (any more).
    public static async Task RefuseStranger<TForm>(Guid? ownerId, Guid? before, string field, Input<TForm> input, AppDb db) where TForm : class, new()
    {
        if (ownerId is { } owner && owner != before && !await db.Set<Onside.Team.People.Person>().AnyAsync(person => person.Id == owner && person.DeactivatedAt == null))
            throw input.Complain(field, $"Choose somebody of this company.");
    }
}
