using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Onside.Browser.Rig;

public static class Accessibility
{
    private const string File = "/_axe.js";
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // One line per rule and place, with what to do about it. The frames of a page and the files of its styles are not looked into: there are none, and axe would wait for them.
    private const string Run = """
        async ({ part, kind, values }) => {
          const root = part ? document.querySelector(part) : document;
          const { violations } = await axe.run(root, { runOnly: { type: kind, values }, resultTypes: ["violations"], preload: false, iframes: false });
          const advice = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
          return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${advice(node)}`));
        }
        """;

    // Beside the pages, so that the browser reads half a megabyte of script once and not on each of them.
    public static void ServeAxe(this IApplicationBuilder app) => app.Map(File, axe => axe.Run(http =>
    {
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return http.Response.WriteAsync(Axe);
    }));

    public static Task<string[]> Violations(this IPage page) => page.ViolationsOf("tag", Standards);

    public static Task<string[]> ViolationsIn(this IPage page, string part) => page.ViolationsOf("tag", Standards, part);

    public static Task<string[]> Violations(this IPage page, params string[] rules) => page.ViolationsOf("rule", rules);

    public static async Task IsAccessible(this IPage page)
    {
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, $"{page.Url} breaks {violations.Length} rules of accessibility:\n{string.Join('\n', violations)}");
    }

    private static async Task<string[]> ViolationsOf(this IPage page, string kind, string[] values, string? part = null)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.AddScriptTagAsync(new() { Url = File });
        return await page.EvaluateAsync<string[]>(Run, new { part, kind, values });
    }
}
