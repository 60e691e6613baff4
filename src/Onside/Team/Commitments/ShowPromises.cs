using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.Commitments.Teams;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// What do I owe, to whom, by when; what waits for me; what am I owed.
public static class ShowPromises
{
    private const int Most = 50;

    public static async Task<Page<PromisesPage, View>> Get(MyPromises mine, Promises promises, Quarters quarters, PromiseTallies tallies, Kept<StandInBook> away, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        var (named, names, quarter) = ((await away.Current()).Of(me.Id, clock.Today(me.Zone)), await people.Current(), await quarters.Of());
        var counted = Reliability.Sum((await tallies.Of(quarter, [me.Id])).Select(row => KeyValuePair.Create(row.Counts, row.Number)));
        return new(new(await mine.Read(Most), promises.Now, me.MayWrite, named is null ? null : new(named.StandInId, names.Of(named.StandInId).Name))
        {
            Counted = counted, Quarter = quarter, Away = named, People = [.. names.Choices().Where(person => person.Value != me.Id.ToString())],
        });
    }

    public sealed record View(MyPromises.View Mine, DateTime Now, bool MayWrite, Named? StandIn)
    {
        // How what I promised counts this quarter.
        public required Reliability Counted { get; init; }
        public required Quarter Quarter { get; init; }

        [JsonIgnore]
        public StandInBook.Kept? Away { get; init; }

        [JsonIgnore]
        public IReadOnlyList<Choice> People { get; init; } = [];
    }
}
