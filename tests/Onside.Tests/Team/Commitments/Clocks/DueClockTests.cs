using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Inbox;
using Onside.Tests.Rig;
using Onside.Tests.Team.Commitments.Guests;

namespace Onside.Tests.Team.Commitments.Clocks;

// Promised on Thursday for Sunday, 9 o'clock.
public abstract class DueClockTests(Engine engine) : ClockTests(engine)
{
    private const string TwoDays = "Due on 22/11/2026: Approve 12 %", FourHours = "Due within four hours: Approve 12 %", Obstacle = "This is overdue. What is in the way? Approve 12 %";

    [Fact]
    public async Task Two_days_and_four_hours_before_it_is_due_who_promised_is_reminded()
    {
        await Promise();
        await At(Friday.AddHours(8.9));
        Assert.Empty(await Told(Cast.Tom));
        await At(Friday.AddHours(9));
        await At(Monday.AddHours(-19));
        await Look();
        Assert.Equal([TwoDays, FourHours], await Told(Cast.Tom));
        Assert.Empty(await Told(Cast.Mara));
    }

    [Fact]
    public async Task When_it_is_overdue_they_are_asked_what_is_in_the_way_and_only_then_whoever_leads_hears_of_it()
    {
        var priya = await Lead();
        await Promise();
        await At(Monday.AddHours(-15));
        await At(Tuesday.AddHours(16.9));
        Assert.Equal([Obstacle], await Told(Cast.Tom));
        Assert.Empty(await Told(priya));
        await At(Tuesday.AddHours(17));
        Assert.Equal(["Tom Okafor is late with a promise to Mara Lindqvist. Decide how it goes on: Approve 12 %"], await Told(priya));
    }

    [Fact]
    public async Task After_an_outage_they_can_name_the_obstacle_before_anybody_else_hears()
    {
        var priya = await Lead();
        await Promise();
        await At(Wednesday.AddHours(12));
        Assert.Equal([Obstacle], await Told(Cast.Tom));
        await At(Wednesday.AddHours(17));
        Assert.Empty(await Told(priya));
        await At(Wednesday.AddHours(36));
        Assert.Single(await Told(priya));
        Assert.Equal([Obstacle], await Told(Cast.Tom));
    }

    [Fact]
    public async Task What_is_ready_for_it_and_is_not_done_yet_comes_between_the_obstacle_and_the_escalation()
    {
        var priya = await Lead();
        var promised = await Promise();
        var ready = Assert.Single((await (await Mara.Send($"/contingencies/on/commitment/{promised.Commitment.Id}", new { Trigger = "overdue", Days = 1, Response = "Ask the surveyor", OwnerId = Cast.Mara.Id })).Json<ShowContingencies.View>()).Contingencies);
        var tested = (await (await Mara.Send($"/contingencies/{ready.Id}/tests", new { })).Json<ShowContingency.View>()).Contingency;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await Mara.Send($"/contingencies/{ready.Id}/moves", new { Move = "Arm", Seen = tested.Version })).StatusCode);
        await At(Monday.AddHours(-15));
        App.Clock.Advance(Monday.AddHours(17) - Now);
        await App.In(async scope => { await scope.GetRequiredService<WatchContingencies>().Run(default); return 0; });
        await Look();
        Assert.Equal(["This promise is overdue, and what you have ready for that is needed: Approve 12 %"], await Told(Cast.Mara));
        await At(Tuesday.AddHours(16.9));
        Assert.Empty(await Told(priya));
        await At(Tuesday.AddHours(17));
        Assert.Single(await Told(priya));
    }

    [Fact]
    public async Task Another_due_date_is_told_anew_and_what_was_reported_is_not_told_any_more()
    {
        var promised = await Promise();
        await At(Friday.AddHours(9));
        var changed = await Say(Mara, await Say(Tom, promised, Move.Renegotiate, new { DueAt = Monday.AddHours(36) }), Move.AcceptTerms);
        await At(Monday.AddHours(-12));
        Assert.Equal([TwoDays, "Due on 24/11/2026: Approve 12 %"], await Told(Cast.Tom));
        await Say(Tom, changed, Move.Report, new { Evidence = "On the deal" });
        await At(Wednesday.AddHours(17));
        Assert.Equal(2, (await Told(Cast.Tom)).Count);
    }

    [Fact]
    public async Task Ten_working_days_without_a_word_about_a_report_credit_who_promised_and_satisfy_nobody()
    {
        var reported = await Say(Tom, await Promise(), Move.Report, new { Evidence = "On the deal" });
        await At(Thursday.AddDays(13).AddHours(16.9));
        Assert.Equal(Reckoned.Open, (await Read(reported)).Commitment.Reckoned);
        await At(Thursday.AddDays(13).AddHours(17));
        var now = await Read(reported);
        Assert.Equal((CommitmentState.Reported, Reckoned.Kept, true), (now.Commitment.State, now.Commitment.Reckoned, now.Commitment.OverdueAck));
        Assert.Contains((await Inbox.Inboxes.Waiting(App, Cast.Mara)), notice => notice.Sentence.StartsWith("Tom Okafor reported ten working days ago", StringComparison.Ordinal));
        Assert.Equal(CommitmentState.Satisfied, (await Say(Mara, now, Move.Satisfied)).Commitment.State);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    // Two days before is a matter of the digest; four hours before it comes by itself.
    [Fact]
    public async Task What_is_due_within_four_hours_is_mailed_at_once_and_the_rest_with_the_digest()
    {
        await Promise();
        await At(Friday.AddHours(9));
        await Mail();
        Assert.Empty(await Subjects("Due on"));
        await At(Monday.AddHours(-19));
        await Mail();
        Assert.Single(await Subjects("notices wait for you"));
    }

    private async Task<ShowCommitment.View> Promise() => await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);

    private Task<int> Mail() => App.In(async scope => { await scope.GetRequiredService<SendNotices>().Run(default); return 0; });

    private async Task<List<string>> Subjects(string part) => [.. (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").ToListAsync())).Select(item => item.Read<Letter>()).Where(letter => letter.ToName == "Tom Okafor" && letter.Subject.Contains(part, StringComparison.Ordinal)).Select(letter => letter.Subject)];
}

public sealed class DueClockOnSqlite() : DueClockTests(Engine.Sqlite);

public sealed class DueClockOnPostgres() : DueClockTests(Engine.Postgres);
