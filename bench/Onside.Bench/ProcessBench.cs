using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Steering.Process;

namespace Onside.Bench;

// bin/bench process: the big demo with its process published; deals that two hundred artefacts hang on, what their step needs, the board with the gate of every card, and moves through gates.
public static class ProcessBench
{
    private const int Warming = 6, Heavy = 100;

    // Of each heavy deal; together two hundred.
    private const int Proofs = 100, Objections = 60, Needs = 40;

    public static async Task<int> Run(Options options)
    {
        var figures = new List<Figure>();
        foreach (var engine in options.Engine == "both" ? ["sqlite", "postgres"] : new[] { options.Engine })
            await Measure(engine, options, figures);
        var lines = figures.Select(figure => JsonSerializer.Serialize(figure)).ToList();
        lines.ForEach(Console.WriteLine);
        if (options.Json is { } file)
            await File.WriteAllLinesAsync(file, lines);
        return figures.Any(figure => figure.Name.EndsWith(".errors", StringComparison.Ordinal) && figure.Value > 0) ? 1 : 0;
    }

    private static async Task Measure(string engine, Options options, List<Figure> figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"{engine}-{options.Times}")).FullName;
        var database = Opened.Database(engine);
        await using var opened = Opened.At(folder, database);
        var (who, deals, stages, _) = await Acting.In(opened.Db, TimeProvider.System.Now());
        var heavy = await Fill(opened.Db);
        using var bare = await Server.Bare(folder, database);
        await Load.Run(bare.Address, Scenarios.Bare(folder), options.Connections, Warming);
        using var product = await Server.Product(folder, database, who.Cookie);
        var cards = await Cards(product.Address, who);
        figures.Add(new($"{engine}.process.board.cards", cards, "count"));
        Console.WriteLine($"\n{engine}, the big demo, {Heavy} deals with {Proofs + Objections + Needs} artefacts, a board of {cards} cards, as {who.Name}, {options.Connections} connections, {options.Seconds} s each\n");
        Console.WriteLine($"| {"what",-10} | {"req/s",8} | {"of bare",8} | {"p50 ms",8} | {"p95 ms",8} | {"p99 ms",8} | errors |\n|---|---|---|---|---|---|---|");
        foreach (var (name, script) in Scripts(folder, who, heavy, deals, stages).Where(one => options.Only is null || one.Name == options.Only))
        {
            await Load.Run(product.Address, script, options.Connections, Warming);
            var yard = await Load.Run(bare.Address, Scenarios.Bare(folder), options.Connections, 2);
            var run = await Load.Run(product.Address, script, options.Connections, options.Seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-10} | {run.Rate,8:0} | {run.Rate / yard.Rate,8:0.000} | {run.P50,8:0.00} | {run.P95,8:0.00} | {run.P99,8:0.00} | {run.Errors,6} |"));
            figures.Add(new($"{engine}.process.{name}.rate", Math.Round(run.Rate, 3), "req/s", Math.Round(run.Rate / yard.Rate, 4)));
            foreach (var (figure, value, unit) in new[] { ("p50", run.P50, "ms"), ("p95", run.P95, "ms"), ("p99", run.P99, "ms"), ("errors", run.Errors, "count") })
                figures.Add(new($"{engine}.process.{name}.{figure}", Math.Round(value, 3), unit));
        }
    }

    // Deals that are open in the first pipeline, each with as much as a long sale leaves behind.
    private static async Task<List<Guid>> Fill(AppDb db)
    {
        var (dice, now) = (new Dice(9), TimeProvider.System.Now());
        var version = await db.Set<ProcessVersion>().Include(one => one.Items).Where(one => one.PublishedAt != null).OrderByDescending(one => one.Number).FirstAsync();
        var pipeline = await db.Set<Pipeline>().OrderBy(one => one.Position).ThenBy(one => one.Id).Select(one => one.Id).FirstAsync();
        var deals = await db.Set<Deal>().Where(deal => deal.Result == Result.Open && deal.PipelineId == pipeline).OrderBy(deal => deal.Id).Take(Heavy).Select(deal => new { deal.Id, deal.OwnerId }).ToListAsync();
        var (keys, mark) = (version.Items.Select(item => item.Key).Order().ToList(), "Bench ");
        if (!await db.Set<Evidence>().AnyAsync(one => one.What.StartsWith(mark)))
        {
            await Bulk.Insert(db, [.. deals.SelectMany(deal => Enumerable.Range(0, Proofs).Select(i => new Evidence(deal.Id, dice.Pick(keys), deal.OwnerId, $"{mark}{i}", now.AddHours(-i - 1))))]);
            await Bulk.Insert(db, [.. deals.SelectMany(deal => Enumerable.Range(0, Objections).Select(i => DealObjection.Raise(deal.Id, ObjectionType.Price, $"{mark}{i} is dear", null, DateOnly.FromDateTime(now), deal.OwnerId, now)))]);
            await Bulk.Insert(db, [.. deals.SelectMany(deal => Enumerable.Range(0, Needs).Select(i => Onside.Customers.Selling.Needs.Need.Write(deal.Id, new(NeedKind.Need, $"{mark}{i} is clean", default, null, null, null, null), deal.OwnerId, now)))]);
            await Statistics.Refresh(db);
        }
        return deals.ConvertAll(deal => deal.Id);
    }

    private static async Task<int> Cards(string address, Acting who)
    {
        using var client = new HttpClient { BaseAddress = new(address) };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {who.Token}");
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        return JsonDocument.Parse(await client.GetStringAsync("/deals/board")).RootElement.GetProperty("marks").EnumerateObject().Count();
    }

    private static IReadOnlyList<(string Name, string File)> Scripts(string folder, Acting who, IReadOnlyList<Guid> heavy, IReadOnlyList<Guid> deals, IReadOnlyList<Guid> stages)
    {
        var pages = $"wrk.headers['Cookie'] = '{who.Cookie}'\nwrk.headers['Accept'] = 'text/html'\n";
        var program = $"wrk.headers['Authorization'] = 'Bearer {who.Token}'\nwrk.headers['Accept'] = 'application/json'\nwrk.headers['Content-Type'] = 'application/json'\n";
        static string List(string name, IEnumerable<Guid> ids) => $"local {name} = {{ {string.Join(", ", ids.Select(id => $"'{id}'"))} }}\nlocal at = 0\n";
        var some = List("heavy", heavy);
        return
        [
            ("deal-page", Script(folder, "deal-page", pages + some + "function request() at = at % #heavy + 1; return wrk.format('GET', '/deals/' .. heavy[at]) end")),
            ("gates", Script(folder, "gates", pages + some + "function request() at = at % #heavy + 1; return wrk.format('GET', '/deals/' .. heavy[at] .. '/gates') end")),
            ("board", Script(folder, "board", pages + "function request() return wrk.format('GET', '/deals/board') end")),
            ("move", Script(folder, "move", program + List("deals", deals) + $"local stages = {{ {string.Join(", ", stages.Select(id => $"'{id}'"))} }}\n" + "function request() at = at % #deals + 1; return wrk.format('POST', '/deals/' .. deals[at] .. '/stage', nil, '{\"stage\":\"' .. stages[math.random(#stages)] .. '\"}') end")),
        ];
    }

    private static string Script(string folder, string name, string body)
    {
        var file = Path.Combine(folder, $"process-{name}.lua");
        File.WriteAllText(file, body + "\n" + Load.Ending, Encoding.ASCII);
        return file;
    }
}
