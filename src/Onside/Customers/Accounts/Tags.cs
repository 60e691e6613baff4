using Onside.Science;

namespace Onside.Customers.Accounts;

public static class Tags
{
    public const int Most = 20;

    public static IReadOnlyList<string> Clean(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag.Trim()).Where(tag => TextFolding.Key(tag).Length > 0).DistinctBy(TextFolding.Key).Take(Most)];

    // As typed into one field: "Key account, Expo 2025".
    public static IEnumerable<string> Read(string? typed) => (typed ?? "").Split(',', ';', '\n');
}
