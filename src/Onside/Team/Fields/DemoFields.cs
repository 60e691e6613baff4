using Onside.Platform.Demo;
using Onside.Science.Formulas;
using Onside.Team.People;

namespace Onside.Team.Fields;

// What the demo company wants to know of its deals and customers. Their values are told by those who know the records.
public sealed class DemoFields : IDemoPart
{
    public string Name => "fields";

    public int Order => 15;

    public async Task Tell(DemoStory story)
    {
        var fields = new DemoFieldBook();
        var who = story.Known<DemoCast>().In(Function.SalesOperationsManager).Id;
        FieldDefinition Born(string kind, string key, string name, FieldType type, Action<FieldDefinition> told)
        {
            var field = story.Born(story.Founding, who, () =>
            {
                var made = new FieldDefinition(kind, key, name, type, fields.All.Count(other => other.Kind == kind) + 1);
                told(made);
                return made;
            });
            fields.All.Add(field);
            return field;
        }
        Born("deal", "decision", "Decision", FieldType.Choice, field => field.Offer([new("one_person", "One person"), new("committee", "Committee"), new("tender", "Tender")]));
        Born("deal", "dispensers", "Dispensers", FieldType.Number, field => field.Write(0, null));
        Born("deal", "installation_from", "Installation from", FieldType.Date, field => field.Describe(field.Name, "When the house can be entered", null));
        Born("deal", "per_dispenser", "Per dispenser", FieldType.Formula, field => field.Compute("round([amount] / [dispensers], 2)", FormulaType.Money));
        Born("account", "tier", "Tier", FieldType.Choice, field => field.Offer([new("gold", "Gold"), new("silver", "Silver"), new("bronze", "Bronze")]));
        Born("account", "beds", "Beds", FieldType.Number, field => field.Describe(field.Name, "Of all its houses together", null));
        Born("account", "review_on", "Next review", FieldType.Date, _ => { });
        Born("account", "open_deals", "Open deals", FieldType.RollUp, field => field.RollUp("deals", Rolling.Count, null, "[is_open]", FormulaType.Number));
        Born("account", "won_volume", "Won so far", FieldType.RollUp, field => field.RollUp("deals", Rolling.Sum, "amount", "[is_won]", FormulaType.Money));
        await story.Write(fields.All, "fields of its own");
        story.MakeKnown(fields);
    }
}

// For those who tell the values.
public sealed class DemoFieldBook
{
    public List<FieldDefinition> All { get; } = [];

    public FieldDefinition Of(string kind, string key) => All.Single(field => field.Kind == kind && field.Key == key);

    public FieldValue Choice(string kind, string key, Guid record, int place) => new FieldValue(record, Of(kind, key).Id).Hold(Held.Option(Of(kind, key).Options[place].Key, place));

    public FieldValue Number(string kind, string key, Guid record, int number) => new FieldValue(record, Of(kind, key).Id).Hold(Held.Whole((long)number * FieldValue.Scale));

    public FieldValue Date(string kind, string key, Guid record, DateOnly date) => new FieldValue(record, Of(kind, key).Id).Hold(Held.Whole(date.DayNumber));
}
