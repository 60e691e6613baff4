using System.Diagnostics;

namespace Onside.Bench;

// A list of a million contacts that leaves as a file, and what the program needs for it beyond what it had.
public static class ExportPart
{
    public static async Task Measure(Alive alive)
    {
        using var product = await alive.Product();
        using var client = new HttpClient { BaseAddress = new Uri(product.Address), Timeout = TimeSpan.FromMinutes(20) };
        foreach (var format in new[] { "Csv", "Xlsx", "Jsonl" })
        {
            // What the first question of its kind compiles is not the file's.
            await Send(client, alive.Who, product, $"/contacts/export?Format={format}&Text=zzzz");
            var watch = Stopwatch.StartNew();
            var (bytes, most) = await Send(client, alive.Who, product, $"/contacts/export?Format={format}");
            alive.Add($"export.{format}", watch.Elapsed.TotalSeconds, "s");
            alive.Add($"export.{format}.size", bytes / 1048576.0, "MB");
            alive.Add($"export.{format}.memory", most, "MB", 100);
        }
    }

    private static async Task<(long Bytes, double Most)> Send(HttpClient client, Acting who, Server product, string address)
    {
        var (before, most, bytes) = (product.ResidentMegabytes(), 0.0, 0L);
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.Add("Authorization", $"Bearer {who.Token}");
        using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var piece = new byte[1 << 20];
        for (int read; (read = await body.ReadAsync(piece)) > 0; bytes += read)
            most = Math.Max(most, product.ResidentMegabytes() - before);
        return (bytes, most);
    }
}
