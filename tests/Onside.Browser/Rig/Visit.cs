using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Onside.Browser.Rig;

// One visitor with a browser profile of its own. Ends in an error if anything went wrong on the way.
public sealed class Visit : IAsyncDisposable
{
    // A busy machine takes its time; what is there is seen at once.
    private const int Patience = 120_000;

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, Look look, Faults faults, IPage page) => (_context, Look, Faults, Page) = (context, look, faults, page);

    public Faults Faults { get; }

    public IPage Page { get; }

    public Look Look { get; }

    public static async Task<Visit> To(Uri address, Look look, params IEnumerable<Cookie> cookies)
    {
        var options = look.Options;
        options.BaseURL = address.ToString();
        var context = await (await Chromium.Running).NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() }));
        var faults = await Faults.Over(context);
        return new(context, look, faults, await context.NewPageAsync());
    }

    public Task<IPage> AnotherTab() => _context.NewPageAsync();

    public async Task<IPage> Go(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        if (Look.HasScripts)
            await Page.Painted();
        return Page;
    }

    // Until what the page asks for by itself has come. Without scripts it asks for nothing, and a question repeated by a timer would not be asked again.
    public Task Quiet() => !Look.HasScripts ? Page.WaitForLoadStateAsync() : Page.WaitForFunctionAsync("() => document.readyState === 'complete' && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')", options: new() { PollingInterval = 50 });

    // Until the next page stands there.
    public async Task Drawn(string selector)
    {
        await Page.Locator(selector).WaitForAsync();
        await Quiet();
        await Page.Painted();
    }

    // The page as it stands: accessible, no fault so far; its picture is kept for those who look.
    public async Task IsSound(string name)
    {
        await Picture(name);
        await Page.IsAccessible();
        Faults.None();
    }

    public Task Picture(string name) => !Full.WantsPictures ? Task.CompletedTask : Page.ScreenshotAsync(new() { Path = Path.Combine(Screens(), $"{name}-{Look}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static string Screens([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../artifacts/screens"));
}
