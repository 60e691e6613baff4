using Microsoft.AspNetCore.Components;
using Onside.Platform.Lists;
using Onside.Team.People;

namespace Onside.Team.Lists;

// The bar above the list of people, who stand below: handed up through their slot.
public sealed class ListOfPeople(Listing lists) : IPeopleList
{
    public Task<Narrowing<Person>> Narrowing(ListAsked asked) => lists.Narrowing<Person>(asked.Where, null);

    public async Task<PeopleBar> Bar(string address, ListAsked asked, IQueryable<Person> people)
    {
        var bar = await lists.Bar(address, asked, people);
        return new(Draw<ListKeeps>(bar), Draw<ListTop>(bar), [.. bar.Tabs], bar.Open is not null, bar.Groups, bar.Calendar);
    }

    private static RenderFragment Draw<T>(ListBar bar) where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        builder.AddComponentParameter(1, "Bar", bar);
        builder.CloseComponent();
    };
}
