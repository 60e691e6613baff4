using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Formulas;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

// While a formula is being written: what it results in, or what is wrong and where.
public static class CheckFormula
{
    public static async Task<Fragment<CheckedNote, View>> Get(Query<Asked> query, RecordKinds kinds, Kept<FieldBook> kept)
    {
        var (asked, book) = (query.Value, await kept.Current());
        var kind = asked.Children is { Length: > 0 } children ? kinds.ChildrenOf(asked.Kind ?? "").FirstOrDefault(link => link.Key == children)?.Child : asked.Kind;
        if (kind is null || kinds.Of(kind) is null || string.IsNullOrWhiteSpace(asked.Formula))
            return new(new(asked.Formula, null, null, null));
        var read = new FieldFormula(book, kinds).Check(kind, asked.Formula, asCondition: asked.Children is { Length: > 0 });
        return new(new(asked.Formula, read.Type, read.Fault?.Position, read.Fault is { } fault ? Say(FormulaWords.At(fault)) : null));
    }

    public class Asked
    {
        [MaxLength(40)]
        public string? Kind { get; set; }

        // The condition of a roll-up reads the fields of the children.
        [MaxLength(40)]
        public string? Children { get; set; }

        [MaxLength(FormulaParser.Longest)]
        public string? Formula { get; set; }
    }

    public sealed record View(string? Formula, FormulaType? Type, int? Position, string? Fault) : IPlaced
    {
        Whereabouts IPlaced.Where => FieldWordings.Part(Say($"Check a formula"));

        // The text before the place, what stands there, and the rest.
        [JsonIgnore]
        public (string Before, string There, string After) Parts => Formula is { } text && Position is { } at && at < text.Length
            ? (text[..at], text[at..(at + 1)], text[(at + 1)..]) : (Formula ?? "", " ", "");
    }
}
