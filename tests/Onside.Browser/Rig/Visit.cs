using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Onside.Browser.Rig;

// One visitor with a browser profile of its own. Ends in an error if anything went wrong on the way.
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Look _look;

    private Visit(IBrowserContext context, Look look, Faults faults, IPage page) => (_context, _look, Faults, Page) = (context, look, faults, page);

    public Faults Faults { get; }

    public IPage Page { get; }

    public static async Task<Visit> To(Uri address, Look look, params IEnumerable<Cookie> cookies)
    {
        var options = look.Options;
        options.BaseURL = address.ToString();
        var context = await (await Chromium.Running).NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() }));
        var faults = await Faults.Over(context);
        return new(context, look, faults, await context.NewPageAsync());
    }

    public Task<IPage> AnotherTab() => _context.NewPageAsync();

    public async Task<IPage> Go(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return Page;
    }

    // Until what the page asks for by itself has come.
    public Task Quiet() => Page.WaitForFunctionAsync("() => document.readyState === 'complete' && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");

    // The page as it stands: accessible, no fault so far, and its picture kept for looking at.
    public async Task IsSound(string name)
    {
        await Picture(name);
        await Page.IsAccessible();
        Faults.None();
    }

    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Screens(), $"{name}-{_look}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static string Screens([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../artifacts/screens"));
}
