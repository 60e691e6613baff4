using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What the filters offer: the pipelines, and the people whose deals I see.
public sealed record DealChoices(PipelineBook Pipelines, IReadOnlyList<DealChoices.Owner> Owners)
{
    public record Owner(Guid Id, string Name);

    public static async Task<DealChoices> For(AppDb db, Me me, PipelineBook pipelines) =>
        new(pipelines, await People(db, me).OrderBy(person => person.NameKey).Select(person => new Owner(person.Id, person.Name)).Take(200).ToListAsync());

    private static IQueryable<Person> People(AppDb db, Me me) =>
        me.SeesEverything ? db.Set<Person>() : db.Set<Person>().Where(person => me.Owners.Contains(person.Id));
}
