using System.Globalization;
using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// A field of the company's own among those that a list can be narrowed and grouped by; its key is fields.<key>.
internal static class OwnField
{
    public static IEnumerable<ListField<T>> Of<T>(IEnumerable<CustomField> fields, AppDb db) where T : Entity =>
        fields.Where(field => ShapeOf(field) is not null).Select(field => new ListField<T>(FieldLists.Column(field), () => field.Name, ShapeOf(field)!.Value, Ways(field), (term, ground) => Condition<T>(field, term, ground))
        {
            Holding = (term, ground) => Holding(field, term, ground),
            Offered = ShapeOf(field) is Shape.Choice or Shape.YesNo ? ground => Offered(field, ground) : null,
            Groups = Groups<T>(field, db.Set<FieldValue>()),
            Dated = ShapeOf(field) == Shape.Day ? new OwnDating<T>(db.Set<FieldValue>(), field.Id) : null,
        });

    private static Shape? ShapeOf(CustomField field) => field.AsTyped.Type switch
    {
        FieldType.Text or FieldType.Url or FieldType.Mail or FieldType.Phone => Shape.Text,
        FieldType.Number => Shape.Number,
        FieldType.Money => Shape.Money,
        FieldType.Date => Shape.Day,
        FieldType.Choice or FieldType.Choices or FieldType.Person => Shape.Choice,
        FieldType.YesNo => Shape.YesNo,
        _ => null,
    };

    private static string[] Ways(CustomField field) => ShapeOf(field) switch
    {
        Shape.Text => ["begins", "blank", "filled"],
        Shape.Number or Shape.Money => ["from", "until", "is", "blank", "filled"],
        Shape.Day => ["in", "from", "until", "blank", "filled"],
        Shape.YesNo => ["is", "blank", "filled"],
        _ => ["is", "not", "blank", "filled"],
    };

    private static async Task<Expression<Func<T, bool>>> Condition<T>(CustomField field, Term term, Ground ground) where T : Entity
    {
        if (term.Way is "blank" or "filled")
            return ground.Services.GetRequiredService<FieldFilter>().Blank<T>(field, term.Way == "blank");
        var held = (await Holding(field, term, ground)).Of(ground.Db);
        return term.Way == "not" ? FieldFilter.Lacks<T>(held) : FieldFilter.Holds<T>(held);
    }

    private static async Task<Holding> Holding(CustomField field, Term term, Ground ground)
    {
        if (!Ways(field).Contains(term.Way))
            throw Meeting.Unknown(term);
        var filter = ground.Services.GetRequiredService<FieldFilter>();
        if (term.Way == "in" && Meeting.Span(Meeting.Only(term), ground) is var span)
            return (await filter.Holding(field, "from", [Written(span.First)])).And(await filter.Holding(field, "until", [Written(span.Last)]));
        var values = term.Values.Select(value => Typed(field, value, ground)).ToList();
        return values.Count > 0 ? await filter.Holding(field, term.Way is "from" or "until" ? term.Way : "", values) : throw new Refusal($"The condition {term.Field}:{term.Way} needs a value.", 400);
    }

    private static string Typed(CustomField field, string value, Ground ground) => ShapeOf(field) switch
    {
        Shape.Day => Written(Meeting.Day(value, ground)),
        Shape.YesNo => value == "yes" ? "true" : value == "no" ? "false" : value,
        Shape.Number or Shape.Money when decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.CurrentCulture),
        _ => value,
    };

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Choice>> Offered(CustomField field, Ground ground) => field.AsTyped.Type switch
    {
        FieldType.YesNo => [new("yes", Say($"Yes")), new("no", Say($"No"))],
        FieldType.Person => [new("me", Say($"Me")), .. (await ground.Kept<PersonNames>()).Choices()],
        _ => [.. field.Options.Select(option => new Choice(option.Key, option.Name))],
    };

    private static Grouping<T>? Groups<T>(CustomField field, IQueryable<FieldValue> values) where T : Entity
    {
        var id = field.Id;
        var held = values.Where(value => value.FieldId == id && value.Part == 0);
        return field.AsTyped.Type switch
        {
            FieldType.Choice => new Grouping<T, string?>(row => held.Where(value => value.RecordId == row.Id).Select(value => value.Text).FirstOrDefault(), text => text),
            FieldType.YesNo => new Grouping<T, long?>(row => held.Where(value => value.RecordId == row.Id).Select(value => value.Number).FirstOrDefault(), yes => yes is null ? null : yes == 1 ? "yes" : "no"),
            FieldType.Person => new Grouping<T, Guid?>(row => held.Where(value => value.RecordId == row.Id).Select(value => value.Link).FirstOrDefault(), person => person?.ToString()),
            _ => null,
        };
    }
}
