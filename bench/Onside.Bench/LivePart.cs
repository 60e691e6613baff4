using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;

namespace Onside.Bench;

// Deals that are moved to and fro while a thousand pages show them.
public static class LivePart
{
    private const int Watched = 50;

    public static async Task Measure(Alive alive)
    {
        var (db, who) = (alive.Db, alive.Who);
        var pipeline = (await PipelineBook.Load(db)).First;
        var deals = await db.Set<Deal>().Where(deal => deal.Result == Result.Open && deal.PipelineId == pipeline.Id).OrderBy(deal => deal.Id).Select(deal => deal.Id).Take(Watched).ToListAsync();
        var (stages, at) = (pipeline.Steps.Take(2).Select(step => step.Id).ToList(), 0);
        using var product = await alive.Product();
        var (memory, waits) = await Watching.Measure(product, who, [.. deals.Select(id => ($"deal/{id}", $"/deals/{id}"))], (client, i) => Moved(client, who, deals[i % deals.Count], stages[at++ / deals.Count % 2]));
        alive.Add("live.streams.memory", memory, "MB", 100);
        alive.Add("live.on-screen.p50", waits[waits.Count / 2], "ms");
        alive.Add("live.on-screen.p95", waits[waits.Count * 95 / 100], "ms", 200);
        alive.Add("live.on-screen.longest", waits[^1], "ms");
    }

    private static async Task Moved(HttpClient client, Acting who, Guid deal, Guid stage)
    {
        using var move = new HttpRequestMessage(HttpMethod.Post, $"/deals/{deal}/stage") { Content = JsonContent.Create(new { stage }) };
        move.Headers.Add("Authorization", $"Bearer {who.Token}");
        using var answer = await client.SendAsync(move);
        answer.EnsureSuccessStatusCode();
    }
}
