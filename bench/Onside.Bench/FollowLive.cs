using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;

namespace Onside.Bench;

// Promises whose terms are proposed anew and taken back while a thousand pages show them.
public static class FollowLive
{
    private const int Watched = 50;

    public static async Task<(double Memory, List<double> Waits)> Measure(AppDb db, Server product, Acting who, Guid me)
    {
        var promises = await db.Set<Commitment>().AsNoTracking().Where(c => c.PerformerId == me && c.State == CommitmentState.Promised && c.PendingBy == null).OrderByDescending(c => c.DueAt).Take(Watched).Select(c => new { c.Id, c.Moves }).ToListAsync();
        var seen = promises.Select(one => one.Moves).ToArray();
        var proposed = new bool[promises.Count];
        return await Watching.Measure(product, who, [.. promises.Select(one => ($"commitment/{one.Id}", $"/commitments/{one.Id}"))], (client, i) => Say(client, i % promises.Count));

        async Task Say(HttpClient client, int which)
        {
            var said = proposed[which] ? (object)new { move = "WithdrawTerms", seen = seen[which] } : new { move = "Renegotiate", seen = seen[which], condition = "It is on the deal, signed." };
            using var move = new HttpRequestMessage(HttpMethod.Post, $"/commitments/{promises[which].Id}/moves") { Content = JsonContent.Create(said) };
            move.Headers.Add("Authorization", $"Bearer {who.Token}");
            using var answer = await client.SendAsync(move);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            (proposed[which], seen[which]) = (!proposed[which], seen[which] + 1);
        }
    }
}
