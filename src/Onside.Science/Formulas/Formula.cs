namespace Onside.Science.Formulas;

/// <summary>
/// A formula over the fields of one record, as a tree. The language is small and total: it has no loops and no recursion, so that every formula
/// ends for every record, and what has no value is a value with a reason (<see cref="FormulaValue.Missing"/>).
/// </summary>
/// <remarks>
/// Written: numbers (<c>1.5</c>), texts (<c>"a ""quoted"" word"</c>), <c>yes</c>, <c>no</c>, <c>blank</c>, fields (<c>[Contract value]</c> or, by their key,
/// <c>contract_value</c>), <c>+ - * /</c>, <c>&amp;</c> to join texts, <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>, <c>and or not</c>, parentheses and the functions of <see cref="FormulaFunction"/>.
/// From loose to tight: or, and, not, comparisons (one), &amp;, + and -, * and /, the sign.
/// </remarks>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>A number that is not negative; a negative one is <see cref="Negated"/>.</summary>
    public sealed record Number(decimal Value) : Formula;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : Formula;

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : Formula;

    /// <summary>Nothing, where a value of any type could stand.</summary>
    public sealed record Blank : Formula;

    /// <summary>A field of the record, by its name or its key.</summary>
    public sealed record Field(string Name) : Formula;

    /// <summary>The other sign of a number or an amount.</summary>
    public sealed record Negated(Formula Of) : Formula;

    /// <summary>No for yes.</summary>
    public sealed record Not(Formula Of) : Formula;

    /// <summary>Two formulas and what is done with them.</summary>
    public sealed record Pair(FormulaOperator Operator, Formula Left, Formula Right) : Formula;

    /// <summary>A function and what it is given.</summary>
    public sealed record Call(FormulaFunction Function, IReadOnlyList<Formula> Given) : Formula
    {
        /// <inheritdoc />
        public bool Equals(Call? other) => other is not null && Function == other.Function && Given.SequenceEqual(other.Given);

        /// <inheritdoc />
        public override int GetHashCode() => Given.Aggregate((int)Function, (hash, part) => HashCode.Combine(hash, part));
    }

    /// <summary>The formulas directly inside this one, in reading order.</summary>
    public IReadOnlyList<Formula> Parts => this switch
    {
        Negated negated => [negated.Of],
        Not not => [not.Of],
        Pair pair => [pair.Left, pair.Right],
        Call call => call.Given,
        _ => [],
    };

    /// <summary>The names of all fields that it reads, each once, in reading order.</summary>
    public IReadOnlyList<string> Fields => [.. Everything().OfType<Field>().Select(read => read.Name).Distinct()];

    /// <summary>The same formula over fields with other names: names become keys when it is kept, and names again when it is shown.</summary>
    public Formula Renamed(Func<string, string> name) => this switch
    {
        Field field => new Field(name(field.Name)),
        Negated negated => new Negated(negated.Of.Renamed(name)),
        Not not => new Not(not.Of.Renamed(name)),
        Pair pair => new Pair(pair.Operator, pair.Left.Renamed(name), pair.Right.Renamed(name)),
        Call call => new Call(call.Function, [.. call.Given.Select(part => part.Renamed(name))]),
        _ => this,
    };

    /// <summary>As it is written: reading it again gives the same formula.</summary>
    public sealed override string ToString() => FormulaPrinter.Print(this);

    private IEnumerable<Formula> Everything() => Parts.SelectMany(part => part.Everything()).Prepend(this);
}

/// <summary>What is done with two formulas.</summary>
public enum FormulaOperator
{
    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;&gt;</c></summary>
    Different,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    More,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&amp;</c>: two texts become one.</summary>
    Join,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Times,

    /// <summary><c>/</c></summary>
    Over,
}

/// <summary>The functions of the language; each is written as its name in small letters.</summary>
public enum FormulaFunction
{
    /// <summary><c>if(condition, then, else)</c>; only the branch that is taken is computed.</summary>
    If,

    /// <summary>The smallest of two or more numbers, amounts or dates.</summary>
    Min,

    /// <summary>The largest of two or more numbers, amounts or dates.</summary>
    Max,

    /// <summary><c>round(number, decimals)</c>, half to even; without decimals to a whole number.</summary>
    Round,

    /// <summary>The distance from zero.</summary>
    Abs,

    /// <summary>The first of two or more that has a value.</summary>
    Coalesce,

    /// <summary>Whether something has no value.</summary>
    IsBlank,

    /// <summary><c>days(from, to)</c>: the days between two dates, negative when the second is earlier.</summary>
    Days,

    /// <summary><c>date(year, month, day)</c></summary>
    Date,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>The month of a date, from 1.</summary>
    Month,

    /// <summary><c>addmonths(date, months)</c>; the 31st becomes the last day of a shorter month.</summary>
    AddMonths,

    /// <summary>How many characters a text has.</summary>
    Length,

    /// <summary><c>contains(text, part)</c>, folded: capitals and accents do not matter.</summary>
    Contains,

    /// <summary>A text in small letters.</summary>
    Lower,

    /// <summary>A text in capitals.</summary>
    Upper,
}
