namespace Onside.Bench;

// What a bench may be asked for: bin/bench web [--engine sqlite|postgres|both] [--data DIR] [--runs 5] [--seconds 4] [--times 1] [--json FILE].
public sealed record Options(string Engine, string Folder, int Runs, int Seconds, int Times, int Connections, string? Json, string? Only)
{
    public static Options Read(string[] given)
    {
        string Of(string name, string usual) => Array.IndexOf(given, name) is var at && at >= 0 && at + 1 < given.Length ? given[at + 1] : usual;
        return new(Of("--engine", "both"), Of("--data", Path.Combine(Path.GetTempPath(), "onside-bench")), Number(Of("--runs", "5")), Number(Of("--seconds", "4")),
            Number(Of("--times", "1")), Number(Of("--connections", "8")), Of("--json", "") is { Length: > 0 } file ? file : null, Of("--only", "") is { Length: > 0 } only ? only : null);
    }

    public static int Usage()
    {
        Console.Error.WriteLine("bin/bench web [--engine sqlite|postgres|both] [--data DIR] [--runs 5] [--seconds 4] [--times 1] [--only NAME] [--json FILE]\nbin/bench alive [--engine sqlite|postgres|both] [--data DIR] [--seconds 4] [--only search|fields|live|export] [--json FILE]\nbin/bench follow-through [--engine sqlite|postgres|both] [--data DIR] [--seconds 4] [--only ask|promise|promises|today|panel] [--json FILE]\nbin/bench process [--engine sqlite|postgres|both] [--data DIR] [--seconds 4] [--connections 8] [--only deal-page|gates|board|move] [--json FILE]\nbin/bench drag [--data DIR] [--runs 5] [--json FILE]");
        return 2;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
