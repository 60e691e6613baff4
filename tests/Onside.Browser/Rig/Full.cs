namespace Onside.Browser.Rig;

// bin/test --full asks for every variant, on both databases.
public static class Full
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("ONSIDE_FULL") is { Length: > 0 };

    // A picture of every page costs a minute: only for those who look at them.
    public static bool WantsPictures => IsAsked || Environment.GetEnvironmentVariable("ONSIDE_PICTURES") is { Length: > 0 };
}
