using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

public abstract class PlanningTests(Engine engine) : PlanTests(engine)
{
    [Fact]
    public async Task Steps_that_would_wait_for_each_other_are_refused_and_the_circle_is_shown()
    {
        var outcome = await Do(Mara, await Open(), "steps", new { What = "Order" });
        var order = outcome.Steps[0].Id;
        outcome = await Do(Mara, outcome, "steps", new { What = "Deliver", WaitsFor = new[] { order } });
        outcome = await Do(Mara, outcome, "steps", new { What = "Fit", WaitsFor = new[] { outcome.Steps[1].Id } });
        await Refused(await Try(Mara, outcome, $"steps/{order}", new { What = "Order", WaitsFor = new[] { outcome.Steps[2].Id } }), "WaitsFor", "Order → Fit → Deliver → Order");
        await Refused(await Try(Mara, outcome, $"steps/{order}", new { What = "Order", WaitsFor = new[] { order } }), "WaitsFor", "Order → Order");
        await Refused(await Try(Mara, outcome, "steps", new { What = "Fourth", WaitsFor = new[] { Guid.CreateVersion7() } }), "WaitsFor", "steps of this plan");
        Assert.Equal([0, 1, 1], (await See(Mara, outcome)).Outcome.Steps.Select(step => step.WaitsFor.Count));
    }

    [Fact]
    public async Task A_step_that_is_removed_comes_back_unless_the_circle_would_be_closed_by_it()
    {
        var outcome = await Do(Mara, await Open(), "steps", new { What = "Order" });
        var order = outcome.Steps[0].Id;
        outcome = await Do(Mara, outcome, "steps", new { What = "Deliver", WaitsFor = new[] { order } });
        var deliver = outcome.Steps[1].Id;
        outcome = await Do(Mara, outcome, $"steps/{order}/removal");
        Assert.Empty(Assert.Single(outcome.Steps).WaitsFor);
        outcome = await Do(Mara, outcome, $"steps/{order}/removal/undo");
        Assert.Equal(["Order", "Deliver"], outcome.Steps.Select(step => step.What));
        Assert.Equal([order], outcome.Steps[1].WaitsFor);
        Assert.Equal(HttpStatusCode.NotFound, (await Try(Mara, outcome, $"steps/{order}/removal/undo")).StatusCode);
        outcome = await Do(Mara, outcome, $"steps/{deliver}/completion");
        Assert.NotNull(outcome.Steps[1].DoneAt);
        Assert.Null((await Do(Mara, outcome, $"steps/{deliver}/completion", new { Again = true })).Steps[1].DoneAt);
    }

    [Fact]
    public async Task Who_only_sees_it_says_nothing_and_only_the_owner_ranks_and_takes_in()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var outcome = await Open(on: deal);
        foreach (var (part, with) in new (string, object)[] { ("steps", new { What = "x" }), ("concerns", new { Text = "x" }), ("confirmation", new { Revision = 1, MyPart = "x" }), ("my-part", new { Needs = "x" }), ("reviews", new { At = Now.AddDays(1) }) })
            await Refuses(await Try(Tom, outcome, part, with), "Only those who take part say something here");
        outcome = await TakeIn(outcome, Cast.Tom);
        await Refuses(await Try(Tom, outcome, "participants", new { PersonId = Cast.Lena.Id }), "Only who answers for the outcome can say this");
        await Refuses(await Tom.Send($"/outcomes/{outcome.Id}", Facts(outcome, priorities: "Mine")), "Only who answers for the outcome can say this");
        await Refused(await Try(Mara, outcome, "participants", new { PersonId = Cast.Claire.Id }), "PersonId", "who works here");
        Assert.Contains((await Tom.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence.StartsWith("You take part in the plan", StringComparison.Ordinal));
        Assert.DoesNotContain((await Do(Tom, outcome, $"participants/{Cast.Tom.Id}/leaving")).Participants, part => part.Person.Id == Cast.Tom.Id);
    }

