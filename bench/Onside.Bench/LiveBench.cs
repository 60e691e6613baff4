using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Bench;

// bin/bench alive, too: a thousand open live streams, how soon a change is told on them, and long lists that leave as files.
public static class LiveBench
{
    private const int Streams = 1_000, Watched = 50, Changes = 200;

    private sealed record Figure(string Name, double Value, string Unit, double? ShareOfBare);

    public static async Task<int> Run(Options options)
    {
        var figures = new List<Figure>();
        foreach (var engine in options.Engine == "both" ? ["sqlite", "postgres"] : new[] { options.Engine })
            await Measure(engine, options, figures);
        var lines = figures.Select(figure => JsonSerializer.Serialize(figure)).ToList();
        lines.ForEach(Console.WriteLine);
        if (options.Json is { } file)
            await File.AppendAllLinesAsync(file, lines);
        return 0;
    }

    private static async Task Measure(string engine, Options options, List<Figure> figures)
    {
        var folder = Path.Combine(options.Folder, $"alive-{engine}");
        var database = engine == "postgres" ? Environment.GetEnvironmentVariable("ONSIDE_BENCH_POSTGRES") : null;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddData(Store.At(folder, database));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (who, _, _, _) = await Acting.In(db, TimeProvider.System.Now());
        var pipeline = (await PipelineBook.Load(db)).First;
        var deals = await db.Set<Deal>().Where(deal => deal.Result == Result.Open && deal.PipelineId == pipeline.Id).OrderBy(deal => deal.Id).Select(deal => deal.Id).Take(Watched).ToListAsync();
        using var product = await Server.Product(folder, database, who.Cookie);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Streams + 50, UseCookies = false }) { BaseAddress = new Uri(product.Address), Timeout = TimeSpan.FromMinutes(10) };
        void Add(string name, double value, string unit, string goal)
        {
            figures.Add(new($"{engine}.{name}", Math.Round(value, 2), unit, null));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {engine,-8} | {name,-28} | {value,10:0.0} {unit,-6} | {goal} |"));
        }
        Console.WriteLine("\n| engine   | figure                       | measured          | goal |\n|---|---|---|---|");
        await Live(client, who, deals, [.. pipeline.Steps.Take(2).Select(step => step.Id)], product, Add);
        await Export(client, who, product, Add);
    }

    private static async Task Live(HttpClient client, Acting who, List<Guid> deals, List<Guid> stages, Server product, Action<string, double, string, string> add)
    {
        await Moved(client, who, deals[0], stages[0]);
        var before = product.ResidentMegabytes();
        var heard = new ConcurrentDictionary<Guid, TaskCompletionSource<long>>();
        using var end = new CancellationTokenSource();
        var listening = Enumerable.Range(0, Streams).Select(i => Listen(client, who, deals[i % Watched], i < Watched ? heard : null, end.Token)).ToList();
        await Task.WhenAll(listening.Select(stream => stream.Opened.Task));
        await Task.Delay(1_000);
        add("live.streams.memory", product.ResidentMegabytes() - before, "MB", "100");
        var waits = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            var deal = deals[i % Watched];
            var told = heard[deal] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var since = Stopwatch.GetTimestamp();
            await Moved(client, who, deal, stages[(i / Watched + 1) % 2]);
            waits.Add(Stopwatch.GetElapsedTime(since, await told.Task.WaitAsync(TimeSpan.FromSeconds(10))).TotalMilliseconds);
        }
        await end.CancelAsync();
        waits.Sort();
        add("live.told.p50", waits[waits.Count / 2], "ms", "");
        add("live.told.p95", waits[waits.Count * 95 / 100], "ms", "50, with 150 of jitter");
    }

    private sealed record Open(TaskCompletionSource Opened);

    private static Open Listen(HttpClient client, Acting who, Guid deal, ConcurrentDictionary<Guid, TaskCompletionSource<long>>? heard, CancellationToken end)
    {
        var open = new Open(new(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = Task.Run(async () =>
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/live?on=deal/{deal}");
            ask.Headers.Add("Cookie", who.Cookie);
            using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, end);
            using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(end));
            while (await lines.ReadLineAsync(end) is { } line)
                if (line == "event: open")
                    open.Opened.TrySetResult();
                else if (heard is not null && line.Contains(deal.ToString(), StringComparison.Ordinal) && heard.TryGetValue(deal, out var waiting))
                    waiting.TrySetResult(Stopwatch.GetTimestamp());
        }, end);
        return open;
    }

    private static async Task Moved(HttpClient client, Acting who, Guid deal, Guid stage)
    {
        using var move = new HttpRequestMessage(HttpMethod.Post, $"/deals/{deal}/stage") { Content = JsonContent.Create(new { stage }) };
        move.Headers.Add("Authorization", $"Bearer {who.Token}");
        using var answer = await client.SendAsync(move);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Export(HttpClient client, Acting who, Server product, Action<string, double, string, string> add)
    {
        foreach (var format in new[] { "Csv", "Xlsx", "Jsonl" })
        {
            var (before, most, bytes, watch) = (product.ResidentMegabytes(), 0.0, 0L, Stopwatch.StartNew());
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/contacts/export?Format={format}");
            ask.Headers.Add("Authorization", $"Bearer {who.Token}");
            using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
            var piece = new byte[1 << 20];
            for (int read; (read = await body.ReadAsync(piece)) > 0; bytes += read)
                most = Math.Max(most, product.ResidentMegabytes() - before);
            add($"export.contacts.{format}", watch.Elapsed.TotalSeconds, "s", "");
            add($"export.contacts.{format}.memory", most, "MB", "100");
        }
    }
}
