using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.Activities;

namespace Onside.Bench;

// bin/bench alive: what the palette asks while somebody types, on a database of a million customers, contacts, deals and activities.
public static class SearchBench
{
    private const int Accounts = 150_000, Contacts = 200_000, Deals = 150_000, Activities = 500_000, Batch = 50_000;
    private const int DifferentWords = 60_000, WordsOfText = 12, Questions = 400;
    private const double Goal = 20;
    private static readonly int[] Connections = [1, 8];

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
        return figures.Where(figure => figure.Name.EndsWith(".1.p95", StringComparison.Ordinal)).All(figure => figure.Value <= Goal) ? 0 : 1;
    }

    private static async Task Measure(string engine, Options options, List<Figure> figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"alive-{engine}")).FullName;
        var database = engine == "postgres" ? Environment.GetEnvironmentVariable("ONSIDE_BENCH_POSTGRES") ?? throw new InvalidOperationException("Start it by bin/bench, which brings a PostgreSQL.") : null;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddData(Store.At(folder, database));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Fill(db);
        var (who, _, _, _) = await Acting.In(db, TimeProvider.System.Now());
        var scripts = Scripts(folder, who, await Asked(db));
        using var product = await Server.Product(folder, database, who.Cookie);
        Console.WriteLine($"\n{engine}, search in {Accounts + Contacts + Deals + Activities:N0} records, as {who.Name}\n\n| {"asked",-12} | conn | {"req/s",7} | {"p50 ms",7} | {"p95 ms",7} | errors | goal |\n|---|---|---|---|---|---|---|");
        foreach (var (_, script) in scripts)
            await Load.Run(product.Address, script, 4, 1);
        foreach (var (name, script) in scripts)
            foreach (var connections in Connections)
            {
                var run = await Load.Run(product.Address, script, connections, options.Seconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-12} | {connections,4} | {run.Rate,7:0} | {run.P50,7:0.00} | {run.P95,7:0.00} | {run.Errors,6} | {(connections == 1 ? Goal : ""),4} |"));
                figures.Add(new($"{engine}.search.{name}.{connections}.p50", Math.Round(run.P50, 2), "ms", null));
                figures.Add(new($"{engine}.search.{name}.{connections}.p95", Math.Round(run.P95, 2), "ms", null));
            }
    }

    // Names and texts of words as they come: a few in a tenth of all texts, most of them seldom.
    private static async Task Fill(AppDb db)
    {
        if (await db.Set<Account>().AnyAsync(account => account.SourceKey == "bench"))
            return;
        var (dice, words, now) = (new Dice(3), Vocabulary(), TimeProvider.System.Now());
        var step = (await PipelineBook.Load(db)).First.Steps[0];
        var owners = await db.Set<Onside.Team.People.Person>().OrderBy(p => p.Id).Select(p => p.Id).Take(40).ToListAsync();
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[Zipf(dice, words.Count)]));
        var subjects = new List<Subject>();
        await Write(db, Accounts, i => Add(subjects, "account", new Account(Some(2), dice.Pick(owners))), i => i == 0);
        await Write(db, Contacts, i => new Contact(Some(1), Some(1), dice.Pick(owners)));
        await Write(db, Deals, i => Add(subjects, "deal", Deal.Open(Some(3), dice.Pick(owners), step, now)));
        await Write(db, Activities, i => Activity.Note(dice.Pick(subjects), dice.Pick(owners), $"<p>{Some(WordsOfText)}</p>", now.AddMinutes(-i)));
        await Statistics.Refresh(db);
    }

    private static T Add<T>(List<Subject> subjects, string kind, T record) where T : Entity
    {
        subjects.Add(new(kind, record.Id));
        return record;
    }

    private static async Task Write<T>(AppDb db, int count, Func<int, T> make, Func<int, bool>? isMarked = null) where T : Entity
    {
        for (var from = 0; from < count; from += Batch)
        {
            var rows = Enumerable.Range(from, Math.Min(Batch, count - from)).Select(make).ToList();
            if (isMarked?.Invoke(from) == true && rows[0] is Account first)
                first.CameFrom("bench");
            await db.Transact(async () =>
            {
                var intake = new Intake(db);
                await intake.MakeRoom();
                await intake.Write(rows);
            });
        }
    }

    private static List<string> Vocabulary()
    {
        var (dice, words) = (new Dice(7), new HashSet<string>());
        string[] starts = ["ha", "be", "mi", "lo", "ka", "ste", "bru", "fre", "wa", "no", "pa", "ri", "sa", "tu", "vel", "gre", "cla", "do"], ends = ["n", "r", "s", "tt", "ck", "m", "l", "nd", "rg", "th"];
        while (words.Count < DifferentWords)
            words.Add(string.Concat(Enumerable.Range(0, dice.Between(2, 3)).Select(_ => dice.Pick(starts))) + dice.Pick(ends));
        return [.. words];
    }

    private static int Zipf(Dice dice, int count) => Math.Min((int)Math.Pow(count, dice.Share()) - 1, count - 1) is var place and >= 0 ? place : 0;

    private static async Task<List<(string Name, List<string> Questions)>> Asked(AppDb db)
    {
        var dice = new Dice(11);
        var names = (await db.Set<Deal>().OrderByDescending(deal => deal.Id).Select(deal => deal.NameKey).Take(20_000).ToListAsync()).Where(name => name.Split(' ').All(word => word.Length >= 5)).ToList();
        List<string> Drawn(Func<string[], string> ask) => [.. Enumerable.Range(0, Questions).Select(_ => ask(dice.Pick(names).Split(' ')))];
        return
        [
            ("one-word", Drawn(dice.Pick)),
            ("two-words", Drawn(words => $"{words[0]} {words[^1]}")),
            ("two-letters", Drawn(words => dice.Pick(words)[..2])),
            ("slip", Drawn(words => Slip(dice, dice.Pick(words)))),
            ("slip-in-two", Drawn(words => $"{words[0]} {Slip(dice, words[^1])}")),
            ("nothing", Drawn(words => $"q{words[0][^2..]}xz{words[^1][..3]}q")),
        ];
    }

    private static string Slip(Dice dice, string word)
    {
        var at = dice.Between(1, word.Length - 2);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }

    private static List<(string Name, string Script)> Scripts(string folder, Acting who, List<(string Name, List<string> Questions)> asked) => [.. asked.Select(scenario =>
    {
        var file = Path.Combine(folder, $"search-{scenario.Name}.lua");
        File.WriteAllText(file, $$"""
            wrk.headers['Cookie'] = '{{who.Cookie}}'
            wrk.headers['Accept'] = 'text/html'
            wrk.headers['HX-Request'] = 'true'
            local asked = { {{string.Join(", ", scenario.Questions.Select(question => $"'{Uri.EscapeDataString(question)}'"))}} }
            local at = 0
            function request() at = at % #asked + 1; return wrk.format('GET', '/search/palette?Q=' .. asked[at]) end
            """ + "\n" + Load.Ending, Encoding.ASCII);
        return (scenario.Name, file);
    })];
}
