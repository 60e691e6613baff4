using Microsoft.AspNetCore.Components;
using Onside.Platform.Lists;
using Onside.Shared.Ui;

namespace Onside.Team.People;

// Slot: what the feature of all lists, which stands above, makes of the list of people.
public interface IPeopleList
{
    Task<Narrowing<Person>> Narrowing(ListAsked asked);

    Task<PeopleBar> Bar(string address, ListAsked asked, IQueryable<Person> people);
}

// How it is drawn, and what a program reads of it.
public sealed record PeopleBar(RenderFragment Keeps, RenderFragment Top, IReadOnlyList<Tab> Tabs, bool HasOpenView, object? Groups, object? Calendar);
