using Microsoft.AspNetCore.Components;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Fields;

// Fields of the company's own on people, who stand below: handed up through their slot.
public sealed class FieldsOfPeople(FieldDesk desk) : IPersonBeside
{
    public const string Kind = "person";

    public Task Tell(Person person, Loose? said, Input<PersonForm> input) => desk.Tell(person, said, input);

    public Task<IReadOnlyList<Conflict.Field>> Differences(Person person, Loose? said) => desk.Differences(person, said);

    public async Task<IReadOnlyDictionary<Guid, PersonBeside>> Of(IReadOnlyCollection<Guid> people)
    {
        var sheets = (await desk.Book()).Offered(Kind).Count == 0 || people.Count == 0 ? people.ToDictionary(id => id, _ => FieldSheet.Empty) : await desk.Sheets(Kind, people);
        return sheets.ToDictionary(sheet => sheet.Key, sheet => new PersonBeside(sheet.Value, Draw<CustomFields>(("Sheet", sheet.Value)), Draw<CustomFacts>(("Sheet", sheet.Value))));
    }

    private static RenderFragment Draw<T>(params (string Name, object? Value)[] parameters) where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters)
            builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    };
}
