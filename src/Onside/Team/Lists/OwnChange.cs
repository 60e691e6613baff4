using System.Globalization;
using Microsoft.Extensions.Primitives;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// A field of the company's own, said of many records at once, by the rules of its forms.
internal static class OwnChange
{
    public static IEnumerable<ListChange<T>> Of<T>(IEnumerable<CustomField> fields) where T : Entity =>
        fields.Where(field => !field.IsDerived && field.Type is not FieldType.Record).Select(field => new ListChange<T>(FieldLists.Column(field), () => field.Name, ShapeOf(field), !field.IsRequired && field.RequiredFromId is null, (_, _) => null, (record, value, ground) => Tell(field, record, value, ground))
        {
            Offered = ShapeOf(field) is Shape.Choice or Shape.YesNo ? ground => Offered(field, ground) : null,
        });

    private static Shape ShapeOf(CustomField field) => field.Type switch
    {
        FieldType.Number => Shape.Number,
        FieldType.Money => Shape.Money,
        FieldType.Date => Shape.Day,
        FieldType.Choice or FieldType.Choices or FieldType.Person => Shape.Choice,
        FieldType.YesNo => Shape.YesNo,
        _ => Shape.Text,
    };

    private static async Task Tell(CustomField field, Entity record, string? value, Ground ground)
    {
        var typed = Loose.From(new FormCollection(new Dictionary<string, StringValues> { [FieldDesk.Prefix + field.Key] = value ?? "" }), FieldDesk.Prefix);
        if (await ground.Services.GetRequiredService<FieldDesk>().Tell(record, typed) is [var first, ..])
            throw new Refusal(first.Sentence);
    }

    private static async Task<IReadOnlyList<Choice>> Offered(CustomField field, Ground ground) => field.Type switch
    {
        FieldType.YesNo => [new("true", Say($"Yes")), new("false", Say($"No"))],
        FieldType.Person => [.. (await ground.Kept<PersonNames>()).Choices()],
        _ => [.. field.Options.Where(option => !option.IsRetired).Select(option => new Choice(option.Key, option.Name))],
    };
}
