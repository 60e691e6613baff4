using Microsoft.Playwright;

namespace Onside.Browser.Rig;

public static class Paging
{
    // Closed parts of a page are part of it. Of its menus one is open at a time, as a person sees them: the others lie over each other.
    public static Task Unfold(this IPage page) => page.EvaluateAsync("""
        () => {
          const parts = [...document.querySelectorAll("details")];
          const menus = parts.filter((part) => part.matches(".menu"));
          for (const part of parts) part.open = !menus.includes(part) || part === menus[0];
        }
        """);

    // A browser drops keys and clicks that come before the first picture of a page; nobody sees anything to press by then.
    public static Task Painted(this IPage page) => page.EvaluateAsync("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))))");

    // Each kind of menu once, and every dialog: what a page shows only when asked.
    public static Task<string[]> Hidden(this IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const kinds = new Map([...document.querySelectorAll("details.menu")].slice(1).map((menu) => [menu.textContent.replace(/\s+/g, " "), menu]));
          [...kinds.values()].forEach((menu, i) => { menu.dataset.crawled = i; menu.dataset.kept = ""; });
          return [...[...kinds.keys()].map((_, i) => `[data-crawled="${i}"]`), ...[...document.querySelectorAll("dialog[id]:not([open])")].map((dialog) => "#" + CSS.escape(dialog.id))];
        }
        """);

    // With the menu or dialog open, as its opener would show it.
    public static async Task<T> Showing<T>(this IPage page, string part, Func<Task<T>> look)
    {
        await page.EvaluateAsync("""
            (part) => {
              const shown = document.querySelector(part);
              for (const menu of document.querySelectorAll("details.menu")) menu.open = menu === shown;
              if (shown.showModal) shown.showModal();
            }
            """, part);
        var seen = await look();
        await page.EvaluateAsync("(part) => document.querySelector(part).close?.()", part);
        return seen;
    }
}
