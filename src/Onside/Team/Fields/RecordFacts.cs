using Onside.Platform.Money;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// One record as formulas read it: what the program knows, what the company asked for, what was worked out just now.
public sealed class RecordFacts(RecordKind kind, object record, FieldBook book, IEnumerable<FieldValue> held, string baseCurrency)
{
    private readonly Dictionary<string, FormulaValue> _known = [];
    private readonly ILookup<Guid, FieldValue> _held = held.ToLookup(value => value.FieldId);

    public FormulaValue Of(string key)
    {
        if (!_known.TryGetValue(key, out var value))
            _known[key] = value = kind.BuiltIns.FirstOrDefault(fact => fact.Key == key) is { } fact ? fact.Read(record, baseCurrency)
                : book.Known(kind.Kind, key) is { } field && _held[field.Id].FirstOrDefault() is { } row ? Read(field, row)
                : new FormulaValue.Missing(MissingReason.Blank, key);
        return value;
    }

    public void Know(string key, FormulaValue value) => _known[key] = value;

    private FormulaValue Read(CustomField field, FieldValue row) => (field.IsDerived && row.Part == FieldValue.Reason, field.Seen) switch
    {
        (true, _) => new FormulaValue.Missing(Enum.TryParse<MissingReason>(row.Text, out var why) ? why : MissingReason.Blank, field.Key),
        (_, FormulaType.Number) when row.Number is { } number => new FormulaValue.Number((decimal)number / FieldValue.Scale),
        (_, FormulaType.Money) when row.InBase is { } minor => new FormulaValue.Money(new Money(minor, baseCurrency).Amount),
        (_, FormulaType.Date) when row.Number is { } day => new FormulaValue.Date(DateOnly.FromDayNumber((int)day)),
        (_, FormulaType.YesNo) when row.Number is { } yes => new FormulaValue.YesNo(yes == 1),
        (_, FormulaType.Text) when row.Text is { } text => new FormulaValue.Text(field.Type == FieldType.Choice ? field.Option(text) ?? text : text),
        _ => new FormulaValue.Missing(MissingReason.Blank, field.Key),
    };
}
