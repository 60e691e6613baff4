using System.Security.Cryptography;
using System.Runtime.InteropServices;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Live;
using Onside.Team.Commitments.Teams;

namespace Onside.Front.Home;

// How my people stand: their late answers, promises and tasks, and their deals. Three dear statements, and every open Today asks them again at each change anywhere: so what was read is known until there is news.
public sealed class TeamStanding(Remembered remembered, BlockedTasks tasks, DealTallies deals, PromiseTallies promises, Me me)
{
    private static readonly string[] Rests = ["deal", "activity", "commitment", "pipeline", "stage", "rate", "account", "contact"];

    public Task<View> Of(IReadOnlyList<Guid> people, DateTime now, DateOnly today) =>
        remembered.Of(new Asked(me.Id, me.SeesEverything, Sign(me.Owners), Sign(people), today), Rests, async () => new View(await promises.Late(people, now), await tasks.Late(people, now), await deals.Of(people, now, today)));

    private static string Sign(IReadOnlyCollection<Guid> ids) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(ids.ToArray().AsSpan())));

    public sealed record View(PromiseTallies.Lateness Promises, Dictionary<Guid, BlockedTasks.Lateness> Tasks, Tallies Deals);

    private sealed record Asked(Guid Who, bool SeesEverything, string Owners, string People, DateOnly Today);
}
