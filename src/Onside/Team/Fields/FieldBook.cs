using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// All fields of the company's own, retired ones too, as pages need them: kept in memory.
public sealed class FieldBook(IReadOnlyList<CustomField> all)
{
    private readonly Dictionary<Guid, CustomField> _byId = all.ToDictionary(field => field.Id);
    private readonly ILookup<string, CustomField> _byKind = all.ToLookup(field => field.Kind);
    private readonly Dictionary<string, IReadOnlyList<CustomField>> _derived = [];

    public IReadOnlyList<CustomField> All => all;

    public IEnumerable<CustomField> Of(string kind) => _byKind[kind];

    public IReadOnlyList<CustomField> Offered(string kind) => [.. _byKind[kind].Where(field => !field.IsRetired)];

    public CustomField? Known(Guid id) => _byId.GetValueOrDefault(id);

    public CustomField? Known(string kind, string key) => _byKind[kind].FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    // Formulas and roll-ups of a kind, each after those it reads. Retired ones are not kept up.
    public IReadOnlyList<CustomField> Derived(string kind)
    {
        lock (_derived)
            return _derived.TryGetValue(kind, out var known) ? known : _derived[kind] = InOrder([.. Offered(kind).Where(field => field.IsDerived)]);
    }

    public bool HasRollUps(string parent, string children) => Derived(parent).Any(field => field.Type == FieldType.RollUp && field.Children == children);

    public static async Task<FieldBook> Load(AppDb db) =>
        new([.. (await db.Set<FieldDefinition>().AsNoTracking().OrderBy(field => field.Kind).ThenBy(field => field.Position).ThenBy(field => field.Id).ToListAsync()).Select(CustomField.Of)]);

    private static List<CustomField> InOrder(List<CustomField> fields)
    {
        var (order, left) = (new List<CustomField>(), fields.ToList());
        while (left.Count > 0)
        {
            // What reads itself in a circle is refused when it is written; here the rest simply comes in its order.
            var next = left.Find(field => !field.Reads.Any(key => left.Any(other => other != field && other.Key == key))) ?? left[0];
            order.Add(next);
            left.Remove(next);
        }
        return order;
    }
}

// One field as it is known everywhere but where it is changed.
public sealed record CustomField(
    Guid Id, int Version, string Kind, string Key, string Name, FieldType Type, string? Help, string? Section, int Position, bool IsRetired, bool IsRequired, Guid? RequiredFromId, bool ForAdministrators,
    int Decimals, string? Unit, string? LinkKind, IReadOnlyList<FieldOption> Options, string? Written, FormulaType? Result, string? Children, Rolling? Rolling, string? ChildField, int? Restated, int? RestatedOf)
{
    private readonly Lazy<Formula?> _formula = new(() => Written is null ? null : FormulaParser.Read(Written).Formula);

    public Formula? Formula => _formula.Value;

    public bool IsDerived => Type is FieldType.Formula or FieldType.RollUp;

    // Other fields of the record that must be worked out before.
    public IReadOnlyList<string> Reads => Type == FieldType.Formula && Formula is { } formula ? formula.Fields : [];

    public bool HasLines => Type is FieldType.Text or FieldType.Url or FieldType.Mail or FieldType.Phone;

    // What a formula sees of it; what it cannot see has no type.
    public FormulaType? Seen => Type switch
    {
        FieldType.Text or FieldType.Url or FieldType.Mail or FieldType.Phone or FieldType.Choice => FormulaType.Text,
        FieldType.Number => FormulaType.Number,
        FieldType.Money => FormulaType.Money,
        FieldType.Date => FormulaType.Date,
        FieldType.YesNo => FormulaType.YesNo,
        FieldType.Formula or FieldType.RollUp => Result,
        _ => null,
    };

    public bool IsSorted => Type is not (FieldType.LongText or FieldType.Choices or FieldType.Person or FieldType.Record);

    // A derived value is compared with what is typed as if it had been typed itself.
    public CustomField AsTyped => !IsDerived ? this : this with
    {
        Decimals = FieldValue.MostDecimals,
        Type = Seen switch { FormulaType.Number => FieldType.Number, FormulaType.Money => FieldType.Money, FormulaType.Date => FieldType.Date, FormulaType.YesNo => FieldType.YesNo, _ => FieldType.Text },
    };

    public bool IsNumber => Seen is FormulaType.Number or FormulaType.Money;

    public string? Option(string? key) => Options.FirstOrDefault(option => option.Key == key)?.Name;

    public static CustomField Of(FieldDefinition field) => new(
        field.Id, field.Version, field.Kind, field.Key, field.Name, field.Type, field.Help, field.Section, field.Position, field.RetiredAt is not null, field.IsRequired, field.RequiredFromId, field.ForAdministrators,
        field.Decimals, field.Unit, field.LinkKind, field.Options, field.Formula, field.Result, field.Children, field.Rolling, field.ChildField, field.Restated, field.RestatedOf);
}
