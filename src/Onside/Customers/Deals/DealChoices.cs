using Onside.Platform.Access;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What the filters offer: the pipelines, and the people whose deals I see.
public sealed record DealChoices(PipelineBook Pipelines, IReadOnlyList<DealChoices.Owner> Owners)
{
    public record Owner(Guid Id, string Name);

    public static DealChoices For(PersonNames names, Me me, PipelineBook pipelines) =>
        new(pipelines, [.. (me.SeesEverything ? names.All.Values : names.All.Values.Where(person => me.Owners.Contains(person.Id))).Take(200).Select(person => new Owner(person.Id, person.Name))]);
}
