using Onside.Science;
using Onside.Science.Formulas;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

// Formulas as people write them, over names, and as they are kept, over keys.
public sealed class FieldFormula(FieldBook book, RecordKinds kinds)
{
    // The text as it is kept and the type of its result, or what is wrong and where.
    public sealed record Read(string? Kept, FormulaType? Type, FormulaFault? Fault);

    // What a formula of this kind may read: keys with names.
    public IReadOnlyList<(string Key, string Name, FormulaType Type)> Readable(string kind) =>
    [
        .. (kinds.Of(kind)?.BuiltIns ?? []).Select(fact => (fact.Key, Say(fact.Name), fact.Type)),
        .. book.Offered(kind).Where(field => field.Seen is not null).Select(field => (field.Key, field.Name, field.Seen!.Value)),
    ];

    // The field being written is not read by itself.
    public Read Check(string kind, string? text, string? self = null, bool asCondition = false)
    {
        var readable = Readable(kind).Where(field => field.Key != self).ToList();
        var parsed = FormulaParser.Read(text);
        var result = FormulaChecker.Check(parsed, name => Found(readable, name)?.Type);
        if (result.Fault is { } fault)
            return new(null, null, fault);
        if (asCondition && result.Type != FormulaType.YesNo)
            return new(null, null, new(0, FormulaFaultKind.WrongGiven, "where", $"{result.Type}"));
        return new(parsed.Formula!.Renamed(name => Found(readable, name)!.Value.Key).ToString(), result.Type, null);
    }

    // As it is shown: a field that is gone keeps its key.
    public string Shown(string kind, string? kept)
    {
        if (FormulaParser.Read(kept).Formula is not { } formula)
            return kept ?? "";
        var names = Readable(kind).Concat(book.Of(kind).Select(field => (field.Key, field.Name, FormulaType.Text))).DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Name);
        return formula.Renamed(key => names.GetValueOrDefault(key, key)).ToString();
    }

    // The names on the way round, when this formula would read itself.
    public string? Circle(string kind, CustomField? self, string name, string kept)
    {
        if (self is null)
            return null;
        var seen = new List<string>();
        return Leads(FormulaParser.Read(kept).Formula?.Fields ?? [], kind, self.Key, seen, 0) ? string.Join(" → ", seen.Prepend(name).Append(name)) : null;
    }

    private bool Leads(IReadOnlyList<string> reads, string kind, string target, List<string> way, int depth)
    {
        foreach (var key in reads)
        {
            if (key == target)
                return true;
            if (depth > 100 || book.Known(kind, key) is not { Type: FieldType.Formula } next)
                continue;
            way.Add(next.Name);
            if (Leads(next.Reads, kind, target, way, depth + 1))
                return true;
            way.RemoveAt(way.Count - 1);
        }
        return false;
    }

    private static (string Key, string Name, FormulaType Type)? Found(List<(string Key, string Name, FormulaType Type)> readable, string name)
    {
        var key = TextFolding.Key(name);
        var at = readable.FindIndex(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        at = at >= 0 ? at : readable.FindIndex(field => TextFolding.Key(field.Name) == key);
        return at < 0 ? null : readable[at];
    }
}
