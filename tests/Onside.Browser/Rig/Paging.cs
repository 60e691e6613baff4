using Microsoft.Playwright;

namespace Onside.Browser.Rig;

public static class Paging
{
    // Closed parts of a page are part of it.
    public static Task Unfold(this IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach((part) => (part.open = true))");

    public static Task<string[]> Dialogs(this IPage page) => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('dialog[id]:not([open])')].map((dialog) => '#' + CSS.escape(dialog.id))");

    // With the dialog open, as its opener would show it.
    public static async Task<T> InDialog<T>(this IPage page, string dialog, Func<Task<T>> look)
    {
        await page.EvaluateAsync("(dialog) => document.querySelector(dialog).showModal()", dialog);
        var seen = await look();
        await page.EvaluateAsync("(dialog) => document.querySelector(dialog).close()", dialog);
        return seen;
    }
}
