using System.Diagnostics;
using System.Globalization;

namespace Onside.Bench;

public sealed record Measured(double Rate, double P50, double P95, long Errors, double P99);

// wrk on the same machine: one scenario for some seconds at some connections.
public static class Load
{
    public static async Task<Measured> Run(string address, string script, int connections, int seconds)
    {
        var threads = connections == 1 ? 1 : 2;
        using var wrk = Process.Start(new ProcessStartInfo("wrk", $"-t{threads} -c{connections} -d{seconds}s -s {script} {address}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var line = told.Split('\n').LastOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk said nothing of use:\n{told}\n{await wrk.StandardError.ReadToEndAsync()}");
        var parts = line.Split(' ').Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(parts[0], parts[1], parts[2], (long)parts[3], parts[4]);
    }

    // The answers are told in requests a second, and milliseconds.
    public const string Ending = """

        function done(summary, latency, requests)
          local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
          io.write(string.format("\nRESULT %.1f %.3f %.3f %d %.3f\n", summary.requests / (summary.duration / 1000000), latency:percentile(50) / 1000, latency:percentile(95) / 1000, bad, latency:percentile(99) / 1000))
        end
        """;

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
