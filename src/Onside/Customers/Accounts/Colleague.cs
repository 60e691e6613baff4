using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// Somebody who may own a record.
public sealed record Colleague(Guid Id, string Name)
{
    private const int Most = 500;

    public static Task<List<Colleague>> All(AppDb db) => Read(db.Set<Person>().Where(person => person.DeactivatedAt == null));

    // For a filter: those whose records I see.
    public static Task<List<Colleague>> SeenBy(AppDb db, Me me) => Read(me.SeesEverything ? db.Set<Person>() : db.Set<Person>().Where(person => me.Owners.Contains(person.Id)));

    // Refuses, at its field, an owner who is not here (any more).
    public static async Task RefuseStranger<TForm>(Guid? ownerId, Guid? before, string field, Input<TForm> input, AppDb db) where TForm : class, new()
    {
        if (ownerId is { } owner && owner != before && !await db.Set<Person>().AnyAsync(person => person.Id == owner && person.DeactivatedAt == null))
            throw input.Complain(field, $"Choose somebody of this company.");
    }

    private static Task<List<Colleague>> Read(IQueryable<Person> people) =>
        people.OrderBy(person => person.NameKey).Take(Most).Select(person => new Colleague(person.Id, person.Name)).ToListAsync();
}
