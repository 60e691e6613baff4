using Onside.Platform.Lists;

namespace Onside.Team.Lists;

// The address of a list after its question mark, as a view keeps it.
public static class Question
{
    private static readonly string[] Passing = ["View", "After", "Format", "Focus"];

    public static string Kept(string asked) => Passing.Aggregate(asked.StartsWith('?') ? asked : "?" + asked, (left, field) => Asking.With(left, field, null)).TrimStart('?');

    public static string At(string path, ViewBook.Kept view) => $"{path}?View={view.Id}{(view.Asked.Length > 0 ? "&" : "")}{view.Asked}";

    public static IReadOnlyCollection<string> Where(string asked) => Values(asked, "Where");

    // The columns that an address names, past what its reader chose.
    public static IReadOnlyCollection<string> Columns(string asked) => Values(asked, "Columns");

    private static IReadOnlyCollection<string> Values(string asked, string name) =>
        [.. Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked).FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.OfType<string>().Where(text => text.Trim().Length > 0)];

    // The fields that it narrows and groups by.
    public static IEnumerable<string> Fields(string asked) => Term.Read(Where(asked)).SelectMany(clause => clause).Select(term => term.Field).Append(Only(asked, "Group"));

    // The view that is open, by its id in the address.
    public static Guid? Open(string asked) => Guid.TryParse(Only(asked, "View"), out var id) ? id : null;

    private static string Only(string asked, string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked).FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.ToString();
}
