using Microsoft.AspNetCore.Components;
using Onside.Platform.Web;

namespace Onside.Team.People;

// Slot: what a feature above keeps about people besides, in their form and on their page.
public interface IPersonBeside
{
    // Of each of these people; of one who is still to be invited under the empty id.
    Task<IReadOnlyDictionary<Guid, PersonBeside>> Of(IReadOnlyCollection<Guid> people);

    // What a form says of it, told in the transaction that saves the person.
    Task Tell(Person person, Loose? said, Input<PersonForm> input);

    // What both versions of a stale save differ in besides.
    Task<IReadOnlyList<Conflict.Field>> Differences(Person person, Loose? said);
}

// As a program reads it, and how it is drawn.
public sealed record PersonBeside(object Plain, RenderFragment Form, RenderFragment Page);
