using Microsoft.AspNetCore.Components;
using Onside.Platform.Lists;
using Onside.Platform.Web;

namespace Onside.Team.People;

// Slot: what a feature above keeps about people besides, in their form, on their page and in their list.
public interface IPersonBeside
{
    // Of each of these people; of one who is still to be invited under the empty id.
    Task<IReadOnlyDictionary<Guid, PersonBeside>> Of(IReadOnlyCollection<Guid> people);

    // What a form says of it, told in the transaction that saves the person.
    Task Tell(Person person, Loose? said, Input<PersonForm> input);

    // What both versions of a stale save differ in besides.
    Task<IReadOnlyList<Conflict.Field>> Differences(Person person, Loose? said);

    Task<PeopleBeside> List(Sorts<Person> sorts, string? sort, Loose? asked, IReadOnlyList<string> columns, string address);
}

// As a program reads it, and how it is drawn.
public sealed record PersonBeside(object Plain, RenderFragment Form, RenderFragment Page, RenderFragment Cells);

public sealed record PeopleBeside(Narrowing<Person> Narrowing, Sort<Person> Sort, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, PersonBeside>>> Rows, RenderFragment Filters, RenderFragment Columns, RenderFragment Heads);
