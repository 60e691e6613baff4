using System.Globalization;
using System.Text.Json;
using Onside.Platform.Data;

namespace Onside.Bench;

// bin/bench alive: search, lists by the company's own fields, open pages and long files, on a database of more than a million records.
public static class AliveBench
{
    public static async Task<int> Run(Options options)
    {
        var figures = new List<Figure>();
        foreach (var engine in options.Engine == "both" ? ["sqlite", "postgres"] : new[] { options.Engine })
            await Measure(engine, options, figures);
        var lines = figures.Select(figure => JsonSerializer.Serialize(figure)).ToList();
        lines.ForEach(Console.WriteLine);
        if (options.Json is { } file)
            await File.WriteAllLinesAsync(file, lines);
        return figures.All(figure => figure.Goal is not { } goal || figure.Value <= goal) ? 0 : 1;
    }

    private static async Task Measure(string engine, Options options, List<Figure> figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"alive-{engine}")).FullName;
        var database = Opened.Database(engine);
        await using var opened = Opened.At(folder, database);
        var db = opened.Db;
        await AliveWorld.Fill(db);
        var (who, _, _, _) = await Acting.In(db, TimeProvider.System.Now());
        Console.WriteLine($"\n{engine}, {AliveWorld.Records:N0} records, as {who.Name}\n");
        var alive = new Alive(db, folder, database, who, options, engine, figures);
        foreach (var (name, measure) in new (string, Func<Alive, Task>)[] { ("search", SearchPart.Measure), ("fields", FieldPart.Measure), ("live", LivePart.Measure), ("export", ExportPart.Measure) })
            if (options.Only is null || options.Only == name)
                await measure(alive);
    }
}

public sealed record Figure(string Name, double Value, string Unit, double? ShareOfBare = null, double? Goal = null);

// What each part measures with, and where its figures go.
public sealed record Alive(AppDb Db, string Folder, string? Database, Acting Who, Options Options, string Engine, List<Figure> Figures)
{
    public Task<Server> Product() => Server.Product(Folder, Database, Who.Cookie);

    public void Add(string name, double value, string unit, double? goal = null)
    {
        Figures.Add(new($"{Engine}.{name}", Math.Round(value, 2), unit, null, goal));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Engine,-8} | {name,-30} | {value,10:0.0} {unit,-3} | {goal,6} |"));
    }

    // Each question by itself and eight at once, after all were asked a little.
    public async Task Ask(string part, string address, IReadOnlyList<(string Name, string Script)> scripts, double goal)
    {
        foreach (var (_, script) in scripts)
            await Load.Run(address, script, 4, 1);
        foreach (var (name, script) in scripts)
            foreach (var connections in new[] { 1, 8 })
            {
                var run = await Load.Run(address, script, connections, Options.Seconds);
                Add($"{part}.{name}.{connections}.p50", run.P50, "ms");
                Add($"{part}.{name}.{connections}.p95", run.P95, "ms", connections == 1 ? goal : null);
                if (run.Errors > 0)
                    Add($"{part}.{name}.{connections}.errors", run.Errors, "", 0);
            }
    }

    public string Script(string name, string headers, IEnumerable<string> addresses)
    {
        var file = Path.Combine(Folder, $"{name}.lua");
        File.WriteAllText(file, $$"""
            {{headers}}
            local asked = { {{string.Join(", ", addresses.Select(address => $"'{address}'"))}} }
            local at = 0
            function request() at = at % #asked + 1; return wrk.format('GET', asked[at]) end
            """ + "\n" + Load.Ending, System.Text.Encoding.ASCII);
        return file;
    }
}
