using System.Diagnostics;

namespace Onside.Bench;

// A thousand open pages on a few records, and how soon a change of one record is on all the screens that show it.
public static class Watching
{
    public const int Streams = 1_000;

    private const int Changes = 200;

    // What is watched: the topic a page listens to, and its address. Change: makes the n-th change, of the n-th page.
    public static async Task<(double Memory, List<double> Waits)> Measure(Server product, Acting who, IReadOnlyList<(string Topic, string Address)> watched, Func<HttpClient, int, Task> change)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Streams + 200, UseCookies = false }) { BaseAddress = new Uri(product.Address) };
        for (var i = 0; i < watched.Count; i++)
            await change(client, i);
        await Fetched(client, who, watched[0].Address);
        var before = product.ResidentMegabytes();
        using var end = new CancellationTokenSource();
        var pages = Enumerable.Range(0, Streams).Select(i => new OpenPage(client, who, watched[i % watched.Count], 3 * Streams / watched.Count)).ToList();
        pages.ForEach(page => _ = page.Listen(end.Token));
        await Task.WhenAll(pages.Select(page => page.Opened.Task));
        await Task.Delay(1_000);
        var memory = product.ResidentMegabytes() - before;
        var waits = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            var showing = pages.Where(page => page.Topic == watched[i % watched.Count].Topic).Select(page => page.Showing()).ToList();
            var since = Stopwatch.GetTimestamp();
            await change(client, i);
            waits.AddRange((await Task.WhenAll(showing).WaitAsync(TimeSpan.FromSeconds(30))).Select(shown => Stopwatch.GetElapsedTime(since, shown).TotalMilliseconds));
        }
        await end.CancelAsync();
        waits.Sort();
        return (memory, waits);
    }

    private static async Task Fetched(HttpClient client, Acting who, string address)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.Add("Cookie", who.Cookie);
        ask.Headers.Add("Accept", "text/html");
        ask.Headers.Add("X-Quiet", "1");
        using var answer = await client.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
    }

    // As a browser does: it hears, waits up to 3 ms for each who listens, and fetches the page anew.
    private sealed class OpenPage(HttpClient client, Acting who, (string Topic, string Address) page, int jitter)
    {
        private TaskCompletionSource<long> _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Topic => page.Topic;

        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<long> Showing() => (_shown = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public async Task Listen(CancellationToken end)
        {
            try
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, $"/live?on={page.Topic}");
                ask.Headers.Add("Cookie", who.Cookie);
                using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, end);
                using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(end));
                while (await lines.ReadLineAsync(end) is { } line)
                    if (line == "event: open")
                        Opened.TrySetResult();
                    else if (line.Contains(page.Topic[(page.Topic.IndexOf('/') + 1)..], StringComparison.Ordinal))
                        await Show();
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
            }
        }

        private async Task Show()
        {
            await Task.Delay(Random.Shared.Next(jitter));
            await Fetched(client, who, page.Address);
            _shown.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}
