using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Bench;

// bin/bench drag: a pipeline of 500 open deals on the board of a real browser, and what a drag costs the person who drags.
public static class DragBench
{
    private const int Deals = 500;
    private const string Pipeline = "Five hundred deals";

    public static async Task<int> Run(Options options)
    {
        var folder = Path.Combine(options.Folder, "drag");
        await using var opened = Opened.At(folder, null);
        var db = opened.Db;
        var (who, _, _, _) = await Acting.In(db, TimeProvider.System.Now());
        var pipeline = await Filled(db);
        using var product = await Server.Product(folder, null, who.Cookie);
        await Fill(product, who, db, pipeline);
        // Pages are served under the name of the machine; by its number one is sent there, and the cookie stays behind.
        var drags = await Dragging.On($"{product.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/deals/board?Pipeline={pipeline}", who.Cookie, 2 * options.Runs + 1);
        return await Tell(options, drags);
    }

    // As many stages as a pipeline may have: that shows the most cards at once.
    private static async Task<Guid> Filled(AppDb db)
    {
        if (await db.Set<Pipeline>().FirstOrDefaultAsync(known => known.Name == Pipeline) is { } there)
            return there.Id;
        var pipeline = new Pipeline(Pipeline, 99);
        for (var place = 1; place <= 9; place++)
            pipeline.Add($"Stage {place}", place * 1000);
        await Bulk.Insert(db, [pipeline]);
        await Bulk.Insert(db, pipeline.Stages);
        return pipeline.Id;
    }

    private static async Task Fill(Server product, Acting who, AppDb db, Guid pipeline)
    {
        using var program = new HttpClient { BaseAddress = new(product.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        var stages = await db.Set<Stage>().Where(stage => stage.PipelineId == pipeline).OrderBy(stage => stage.Position).Select(stage => stage.Id).ToListAsync();
        for (var made = await db.Set<Deal>().CountAsync(deal => deal.PipelineId == pipeline); made < Deals; made++)
        {
            var deal = new { Name = $"Water for house {made + 1}", Amount = 10_000 + 100 * made, Currency = "EUR", StageId = stages[made % stages.Count], CloseOn = DateOnly.FromDateTime(TimeProvider.System.Now()).AddDays(made % 90) };
            (await program.PostAsJsonAsync("/deals", deal)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<int> Tell(Options options, IReadOnlyList<Dragging.Drag> drags)
    {
        var (longest, answered) = (drags.Max(drag => drag.LongestTask), Load.Median(drags.Select(drag => drag.Answered)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            {Deals} open deals, {drags[0].Cards} cards shown, {drags.Count} drags

            | figure | goal | measured |
            |---|---|---|
            | longest task of the main thread | at most 50 ms | {(longest == 0 ? "none over 50 ms" : $"{longest:0} ms")} |
            | from the drop to the answered card on the page, median | at most 100 ms | {answered:0} ms |
            | of these, the slowest | | {drags.Max(drag => drag.Answered):0} ms |

            """));
        Figure[] figures = [new("drag.longest-task-over-50", Math.Round(longest, 1), "ms", null), new("drag.answered", Math.Round(answered, 1), "ms", null)];
        var lines = figures.Select(figure => JsonSerializer.Serialize(figure)).ToList();
        lines.ForEach(Console.WriteLine);
        if (options.Json is { } file)
            await File.WriteAllLinesAsync(file, lines);
        return longest <= 50 && answered <= 100 ? 0 : 1;
    }
}
