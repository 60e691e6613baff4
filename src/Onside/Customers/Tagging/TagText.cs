using Onside.Science;

namespace Onside.Customers.Tagging;

public static class TagText
{
    public const int Most = 20, Longest = 80;

    public static IReadOnlyList<string> Clean(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag.Trim()).Where(tag => TextFolding.Key(tag).Length > 0).DistinctBy(TextFolding.Key).Take(Most)];

    // The list narrowed by a tag.
    public static string At(string list, string tag) => $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}Tag={Uri.EscapeDataString(tag)}";

    // As typed into one field: "Key account, Expo 2025".
    public static IEnumerable<string> Read(string? typed) => (typed ?? "").Split(',', ';', '\n');
}
