using System.Globalization;
using System.Text.Json;
using Onside.Platform.Data;

namespace Onside.Bench;

// bin/bench web: the big demo under load, each figure the median of several runs, beside the bare endpoint measured in the same minute.
public static class WebBench
{
    private static readonly int[] Connections = [1, 8, 32];

    public static async Task<int> Run(Options options)
    {
        var figures = new List<Figure>();
        foreach (var engine in options.Engine == "both" ? ["sqlite", "postgres"] : new[] { options.Engine })
            await Measure(engine, options, figures);
        foreach (var figure in figures)
            Console.WriteLine(JsonSerializer.Serialize(figure));
        if (options.Json is { } file)
            await File.WriteAllLinesAsync(file, figures.Select(figure => JsonSerializer.Serialize(figure)));
        return 0;
    }

    private static async Task Measure(string engine, Options options, List<Figure> figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"{engine}-{options.Times}")).FullName;
        var database = Opened.Database(engine);
        await using var opened = Opened.At(folder, database);
        var (who, deals, stages, words) = await Acting.In(opened.Db, TimeProvider.System.Now());
        var scenarios = Scenarios.Write(folder, who, deals, stages, words).Where(s => options.Only is null || s.Name == options.Only).ToList();
        Console.WriteLine($"\n{engine}, {options.Times} x the big demo, as {who.Name}; medians of {options.Runs} runs of {options.Seconds} s\n");
        Console.WriteLine($"| {"scenario",-12} | conn | {"req/s",8} | {"of bare",7} | {"p50 ms",7} | {"p95 ms",7} | errors | {"goal",5} |\n|---|---|---|---|---|---|---|---|");
        using var bare = await Server.Bare(folder, database);
        using var product = await Server.Product(folder, database, who.Cookie);
        void Add(string name, double value, string unit, double? share = null) => figures.Add(new($"{engine}.{options.Times}x.{name}", Math.Round(value, 3), unit, share));
        Add("start", product.StartSeconds, "s");
        var yardstick = Scenarios.Bare(folder);
        foreach (var scenario in scenarios)
            await Load.Run(product.Address, scenario.Script, 8, 2);
        foreach (var scenario in scenarios)
            foreach (var connections in Connections)
            {
                var (runs, bares) = (new List<Measured>(), new List<Measured>());
                for (var run = 0; run < options.Runs; run++)
                {
                    bares.Add(await Load.Run(bare.Address, yardstick, connections, 1));
                    runs.Add(await Load.Run(product.Address, scenario.Script, connections, options.Seconds));
                }
                var (rate, bareRate) = (Load.Median(runs.Select(r => r.Rate)), Load.Median(bares.Select(r => r.Rate)));
                var (p50, p95, errors) = (Load.Median(runs.Select(r => r.P50)), Load.Median(runs.Select(r => r.P95)), runs.Sum(r => r.Errors));
                var goal = scenario.Goal == 0 ? "" : (engine == "sqlite" ? scenario.Goal : scenario.Goal / 2).ToString("0", CultureInfo.InvariantCulture);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {scenario.Name,-12} | {connections,4} | {rate,8:0} | {rate / bareRate,7:0.000} | {p50,7:0.00} | {p95,7:0.00} | {errors,6} | {(connections == 8 ? goal : ""),5} |"));
                var name = $"{scenario.Name}.{connections}";
                Add($"{name}.rate", rate, "req/s", Math.Round(rate / bareRate, 4));
                Add($"{name}.p50", p50, "ms");
                Add($"{name}.p95", p95, "ms");
                Add($"{name}.errors", errors, "count");
            }
        Add("bare", Load.Median([(await Load.Run(bare.Address, yardstick, 8, 2)).Rate]), "req/s");
        Add("resident", product.ResidentMegabytes(), "MB");
        Add("board.bytes", (await product.Fetch("/deals/board", who.Cookie)).Bytes, "bytes");
        Add("list.bytes", (await product.Fetch("/deals", who.Cookie)).Bytes, "bytes");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nstart {product.StartSeconds:0.00} s, resident {product.ResidentMegabytes():0} MB"));
    }
}
