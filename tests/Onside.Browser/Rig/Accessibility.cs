using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Onside.Browser.Rig;

public static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    // One line per rule and place, with what to do about it.
    public static Task<IReadOnlyList<string>> Violations(this IPage page) => Violations(page, Rules);

    public static Task<IReadOnlyList<string>> Violations(this IPage page, string rule) =>
        Violations(page, new AxeRunOptions { RunOnly = new() { Type = "rule", Values = [rule] }, ResultTypes = [ResultType.Violations] });

    private static async Task<IReadOnlyList<string>> Violations(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Target} {Advice(node)}"))];
    }

    public static async Task IsAccessible(this IPage page)
    {
        var violations = await page.Violations();
        Assert.True(violations.Count == 0, $"{page.Url} breaks {violations.Count} rules of accessibility:\n{string.Join('\n', violations)}");
    }

    private static string Advice(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
