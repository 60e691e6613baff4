using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Live;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Teams;

namespace Onside.Front.Home;

// The same on all three homes: who waits for my answer, what I owe and what I am owed.
public sealed class HomePromises(CommitmentRows rows, PromiseTallies tallies, Promises promises, Quarters quarters, Remembered remembered, Me me, TimeProvider clock)
{
    public const int Most = 6;

    public async Task<Found> Find()
    {
        var (quarter, tomorrow) = (await quarters.Of(), me.Zone.Instant(clock.Today(me.Zone).AddDays(1), TimeOnly.MinValue));
        var speaks = new Asked(me.Id, string.Join(' ', await promises.StandingFor()), string.Join(' ', await promises.Functions()), quarter, tomorrow);
        return await remembered.Of(speaks, ["commitment"], async () => await tallies.Of(Most, quarter, tomorrow) is var (first, standing) ? new Found(first, standing, quarter) : null!);
    }

    // What they are about was named together with the rest of the page.
    public async Task<View> Named(Found found, IReadOnlyDictionary<Subject, SubjectName> names)
    {
        var counts = found.Standing;
        return new(found.Mine.Named(await rows.Named(found.Mine.All, names)), counts.Waiting, counts.PeopleWaiting, counts.Owe, counts.DueToday, counts.Owed, counts.Mine, found.Quarter);
    }

    public sealed record Found(MyPromises.Found Mine, PromiseTallies.Standing Standing, Quarter Quarter)
    {
        public IEnumerable<Subject> Subjects => Mine.All.Select(c => c.Subject).OfType<Subject>();
    }

    // For whom I answer, too: what waits for me hangs on it.
    private sealed record Asked(Guid Who, string StandingFor, string Functions, Quarter Quarter, DateTime Tomorrow);

    // The first of each, and how many there are. DueToday: late ones too. Counted: how what fell due this quarter counts for me.
    public sealed record View(MyPromises.View Mine, int Waiting, int People, int Owe, int DueToday, int Owed, Reliability Counted, Quarter Quarter);
}
