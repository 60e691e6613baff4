using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.Formulas;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

// What the form of a field offers.
public sealed class FieldChoices(Kept<FieldBook> kept, RecordKinds kinds, SubjectBook subjects, IServiceProvider services)
{
    public async Task<View> For(string kind, FieldType type, string? children = null)
    {
        var (known, formulas) = (kinds.Of(kind)!, new FieldFormula(await kept.Current(), kinds));
        var links = kinds.ChildrenOf(kind).ToList();
        var milestones = known.Milestones is { } steps && type is not (FieldType.Formula or FieldType.RollUp) ? await steps(services) : [];
        return new(
            Say(known.Name),
            [.. milestones.Select(step => new Choice(step.Id.ToString(), step.Name, step.Group))],
            [.. subjects.Kinds.Select(other => new Choice(other.Kind, Say(other.Called)))],
            [.. links.Select(link => new Choice(link.Key, Say(link.Name)))],
            [.. links.SelectMany(link => formulas.Readable(link.Child).Where(field => field.Type is FormulaType.Number or FormulaType.Money or FormulaType.Date).Select(field => new Choice(field.Key, field.Name, Say(link.Name))))],
            type == FieldType.RollUp
                ? [.. links.Where(link => children is null || link.Key == children).Select(link => new Readables(link.Key, Say(link.Name), Told(formulas, link.Child)))]
                : [new("", Say(known.Name), Told(formulas, kind))]);
    }

    private static List<Readable> Told(FieldFormula formulas, string kind) => [.. formulas.Readable(kind).Select(field => new Readable(field.Name, Say(FormulaWords.Kind(field.Type))))];

    public sealed record View(string Records, IReadOnlyList<Choice> Milestones, IReadOnlyList<Choice> LinkKinds, IReadOnlyList<Choice> Children, IReadOnlyList<Choice> ChildFields, IReadOnlyList<Readables> Readable);

    // Fields that a formula may name, of the records themselves or of their children.
    public sealed record Readables(string Link, string Of, IReadOnlyList<Readable> Fields);

    public sealed record Readable(string Name, string Kind);
}
