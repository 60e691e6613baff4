using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;

namespace Onside.Bench;

// A thousand open pages on fifty deals, and how soon a change of one deal is on all the screens that show it.
public static class LivePart
{
    private const int Streams = 1_000, Watched = 50, Changes = 200, Jitter = 3 * Streams / Watched;

    public static async Task Measure(Alive alive)
    {
        var (db, who) = (alive.Db, alive.Who);
        var pipeline = (await PipelineBook.Load(db)).First;
        var deals = await db.Set<Deal>().Where(deal => deal.Result == Result.Open && deal.PipelineId == pipeline.Id).OrderBy(deal => deal.Id).Select(deal => deal.Id).Take(Watched).ToListAsync();
        var stages = pipeline.Steps.Take(2).Select(step => step.Id).ToList();
        using var product = await alive.Product();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Streams + 200, UseCookies = false }) { BaseAddress = new Uri(product.Address) };
        foreach (var deal in deals)
            await Moved(client, who, deal, stages[0]);
        await Fetched(client, who, deals[0]);
        var before = product.ResidentMegabytes();
        using var end = new CancellationTokenSource();
        var pages = Enumerable.Range(0, Streams).Select(i => new OpenPage(client, who, deals[i % Watched])).ToList();
        pages.ForEach(page => _ = page.Listen(end.Token));
        await Task.WhenAll(pages.Select(page => page.Opened.Task));
        await Task.Delay(1_000);
        alive.Add("live.streams.memory", product.ResidentMegabytes() - before, "MB", 100);
        var waits = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            var deal = deals[i % Watched];
            var showing = pages.Where(page => page.Deal == deal).Select(page => page.Showing()).ToList();
            var since = Stopwatch.GetTimestamp();
            await Moved(client, who, deal, stages[(i / Watched + 1) % 2]);
            waits.AddRange((await Task.WhenAll(showing).WaitAsync(TimeSpan.FromSeconds(30))).Select(shown => Stopwatch.GetElapsedTime(since, shown).TotalMilliseconds));
        }
        await end.CancelAsync();
        waits.Sort();
        alive.Add("live.on-screen.p50", waits[waits.Count / 2], "ms");
        alive.Add("live.on-screen.p95", waits[waits.Count * 95 / 100], "ms", 200);
        alive.Add("live.on-screen.longest", waits[^1], "ms");
    }

    // As a browser does: it hears, waits up to 3 ms for each who listens, and fetches the page anew.
    private sealed class OpenPage(HttpClient client, Acting who, Guid deal)
    {
        private TaskCompletionSource<long> _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Guid Deal => deal;

        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<long> Showing() => (_shown = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public async Task Listen(CancellationToken end)
        {
            try
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, $"/live?on=deal/{deal}");
                ask.Headers.Add("Cookie", who.Cookie);
                using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, end);
                using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(end));
                while (await lines.ReadLineAsync(end) is { } line)
                    if (line == "event: open")
                        Opened.TrySetResult();
                    else if (line.Contains(deal.ToString(), StringComparison.Ordinal))
                        await Show();
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
            }
        }

        private async Task Show()
        {
            await Task.Delay(Random.Shared.Next(Jitter));
            await Fetched(client, who, deal);
            _shown.TrySetResult(Stopwatch.GetTimestamp());
        }
    }

    private static async Task Fetched(HttpClient client, Acting who, Guid deal)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/deals/{deal}");
        ask.Headers.Add("Cookie", who.Cookie);
        ask.Headers.Add("Accept", "text/html");
        ask.Headers.Add("X-Quiet", "1");
        using var answer = await client.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Moved(HttpClient client, Acting who, Guid deal, Guid stage)
    {
        using var move = new HttpRequestMessage(HttpMethod.Post, $"/deals/{deal}/stage") { Content = JsonContent.Create(new { stage }) };
        move.Headers.Add("Authorization", $"Bearer {who.Token}");
        using var answer = await client.SendAsync(move);
        answer.EnsureSuccessStatusCode();
    }
}
