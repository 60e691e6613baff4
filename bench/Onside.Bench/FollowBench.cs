using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;

namespace Onside.Bench;

// bin/bench follow-through: asking, answering and looking, at eight connections, on a hundred thousand commitments with a million events.
public static class FollowBench
{
    private const int Connections = 8, Warming = 8, Answered = 8_000, LongestWait = 150;
    private const int PerSecond = 10;
    private const string ClockJob = "WatchClocks", Busy = "today-busy";

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
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"follow-{engine}")).FullName;
        var database = Opened.Database(engine);
        await using var opened = Opened.At(folder, database);
        await FollowWorld.Fill(opened.Db);
        var (who, _, _, _) = await Acting.In(opened.Db, TimeProvider.System.Now());
        var scripts = await Scripts(opened.Db, folder, who);
        Console.WriteLine($"\n{engine}, {FollowWorld.Commitments:N0} commitments, as {who.Name}, {Connections} connections, {options.Seconds} s each\n");
        Console.WriteLine($"| {"what",-10} | {"req/s",8} | {"p50 ms",8} | {"p95 ms",8} | {"p99 ms",8} | errors |\n|---|---|---|---|---|---|");
        using var product = await Server.Product(folder, database, who.Cookie);
        // What fell due while the database lay still is told first.
        await ClockScan(opened.Db);
        // What is read first: nobody has thousands of questions waiting, as the answering needs them.
        foreach (var (name, script, warms) in scripts.Where(one => options.Only is null || one.Name == options.Only || one.Name == $"{options.Only}-busy"))
        {
            if (name == "promise")
                await Question(opened.Db, folder, who);
            if (warms)
                await Load.Run(product.Address, script, Connections, Warming);
            await using var others = name == Busy ? new Others(product.Address, who, await Colleague(opened.Db, who), PerSecond) : null;
            Told(engine, name, await Load.Run(product.Address, script, Connections, options.Seconds), figures);
        }
        if (options.Only is null or "live")
        {
            var (memory, waits) = await FollowLive.Measure(opened.Db, product, who, await Person(opened.Db, who));
            foreach (var (name, value, unit) in new[] { ("live.streams.memory", memory, "MB"), ("live.on-screen.p50", waits[waits.Count / 2], "ms"), ("live.on-screen.p95", waits[waits.Count * 95 / 100], "ms"), ("live.on-screen.longest", waits[^1], "ms") })
            {
                figures.Add(new($"{engine}.follow.{name}", Math.Round(value, 1), unit));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{name} {value:0.0} {unit}"));
            }
        }
        if (options.Only is null or "clocks" && await Watched(opened.Db, who) is var open && await ClockScan(opened.Db) is { } scan)
        {
            figures.Add(new($"{engine}.follow.clock-open", open, "count"));
            figures.Add(new($"{engine}.follow.clock-scan", Math.Round(scan.TotalMilliseconds, 1), "ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\none run of the clocks over {open:N0} open commitments {scan.TotalMilliseconds:0} ms"));
            await opened.Db.Set<Commitment>().Where(c => c.What.StartsWith("Clock ")).ExecuteDeleteAsync();
        }
    }

    // A hundred thousand that are open, and whose clocks have nothing to say yet.
    private static async Task<int> Watched(AppDb db, Acting who)
    {
        var (me, now) = (await Person(db, who), TimeProvider.System.Now());
        var colleague = await Colleague(db, who);
        for (var open = await db.Set<Commitment>().CountAsync(c => c.EndedAt == null); open < FollowWorld.Commitments; open += Answered)
            await Bulk.Insert(db, Waiting(me, colleague, "Clock").ToList());
        return await db.Set<Commitment>().CountAsync(c => c.EndedAt == null && c.NextAt > now);
    }

    // The next whole run of the job that watches the clocks, as the product keeps it; nothing where there is no such job.
    private static async Task<TimeSpan?> ClockScan(AppDb db)
    {
        var since = TimeProvider.System.Now();
        for (var waited = 0; waited < LongestWait; waited += 5)
        {
            var run = await db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Name == ClockJob);
            if (run is { EndedAt: { } ended } && run.StartedAt >= since)
                return ended - run.StartedAt;
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
        return null;
    }

    private static void Told(string engine, string name, Measured run, List<Figure> figures)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-10} | {run.Rate,8:0} | {run.P50,8:0.00} | {run.P95,8:0.00} | {run.P99,8:0.00} | {run.Errors,6} |"));
        foreach (var (figure, value, unit) in new[] { ("rate", run.Rate, "req/s"), ("p50", run.P50, "ms"), ("p95", run.P95, "ms"), ("p99", run.P99, "ms"), ("errors", run.Errors, "count") })
            figures.Add(new($"{engine}.follow.{name}.{figure}", Math.Round(value, 3), unit));
    }

    private static async Task<IReadOnlyList<(string Name, string File, bool Warms)>> Scripts(AppDb db, string folder, Acting who)
    {
        var me = await Person(db, who);
        var deals = await db.Set<Commitment>().Where(c => c.EndedAt == null && c.SubjectKind == "deal").OrderBy(c => c.Id).Select(c => c.SubjectId!.Value).Distinct().Take(500).ToListAsync();
        var colleague = await Colleague(db, who);
        var pages = $"wrk.headers['Cookie'] = '{who.Cookie}'\nwrk.headers['Accept'] = 'text/html'\n";
        var program = $"wrk.headers['Authorization'] = 'Bearer {who.Token}'\nwrk.headers['Accept'] = 'application/json'\nwrk.headers['Content-Type'] = 'application/json'\n";
        var (due, review) = (Moment(20), Moment(10));
        return
        [
            ("promises", Script(folder, "promises", pages + "function request() return wrk.format('GET', '/promises') end"), true),
            ("today", Script(folder, "today", pages + "function request() return wrk.format('GET', '/') end"), true),
            (Busy, Script(folder, Busy, pages + "function request() return wrk.format('GET', '/') end"), false),
            ("panel", Script(folder, "panel", pages + $"local deals = {{ {string.Join(", ", deals.Select(id => $"'{id}'"))} }}\nlocal at = 0\nfunction request() at = at % #deals + 1; return wrk.format('GET', '/promises/deal/' .. deals[at]) end"), true),
            ("ask", Script(folder, "ask", program + $$"""function request() return wrk.format('POST', '/commitments', nil, '{"to":"{{colleague}}","what":"Bench ask","condition":"It is on the deal.","dueAt":"{{due}}","why":"The offer goes out this week."}') end"""), true),
            ("promise", Script(folder, "promise", program + Answering(folder) + $$"""function request() return wrk.format('POST', '/commitments/' .. table.remove(mine) .. '/moves', nil, '{"move":"Promise","seen":1,"restatement":"By the time you asked for.","reviewAt":"{{review}}"}') end"""), false),
        ];
    }

    // Enough that none is asked for twice.
    private static async Task Question(AppDb db, string folder, Acting who)
    {
        var me = await Person(db, who);
        var colleague = await Colleague(db, who);
        var unanswered = db.Set<Commitment>().Where(c => c.PerformerId == me && c.State == CommitmentState.Requested && c.Moves == 1 && c.What.StartsWith("Answer "));
        if (await unanswered.CountAsync() < Answered)
            await Bulk.Insert(db, Waiting(me, colleague, "Answer").ToList());
        var asked = await unanswered.OrderBy(c => c.Id).Select(c => c.Id).Take(Answered).ToListAsync();
        await File.WriteAllLinesAsync(Path.Combine(folder, "asked.txt"), asked.Select(id => id.ToString()));
    }

    private static async Task<Guid> Colleague(AppDb db, Acting who)
    {
        var me = await Person(db, who);
        return await db.Set<Commitment>().Where(c => c.RequesterId != me).OrderBy(c => c.Id).Select(c => c.RequesterId).FirstAsync();
    }

    private static Task<Guid> Person(AppDb db, Acting who)
    {
        var key = Keys.Hash(who.Cookie["onside=".Length..]);
        return db.Set<Session>().Where(s => s.KeyHash == key).Select(s => s.PersonId).SingleAsync();
    }

    // Each thread of the load answers its own half: nothing is promised twice.
    private static string Answering(string folder) =>
        $"local threads = 0\nfunction setup(thread) thread:set('number', threads); threads = threads + 1 end\nfunction init() mine = {{}}; local at = 0; for line in io.lines('{folder}/asked.txt') do if at % 2 == number then mine[#mine + 1] = line end; at = at + 1 end end\n";

    private static IEnumerable<Commitment> Waiting(Guid me, Guid colleague, string what)
    {
        var now = TimeProvider.System.Now();
        for (var i = 0; i < Answered; i++)
        {
            var commitment = Commitment.Ask(colleague, me, null, null, $"{what} {i}", new(0) { Why = "The offer goes out this week.", Terms = new("It is on the deal.", now.AddDays(20), null, "Europe/Berlin") }, now);
            commitment.Expect(now.AddDays(1), now.AddDays(1));
            yield return commitment;
        }
    }

    private static string Moment(int days) => TimeProvider.System.Now().AddDays(days).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Script(string folder, string name, string body)
    {
        var file = Path.Combine(folder, $"{name}.lua");
        File.WriteAllText(file, body + "\n" + Load.Ending, System.Text.Encoding.ASCII);
        return file;
    }
}
