using Microsoft.AspNetCore.Components;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Fields;

// Fields of the company's own on people, who stand below: handed up through their slot.
public sealed class FieldsOfPeople(FieldDesk desk, FieldLists lists) : IPersonBeside
{
    public const string Kind = "person";

    public async Task<IReadOnlyDictionary<Guid, PersonBeside>> Of(IReadOnlyCollection<Guid> people) => await Of(people, []);

    public Task Tell(Person person, Loose? said, Input<PersonForm> input) => desk.Tell(person, said, input);

    public Task<IReadOnlyList<Conflict.Field>> Differences(Person person, Loose? said) => desk.Differences(person, said);

    public async Task<PeopleBeside> List(Sorts<Person> sorts, string? sort, Loose? asked, IReadOnlyList<string> columns, string address)
    {
        var (narrowing, fields) = (await lists.Narrowing<Person>(asked), await lists.Columns(Kind));
        IReadOnlyList<string> chosen = [.. fields.Select(FieldLists.Column).Where(name => columns.Contains(name, StringComparer.OrdinalIgnoreCase))];
        return new(narrowing, await lists.Sort(sorts, sort, narrowing), ids => Of(ids, chosen), Draw<FieldFilters>(("Fields", fields), ("Asked", asked)),
            Draw<FieldColumns>(("Action", "/people"), ("Asked", address), ("Fields", fields), ("Chosen", chosen)), Draw<FieldHeads>(("Fields", fields), ("Chosen", chosen), ("Asked", address), ("Usual", "name"), ("Sort", sort)));
    }

    private async Task<IReadOnlyDictionary<Guid, PersonBeside>> Of(IReadOnlyCollection<Guid> people, IReadOnlyList<string> chosen)
    {
        var sheets = (await desk.Book()).Offered(Kind).Count == 0 || people.Count == 0 ? people.ToDictionary(id => id, _ => FieldSheet.Empty) : await desk.Sheets(Kind, people);
        return sheets.ToDictionary(sheet => sheet.Key, sheet => new PersonBeside(sheet.Value, Draw<CustomFields>(("Sheet", sheet.Value)), Draw<CustomFacts>(("Sheet", sheet.Value)), Draw<FieldCells>(("Sheet", sheet.Value), ("Chosen", chosen))));
    }

    private static RenderFragment Draw<T>(params (string Name, object? Value)[] parameters) where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters)
            builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    };
}
