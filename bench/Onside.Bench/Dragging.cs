using System.Text.Json;
using Microsoft.Playwright;

namespace Onside.Bench;

// One card after the other, taken with the mouse from one column to the next in Chromium.
public static class Dragging
{
    public sealed record Drag(int Cards, double LongestTask, double Answered);

    // The browser itself tells of tasks over 50 ms; the answer counts when the new card has been painted.
    private const string Watch = """
        window.drag = { tasks: [] };
        new PerformanceObserver((list) => window.drag.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
        addEventListener("dragstart", () => (window.drag.started = performance.now()), true);
        addEventListener("dragend", () => (window.drag.dropped = performance.now()), true);
        addEventListener("htmx:afterSettle", ({ detail }) => {
          if (detail.requestConfig?.verb === "post") requestAnimationFrame(() => setTimeout(() => (window.drag.answered = performance.now())));
        }, true);
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<Drag>> On(string board, string cookie, int times)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("ONSIDE_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..]);
        await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = board }]);
        await context.AddInitScriptAsync(Watch);
        var (page, drags) = (await context.NewPageAsync(), new List<Drag>());
        await page.GotoAsync(board, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (await page.Locator("li[data-move]").CountAsync() < 20)
            throw new InvalidOperationException($"The board shows too few cards to drag: {page.Url}, {await page.TitleAsync()}, {(await page.Locator("main").InnerTextAsync())}.");
        for (var time = 0; time < times; time++)
            drags.Add(await Once(page, time % 5));
        // The first drag warms the server and the browser up.
        return drags[1..];
    }

    private static async Task<Drag> Once(IPage page, int from)
    {
        await page.EvaluateAsync("() => (window.drag.answered = 0)");
        var card = await Middle(page.Locator($"ul[data-stage] >> nth={from} >> li[data-move] >> nth=1"));
        var goal = await Middle(page.Locator($"ul[data-stage] >> nth={from + 1} >> li[data-move] >> nth=2"));
        await page.Mouse.MoveAsync(card.X, card.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(goal.X, goal.Y, new() { Steps = 20 });
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync("() => window.drag.answered");
        var told = await page.EvaluateAsync<JsonElement>("""
            () => ({
              cards: document.querySelectorAll("li[data-move]").length,
              longestTask: Math.max(0, ...window.drag.tasks.filter((task) => task.startTime + task.duration > window.drag.started).map((task) => task.duration)),
              answered: window.drag.answered - window.drag.dropped,
            })
            """);
        return told.Deserialize<Drag>(Json)!;
    }

    private static async Task<(float X, float Y)> Middle(ILocator card)
    {
        var box = await card.BoundingBoxAsync() ?? throw new InvalidOperationException("The board shows too few cards to drag.");
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }
}
