using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Clocks;
using Onside.Team.People;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Commitments.Clocks;

// It is Thursday, 19 November, 9 o'clock; people work from 9 to 17, so that an answer is due at 17. Priya leads Mara and Tom and sees her own records alone.
public abstract class ClockTests(Engine engine) : CommitmentTests(engine)
{
    protected static readonly DateTime Thursday = new(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc);
    protected static readonly DateTime Friday = Thursday.AddDays(1), Monday = Thursday.AddDays(4), Tuesday = Thursday.AddDays(5), Wednesday = Thursday.AddDays(6);

    protected async Task<Person> Lead()
    {
        var priya = await App.Hire("Priya Nair");
        await App.Db(async db =>
        {
            foreach (var team in db.Set<Onside.Team.People.Teams.Team>())
                team.ReportTo(priya.Id);
            return await db.SaveChangesAsync();
        });
        return priya;
    }

    protected async Task<Person> Hire(string name, Function function)
    {
        var person = await App.Hire(name);
        return await App.Db(async db =>
        {
            var kept = (await db.FindAsync<Person>(person.Id))!;
            kept.Work([function]);
            await db.SaveChangesAsync();
            return kept;
        });
    }

    protected async Task At(DateTime at)
    {
        App.Clock.Advance(at - Now);
        await Look();
    }

    protected Task<int> Look() => App.In(async scope =>
    {
        await scope.GetRequiredService<WatchClocks>().Run(default);
        return 0;
    });

    // What clocks have told somebody, the first first.
    protected async Task<List<string>> Told(Person person) => [.. (await Waiting(App, person)).Where(notice => notice.Reason.StartsWith("clock", StringComparison.Ordinal)).OrderBy(notice => notice.At).Select(notice => notice.Sentence)];

    protected Task<ShowCommitment.View> Read(ShowCommitment.View seen) => Mara.Read<ShowCommitment.View>($"/commitments/{seen.Commitment.Id}");
}
