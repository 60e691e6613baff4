using Microsoft.Playwright;

namespace Onside.Browser.Rig;

// One browser for the whole run; every visit has its own profile.
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Only = new(Start);

    public static Task<IBrowser> Running => Only.Value;

    private static async Task<IBrowser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("ONSIDE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--font-render-hinting=none"],
        });
    }
}
