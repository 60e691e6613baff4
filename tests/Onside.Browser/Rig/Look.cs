using Microsoft.Playwright;

namespace Onside.Browser.Rig;

// How a visitor's screen is: a desk or a phone, in light or dark.
public sealed record Look(int Width, ColorScheme Theme)
{
    public static readonly Look Desk = new(1440, ColorScheme.Light);
    public static readonly Look DeskAtNight = new(1440, ColorScheme.Dark);
    public static readonly Look Phone = new(390, ColorScheme.Light);
    public static readonly Look PhoneAtNight = new(390, ColorScheme.Dark);

    // Each width and each theme; all four pairs when everything is asked for.
    public static TheoryData<Look> All => Full.IsAsked ? [Desk, DeskAtNight, Phone, PhoneAtNight] : [Desk, PhoneAtNight];

    public bool HasScripts { get; init; } = true;

    public bool IsPhone => Width < 600;

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = IsPhone ? 844 : 900 },
        ColorScheme = Theme,
        JavaScriptEnabled = HasScripts,
        HasTouch = IsPhone,
        IsMobile = IsPhone,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
        ReducedMotion = ReducedMotion.Reduce,
    };

    public override string ToString() => $"{Width}-{(Theme == ColorScheme.Dark ? "dark" : "light")}";
}
