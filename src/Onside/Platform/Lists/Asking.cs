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

    // Sorted by this column; the other way round when it already is.
    public static string Turned(string asked, string column, string usual)
    {
        var sort = QueryHelpers.ParseQuery(asked).FirstOrDefault(f => f.Key.Equals("Sort", StringComparison.OrdinalIgnoreCase)).Value.ToString();
        return With(With(asked, "After", null), "Sort", Direction(sort, column, usual) == "ascending" ? $"-{column}" : column);
    }

    public static string? Direction(string? sort, string column, string usual) =>
        (string.IsNullOrEmpty(sort) ? usual : sort) is var by && by == column ? "ascending" : by == $"-{column}" ? "descending" : null;
}