    [Fact]
    public async Task Everybody_is_heard_and_a_concern_is_answered_by_who_answers_for_it()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        await Refused(await Try(Tom, outcome, "concerns"), "Text", "say that nothing does");
        outcome = await Do(Tom, outcome, "concerns", new { Text = "Pressure at site 9" });
        outcome = await Do(Mara, outcome, "concerns", new { None = true });
        Assert.All(outcome.Participants, part => Assert.True(part.HasSpoken));
        var concern = Assert.Single(outcome.Concerns);
        Assert.Contains((await Mara.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Tom Okafor worries: Pressure at site 9");
        await Refuses(await Try(Ruth, outcome, $"concerns/{concern.Id}/answer", new { Answer = "No" }), "Only who answers for the outcome can say this");
        outcome = await Do(Mara, outcome, $"concerns/{concern.Id}/answer", new { Answer = "A larger pump is ordered." });
        Assert.Equal("A larger pump is ordered.", outcome.Concerns[0].Answer);
        Assert.Empty((await Mara.Read<ShowAgenda.View>($"/outcomes/{outcome.Id}/agenda")).Items);
    }

    [Fact]
    public async Task The_ten_actions_are_counted_from_what_people_did()
    {
        var outcome = await Open();
        Assert.Equal((0, Tier.Small, 4), await Score(outcome));
        outcome = (await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, priorities: "Sign before Christmas\nKeep the margin", tier: Tier.Strategic)), HttpStatusCode.OK)).Outcome;
        outcome = await TakeIn(outcome, Cast.Tom, expectation: "Both sites are read by Wednesday");
        await Missing(outcome, FollowThroughAction.Priorities, "Not said back yet by Tom Okafor");
        outcome = await Do(Tom, outcome, "my-part", new { Restatement = "First the signature, then the margin", Needs = "The key of site 9", NoContingency = "Both sites are ours" });
        await Has(outcome, FollowThroughAction.Priorities, FollowThroughAction.Expectations, FollowThroughAction.Contingency);
        outcome = await Do(Mara, await Do(Tom, outcome, "concerns", new { Text = "Pressure" }), "concerns", new { None = true });

        outcome = await Do(Mara, outcome, "steps", new { What = "Read the pumps", OwnerId = Cast.Tom.Id });
        await Missing(outcome, FollowThroughAction.Steps, "Read the pumps: how, who or by when is missing");
        await Missing(outcome, FollowThroughAction.Promise, "Read the pumps: nobody was asked for it");
        outcome = await Do(Mara, outcome, $"steps/{outcome.Steps[0].Id}", new { What = "Read the pumps", How = "At full and half load", OwnerId = Cast.Tom.Id, DueOn = "2026-11-25" });
        var asked = await Read(await Mara.Send("/commitments", new { To = Cast.Tom.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, Step = outcome.Steps[0].Id, What = "Read the pumps", Condition = "The readings are here.", DueAt = Now.AddDays(3), Why = "Hugo asks." }), HttpStatusCode.Created);
        await Missing(outcome, FollowThroughAction.Promise, "Read the pumps: not promised yet");
        await Say(Tom, asked, Move.Promise, Promised);
        Assert.Equal(CommitmentState.Promised, (await See(Mara, outcome)).Outcome.Steps[0].State);

        await Missing(outcome, FollowThroughAction.Review, "The next review has no date");
        outcome = await Do(Tom, outcome, "reviews", new { At = Now.AddDays(2) });
        outcome = await Confirm(Tom, await Confirm(Mara, outcome));
        Assert.Equal((9, Tier.Strategic, 1), await Score(outcome));
        await Missing(outcome, FollowThroughAction.Communication, "It is not written down who else is to be told");

        await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, priorities: "Keep the margin\nSign before Christmas")), HttpStatusCode.OK);
        Assert.Equal((7, Tier.Strategic, 3), await Score(outcome));
    }

    [Fact]
    public async Task A_step_is_asked_for_with_what_the_plan_says_and_only_who_sees_the_plan_serves_it()
    {
        var outcome = await Do(Mara, await Open(), "steps", new { What = "Read the pumps", How = "At full load", OwnerId = Cast.Tom.Id, DueOn = "2026-11-25" });
        var page = await (await App.As(Cast.Mara).SendAsync(Browsing.Asks(HttpMethod.Get, $"/outcomes/{outcome.Id}"))).Text();
        var way = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page, "href=\"(/ask\\?[^\"]*Step=[^\"]+)\"").Groups[1].Value);
        var form = await Mara.Read<AskSomebody.View>(way);
        Assert.Equal(("Read the pumps", Cast.Tom.Id, outcome.Id, outcome.Steps[0].Id, "At full load"), (form.What, form.To!.Value, form.Outcome!.Value, form.Step!.Value, form.Condition));
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.Send("/commitments", new { To = Cast.Tom.Id, Outcome = outcome.Id, What = "x", Condition = "x", DueAt = Now.AddDays(3), Why = "x" })).StatusCode);
    }

    private async Task<(int Score, Tier Tier, int Lacks)> Score(OutcomeView outcome)
    {
        var told = await Evidence(outcome);
        return (told.Score, told.Tier, told.Lacks);
    }

    private Task<ShowEvidence.View> Evidence(OutcomeView outcome) => Mara.Read<ShowEvidence.View>($"/outcomes/{outcome.Id}/evidence");

    private async Task Missing(OutcomeView outcome, FollowThroughAction action, string said)
    {
        var line = (await Evidence(outcome)).Lines.Single(line => line.Action == action);
        Assert.False(line.IsDone);
        Assert.Contains(line.Missing, text => text.Contains(said, StringComparison.Ordinal));
    }

    private async Task Has(OutcomeView outcome, params FollowThroughAction[] actions) =>
        Assert.Equal(actions, (await Evidence(outcome)).Lines.Where(line => line.IsDone).Select(line => line.Action));
}

public sealed class PlanningOnSqlite() : PlanningTests(Engine.Sqlite);

public sealed class PlanningOnPostgres() : PlanningTests(Engine.Postgres);
