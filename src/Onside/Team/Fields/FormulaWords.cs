using Onside.Platform.Web;
using Onside.Science.Formulas;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

// How fields, formulas and their mistakes are told.
public static class FormulaWords
{
    // Where it is, counted as people count, and what was expected.
    public static FormattableString At(FormulaFault fault) => $"Character {fault.Position + 1}: {Of(fault)}";

    public static FormattableString Of(FormulaFault fault) => fault.Kind switch
    {
        FormulaFaultKind.Empty => $"Write a formula.",
        FormulaFaultKind.TooLong => $"A formula has at most {FormulaParser.Longest} characters.",
        FormulaFaultKind.TooDeep => $"Too many parts inside one another: make several fields of it.",
        FormulaFaultKind.StrangeCharacter => $"“{fault.First}” means nothing here.",
        FormulaFaultKind.OpenText => $"The text that begins here is not closed: put a quotation mark at its end.",
        FormulaFaultKind.OpenField => $"The field that begins here is not closed: put a ] after its name.",
        FormulaFaultKind.BadNumber => $"“{fault.First}” is no number: write it like 1.5.",
        FormulaFaultKind.ValueExpected when fault.First.Length == 0 => $"The formula ends too early: a value was expected.",
        FormulaFaultKind.ValueExpected => $"A value was expected, not “{fault.First}”.",
        FormulaFaultKind.EndExpected => $"An operator such as + or the end was expected, not “{fault.First}”.",
        FormulaFaultKind.ParenthesisExpected => $"A closing parenthesis was expected.",
        FormulaFaultKind.SecondComparison => $"Two comparisons in a row: put one of them in parentheses.",
        FormulaFaultKind.UnknownFunction => $"There is no function {fault.First}.",
        FormulaFaultKind.WrongCount => $"{fault.First} takes another number of values: {fault.Second}.",
        FormulaFaultKind.UnknownField => $"There is no field {fault.First} that a formula can read.",
        FormulaFaultKind.WrongOperands => $"{fault.First} does not go with {Kinds(fault.Second)}.",
        FormulaFaultKind.WrongGiven when fault.First == "where" => $"A condition answers yes or no; this is {Kind(fault.Second)}.",
        FormulaFaultKind.WrongGiven => $"{fault.First} takes something else than {Kind(fault.Second)}.",
        FormulaFaultKind.DifferentTypes => $"All must be of one kind: this is {Kind(fault.Second)}, the one before {Kind(fault.First)}.",
        _ => $"This formula is blank for every record.",
    };

    public static FormattableString Kind(FormulaType type) => type switch
    {
        FormulaType.Number => $"a number",
        FormulaType.Money => $"an amount",
        FormulaType.Date => $"a date",
        FormulaType.YesNo => $"yes or no",
        _ => $"a text",
    };

    public static FormattableString Why(MissingReason reason) => reason switch
    {
        MissingReason.DivisionByZero => $"divided by zero",
        MissingReason.TooLarge => $"too large",
        MissingReason.NoSuchDay => $"no such day",
        _ => $"cannot be worked out",
    };

    private static FormattableString Kind(string type) => Enum.TryParse<FormulaType>(type, out var known) ? Kind(known) : $"blank";

    private static FormattableString Kinds(string types) => types.Split(',') is [var one, var other] ? $"{Kind(one)} and {Kind(other)}" : Kind(types);
}

public static class FieldWordings
{
    public static Whereabouts Part(string title) => new(title, "settings", (Say($"Settings"), "/settings"), (Say($"Fields of your own"), "/settings/fields"));

    public static string Of(FieldType type) => type switch
    {
        FieldType.LongText => Say($"Long text"),
        FieldType.Number => Say($"Number"),
        FieldType.Money => Say($"Money"),
        FieldType.Date => Say($"Date"),
        FieldType.Choice => Say($"Choice"),
        FieldType.Choices => Say($"Several choices"),
        FieldType.YesNo => Say($"Yes or no"),
        FieldType.Person => Say($"Person"),
        FieldType.Record => Say($"Link to a record"),
        FieldType.Url => Say($"Web address"),
        FieldType.Mail => Say($"E-mail"),
        FieldType.Phone => Say($"Telephone"),
        FieldType.Formula => Say($"Formula"),
        FieldType.RollUp => Say($"Roll-up"),
        _ => Say($"Text"),
    };

    public static string About(FieldType type) => type switch
    {
        FieldType.LongText => Say($"Several lines, found by no search"),
        FieldType.Number => Say($"With up to four decimals and a unit"),
        FieldType.Money => Say($"An exact amount in any currency"),
        FieldType.Date => Say($"A day"),
        FieldType.Choice => Say($"One of a list"),
        FieldType.Choices => Say($"Any of a list"),
        FieldType.YesNo => Say($"Yes, no or not told"),
        FieldType.Person => Say($"Somebody of this company"),
        FieldType.Record => Say($"A customer, a deal or another record"),
        FieldType.Url => Say($"Opens in a new tab"),
        FieldType.Mail => Say($"Opens your mail program"),
        FieldType.Phone => Say($"Calls from a phone"),
        FieldType.Formula => Say($"Worked out from other fields of the record"),
        FieldType.RollUp => Say($"Counts or adds up what belongs to the record"),
        _ => Say($"One line, found by the search"),
    };

    public static string Glyph(FieldType type) => type switch
    {
        FieldType.LongText => "file-text",
        FieldType.Number => "hash",
        FieldType.Money => "banknote",
        FieldType.Date => "calendar",
        FieldType.Choice => "circle-dot",
        FieldType.Choices => "list-checks",
        FieldType.YesNo => "square-check",
        FieldType.Person => "user",
        FieldType.Record => "link-2",
        FieldType.Url => "globe",
        FieldType.Mail => "mail",
        FieldType.Phone => "phone",
        FieldType.Formula => "code",
        FieldType.RollUp => "layers",
        _ => "sticky-note",
    };

    public static string Of(Rolling rolling) => rolling switch
    {
        Rolling.Sum => Say($"The sum of"),
        Rolling.Min => Say($"The smallest of"),
        Rolling.Max => Say($"The largest of"),
        Rolling.Average => Say($"The average of"),
        _ => Say($"The number of them"),
    };

    public static IEnumerable<Choice> Rollings => Enum.GetValues<Rolling>().Select(rolling => new Choice(rolling.ToString(), Of(rolling)));
}
