using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// A value that nobody types: computed from other fields of the record, or from its children.
public partial class FieldDefinition
{
    // Over keys, whatever the fields are called today; a roll-up counts the children for which it says yes.
    public string? Formula { get; private set; }
    public FormulaType? Result { get; private set; }
    public string? Children { get; private set; }
    public Rolling? Rolling { get; private set; }

    // The field of the children that is added up or compared; counting needs none.
    public string? ChildField { get; private set; }

    // How far the values of all records are worked out since it was last changed: nothing once all are.
    public int? Restated { get; private set; }
    public int? RestatedOf { get; private set; }

    // Asked for; how many records there are is counted when it begins.
    public void AskForRestating() => (Restated, RestatedOf) = (0, 0);

    public bool IsDerived => Type is FieldType.Formula or FieldType.RollUp;

    public void Compute(string formula, FormulaType result) => (Formula, Result) = (formula, result);

    public void RollUp(string children, Rolling rolling, string? childField, string? condition, FormulaType result) =>
        (Children, Rolling, ChildField, Formula, Result) = (children, rolling, childField, condition, result);
}
