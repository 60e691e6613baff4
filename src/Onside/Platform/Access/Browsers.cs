namespace Onside.Platform.Access;

// A browser's name as its owner would say it: "Firefox on Windows".
public static class Browsers
{
    private static readonly (string Mark, string Name)[] Known =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Name(string agent)
    {
        var (browser, system) = (First(Known, agent), First(Systems, agent));
        return (browser, system) switch
        {
            ({ } b, { } s) => $"{b} · {s}",
            ({ } b, null) => b,
            (null, { } s) => s,
            _ => "",
        };
    }

    private static string? First((string Mark, string Name)[] marks, string agent) =>
        marks.FirstOrDefault(known => agent.Contains(known.Mark, StringComparison.Ordinal)).Name;
}
