using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

public abstract class ReviewingTests(Engine engine) : PlanTests(engine)
{
    [Fact]
    public async Task A_review_is_held_with_decisions_and_the_next_one()
    {
        var outcome = await Open();
        await Refused(await Try(Mara, outcome, "reviews", new { At = Now.AddHours(-1) }), "At", "passed already");
        outcome = await Do(Mara, outcome, "reviews", new { At = Now.AddDays(1) });
        await Refuses(await Try(Mara, outcome, "reviews", new { At = Now.AddDays(2) }), "has a date already");
        var review = outcome.NextReview!.Id;
        await Refuses(await Try(Mara, outcome, $"reviews/{review}/date", new { At = Now.AddDays(2) }), "cannot be said as things stand");
        await Refused(await Try(Mara, outcome, $"reviews/{review}/holding", new { Decisions = "Go on" }), "Next", "next one");
        outcome = await Do(Mara, outcome, $"reviews/{review}/holding", new { Decisions = "Go on", Next = Now.AddDays(9) });
        Assert.Equal([ReviewState.Held, ReviewState.Scheduled], outcome.Reviews.Select(one => one.State));
        Assert.Equal("Go on", outcome.Reviews[0].Decisions);
        await Refuses(await Try(Mara, outcome, $"reviews/{review}/holding", new { Decisions = "Again", Next = Now.AddDays(9) }), "This has ended");
    }

    [Fact]
    public async Task A_review_that_was_not_held_is_moved_twice_by_anybody_and_then_by_who_answers()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        outcome = await Do(Tom, outcome, "reviews", new { At = Now.AddDays(1) });
        for (var i = 0; i < 2; i++)
        {
            App.Clock.Advance(TimeSpan.FromDays(1.5));
            outcome = await Do(Tom, outcome, $"reviews/{outcome.NextReview!.Id}/date", new { At = Now.AddDays(1) });
            Assert.Equal((ReviewState.Rescheduled, i + 1), (outcome.NextReview!.State, outcome.NextReview.Moved));
        }
        App.Clock.Advance(TimeSpan.FromDays(1.5));
        await Refuses(await Try(Tom, outcome, $"reviews/{outcome.NextReview!.Id}/date", new { At = Now.AddDays(1) }), "Who answers for the outcome decides now");
        Assert.Contains((await Tom.Read<ShowAgenda.View>($"/outcomes/{outcome.Id}/agenda")).Items, item => item.Kind == AgendaKind.Decision);
        Assert.Equal(3, (await Do(Mara, outcome, $"reviews/{outcome.NextReview.Id}/date", new { At = Now.AddDays(1) })).NextReview!.Moved);
    }

    [Fact]
    public async Task Two_working_days_after_its_date_it_comes_before_who_answers_once()
    {
        var outcome = await Do(Mara, await Open(), "reviews", new { At = Now.AddDays(1) });
        App.Clock.Advance(TimeSpan.FromDays(1.1));
        await Pass();
        Assert.Equal(ReviewState.Missed, (await See(Mara, outcome)).Outcome.NextReview!.State);
        Assert.Empty(await Raised());
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Pass();
        Assert.Empty(await Raised());
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Pass();
        await Pass();
        Assert.Single(await Raised());
        outcome = await Do(Mara, outcome, $"reviews/{outcome.NextReview!.Id}/holding", new { Decisions = "Held late", Next = Now.AddDays(7) });
        Assert.Equal(ReviewState.Held, outcome.Reviews[0].State);
    }

    [Fact]
    public async Task The_agenda_writes_itself()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        outcome = await Do(Tom, await Do(Mara, outcome, "steps", new { What = "Read the pumps", DueOn = "2026-11-20" }), "concerns", new { Text = "Pressure" });
        outcome = await Confirm(Tom, outcome);
        await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "Without the pool")), HttpStatusCode.OK);
        var asked = await Read(await Mara.Send("/commitments", new { To = Cast.Tom.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, What = "Send the readings", Condition = "They are here.", DueAt = Now.AddDays(1), Why = "Hugo asks." }), HttpStatusCode.Created);
        await Say(Tom, asked, Move.Promise, new { Restatement = "I send them.", ReviewAt = Now.AddHours(20) });
        await Do(Mara, outcome, "offer", new { To = Cast.Tom.Id });
        App.Clock.Advance(TimeSpan.FromDays(2));
        var agenda = await Mara.Read<ShowAgenda.View>($"/outcomes/{outcome.Id}/agenda");
        Assert.Equal([(AgendaKind.Overdue, "Send the readings"), (AgendaKind.Overdue, "Read the pumps"), (AgendaKind.Stale, "I read the pumps."), (AgendaKind.Concern, "Pressure"), (AgendaKind.Decision, "Whether Tom Okafor answers for it")], agenda.Items.Select(item => (item.Kind, item.Text)));
    }

    private Task<bool> Pass() => App.In(async scope =>
    {
        await ActivatorUtilities.CreateInstance<PassReviews>(scope).Run(CancellationToken.None);
        return true;
    });

    private async Task<List<string>> Raised() => [.. (await Mara.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices).Select(notice => notice.Sentence).Where(sentence => sentence.StartsWith("The review was not held", StringComparison.Ordinal))];
}

public sealed class ReviewingOnSqlite() : ReviewingTests(Engine.Sqlite);

public sealed class ReviewingOnPostgres() : ReviewingTests(Engine.Postgres);
