using Onside.Platform.Access;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Teams;

namespace Onside.Team.Commitments;

// What do I owe, to whom, by when; what waits for me; what am I owed.
public static class ShowPromises
{
    private const int Most = 50;

    public static async Task<Page<PromisesPage, View>> Get(MyPromises mine, Promises promises, Quarters quarters, PromiseTallies tallies, Me me)
    {
        var quarter = await quarters.Of();
        var counted = Reliability.Sum((await tallies.Of(quarter, [me.Id])).Select(row => KeyValuePair.Create(row.Counts, row.Number)));
        return new(new(await mine.Read(Most), promises.Now, me.MayWrite) { Counted = counted, Quarter = quarter });
    }

    public sealed record View(MyPromises.View Mine, DateTime Now, bool MayWrite)
    {
        // How what I promised counts this quarter.
        public required Reliability Counted { get; init; }
        public required Quarter Quarter { get; init; }
    }
}
