using System.ComponentModel.DataAnnotations;

namespace Onside.Team.Fields;

// What an administrator says about a field. What does not belong to its type is not listened to.
public class FieldForm
{
    [Required(ErrorMessage = "Give the field a name."), MaxLength(FieldDefinition.LongestName)]
    public string? Name { get; set; }

    [MaxLength(FieldDefinition.LongestHelp)]
    public string? Help { get; set; }

    [MaxLength(80)]
    public string? Section { get; set; }

    public bool? Required { get; set; }

    // A step of the record's way, from which on it must have a value.
    public Guid? RequiredFromId { get; set; }

    public bool? OnlyAdministrators { get; set; }

    [Range(0, FieldValue.MostDecimals)]
    public int? Decimals { get; set; }

    [MaxLength(20)]
    public string? Unit { get; set; }

    [MaxLength(40)]
    public string? LinkKind { get; set; }

    public List<OptionRow> Options { get; set; } = [];

    // Of a formula; of a roll-up, the condition for the children that count.
    [MaxLength(2000)]
    public string? Formula { get; set; }

    [MaxLength(40)]
    public string? Children { get; set; }

    public Rolling? Rolling { get; set; }

    [MaxLength(60)]
    public string? ChildField { get; set; }

    [Range(1, 500, ErrorMessage = "A place is a number from 1.")]
    public int? Position { get; set; }

    public int? Version { get; set; }

    // A row without a key is a new choice; a known one without a name is offered no longer.
    public class OptionRow
    {
        [MaxLength(60)]
        public string? Key { get; set; }

        [MaxLength(80)]
        public string? Name { get; set; }

        [Range(1, 500, ErrorMessage = "A place is a number from 1.")]
        public int? Position { get; set; }
    }

    public static FieldForm From(FieldDefinition field, FieldFormula formulas, RecordKinds kinds) => new()
    {
        Name = field.Name, Help = field.Help, Section = field.Section, Required = field.IsRequired, RequiredFromId = field.RequiredFromId, OnlyAdministrators = field.ForAdministrators,
        Decimals = field.Decimals, Unit = field.Unit, LinkKind = field.LinkKind, Children = field.Children, Rolling = field.Rolling, ChildField = field.ChildField, Position = field.Position, Version = field.Version,
        Options = [.. field.Options.Select((option, place) => new OptionRow { Key = option.Key, Name = option.IsRetired ? null : option.Name, Position = place + 1 })],
        Formula = field.Formula is null ? null : formulas.Shown(Read(field, kinds), field.Formula),
    };

    // The kind of records whose fields its formula reads.
    public static string Read(FieldDefinition field, RecordKinds kinds) =>
        field.Type == FieldType.RollUp ? kinds.ChildrenOf(field.Kind).FirstOrDefault(link => link.Key == field.Children)?.Child ?? field.Kind : field.Kind;
}

public class NewFieldForm : FieldForm
{
    [Required(ErrorMessage = "Say which records get the field."), MaxLength(40)]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Say what the field holds.")]
    public FieldType? Type { get; set; }
}
