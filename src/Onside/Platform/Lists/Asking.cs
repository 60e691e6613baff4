using Microsoft.AspNetCore.WebUtilities;

namespace Onside.Platform.Lists;

// The same question in another way: another page, another order.
public static class Asking
{
    public static string With(string asked, string field, string? value)
    {
        var fields = QueryHelpers.ParseQuery(asked).Where(f => !f.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value);
        if (value is not null)
            fields[field] = value;
        return QueryHelpers.AddQueryString("?", fields).Replace("?&", "?", StringComparison.Ordinal);
    }

    // One more value of a field that may have several, at a place of its own or in place of another.
    public static string And(string asked, string field, string value, int? at = null) => Several(With(asked, "After", null), field, values => Put(values, value, at));

    public static string Less(string asked, string field, int at) => Several(With(asked, "After", null), field, values => [.. values.Where((_, i) => i != at)]);

    // Sorted by this column; the other way round when it already is.
    public static string Turned(string asked, string column, string usual)
    {
        var sort = QueryHelpers.ParseQuery(asked).FirstOrDefault(f => f.Key.Equals("Sort", StringComparison.OrdinalIgnoreCase)).Value.ToString();
        return With(With(asked, "After", null), "Sort", Direction(sort, column, usual) == "ascending" ? $"-{column}" : column);
    }

    private static string Several(string asked, string field, Func<List<string>, List<string>> changed)
    {
        var values = QueryHelpers.ParseQuery(asked).FirstOrDefault(f => f.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value.OfType<string>().Where(value => value.Trim().Length > 0).ToList();
        return changed(values).Aggregate(With(asked, field, null), (left, value) => QueryHelpers.AddQueryString(left, field, value)).Replace("?&", "?", StringComparison.Ordinal);
    }

    private static List<string> Put(List<string> values, string value, int? at)
    {
        if (at is { } place && place >= 0 && place < values.Count)
            values[place] = value;
        else
            values.Add(value);
        return values;
    }

    public static string? Direction(string? sort, string column, string usual) =>
        (string.IsNullOrEmpty(sort) ? usual : sort) is var by && by == column ? "ascending" : by == $"-{column}" ? "descending" : null;
}
