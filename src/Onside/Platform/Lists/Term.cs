using System.Text;
using Onside.Platform.Web;

namespace Onside.Platform.Lists;

// One condition of a list: a field, how it is asked, and for what. As text, field:way:value,value.
public sealed record Term(string Field, string Way, IReadOnlyList<string> Values)
{
    public const int MostClauses = 20, MostInOne = 10, MostValues = 50, LongestValue = 200;

    public override string ToString() => Values.Count == 0 ? $"{Field}:{Way}" : $"{Field}:{Way}:{string.Join(',', Values.Select(Told))}";

    // Where=a|b asks for one of the two; several Where must all hold. A backslash takes the meaning of the sign after it.
    public static IReadOnlyList<IReadOnlyList<Term>> Read(IReadOnlyCollection<string> where) => where.Count > MostClauses
        ? throw new Refusal($"A list cannot be narrowed by so many conditions.", 400)
        : [.. where.Select(Clause)];

    public static string Told(IEnumerable<Term> clause) => string.Join('|', clause.Select(term => term.ToString()));

    private static List<Term> Clause(string text)
    {
        var terms = Split(text, '|', int.MaxValue).Select(One).ToList();
        return terms.Count <= MostInOne ? terms : throw new Refusal($"One condition cannot offer so many ways to meet it.", 400);
    }

    private static Term One(string text)
    {
        var parts = Split(text, ':', 3);
        var values = parts.Count < 3 ? [] : Split(parts[2], ',', int.MaxValue).Select(Plain).Where(value => value.Trim().Length > 0).ToList();
        return parts.Count >= 2 && parts[0].Length > 0 && values.Count <= MostValues && values.All(value => value.Length <= LongestValue)
            ? new(Plain(parts[0]), Plain(parts[1]), values)
            : throw new Refusal($"This condition cannot be read. Write it as field:way:value, for example close:in:next-30-days.", 400);
    }

    private static List<string> Split(string text, char at, int most)
    {
        var (parts, part) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                part.Append(text[i]).Append(text[++i]);
            else if (text[i] == at && parts.Count + 1 < most)
                (_, part) = (Take(parts, part), new());
            else
                part.Append(text[i]);
        }
        Take(parts, part);
        return parts;
    }

    private static int Take(List<string> parts, StringBuilder part)
    {
        parts.Add(part.ToString());
        return parts.Count;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    private static string Told(string value) => value.Replace("\\", "\\\\").Replace("|", "\\|").Replace(",", "\\,").Replace(":", "\\:");
}
