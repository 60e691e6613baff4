using System.Net;
using Onside.Customers.Deals;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Contingencies;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Hanging;

public abstract class ContingencyTests(Engine engine) : HangingTests(engine)
{
    [Fact]
    public async Task What_was_tested_is_watched_and_when_its_date_comes_its_owner_hears_what_to_do()
    {
        var asked = await Promise();
        var drafted = await Draft(asked, new { Trigger = "moment", TriggerAt = Now.AddDays(2), Response = "Ask the surveyor of the north", OwnerId = Ines.Id });
        Assert.Equal((ContingencyState.Drafted, "Ines Duarte"), (drafted.State, drafted.Owner!.Name));
        var untested = await Move(InesHers, drafted, ContingencyMove.Arm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, untested.StatusCode);
        Assert.Contains("Test the trigger first", await untested.Text());

        var tested = await Test(InesHers, drafted);
        Assert.Equal("The date comes in 2 days.", tested.TestSaid);
        var armed = await Make(InesHers, tested, ContingencyMove.Arm);
        await Run<WatchContingencies>();
        Assert.Equal(ContingencyState.Armed, (await Again(armed)).State);

        App.Clock.Advance(TimeSpan.FromDays(2));
        await Run<WatchContingencies>();
        await Run<WatchContingencies>();
        var triggered = await Again(armed);
        Assert.Equal(ContingencyState.Triggered, triggered.State);
        Assert.Single(await Heard(InesHers), said => said == "It has happened, now do: Ask the surveyor of the north");
        Assert.Equal(ContingencyState.Executed, (await Make(InesHers, triggered, ContingencyMove.Execute)).State);
        Assert.Contains("did what was prepared", await (await App.As(Cast.Mara).GetAsync($"/timeline/commitment/{asked.Commitment.Id}")).Text());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Every_move_in_every_state_is_made_or_refused_as_the_model_says()
    {
        await Begin();
        (HttpClient Who, Role[] Roles)[] people = [(Mara, [Role.OutcomeOwner, Role.Requester, Role.Participant]), (Tom, [Role.Performer, Role.Participant]), (InesHers, [Role.Owner, Role.Participant]), (Ruth, [Role.Participant])];
        foreach (var (state, move) in Enum.GetValues<ContingencyState>().SelectMany(state => Enum.GetValues<ContingencyMove>().Select(move => (state, move))))
        {
            var asked = await Ask(Cast.Tom, $"{state} {move}");
            foreach (var (who, roles) in people)
            {
                var before = await Lead(asked, state);
                var expected = roles.Select(role => Contingencies.Make(state, move, role, new(Part.Owner, Part.TestedTrigger, Part.Reason))).OfType<Answer<ContingencyState>.Made>().Select(made => (ContingencyState?)made.Now).FirstOrDefault();
                var answer = await Move(who, before, move, "Because of this");
                Assert.True(answer.StatusCode == (expected is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK), $"{state} {move} by {roles[0]}: {await answer.Text()}");
                Assert.Equal(expected ?? state, (await Again(before)).State);
            }
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var asked = await Promise();
        await Refused(await Mara.Send(On(asked), new { Response = "Ask" }), "Trigger", "what it waits for");
        await Refused(await Mara.Send(On(asked), new { Trigger = "stage", Days = 3, Response = "Ask" }), "Trigger", "what it waits for");
        await Refused(await Mara.Send(On(asked), new { Trigger = "moment", Response = "Ask" }), "TriggerAt", "which date");
        await Refused(await Mara.Send(On(asked), new { Trigger = "overdue", Response = "Ask" }), "Days", "how many days");
        await Refused(await Mara.Send(On(asked), new { Trigger = "overdue", Days = 1 }), "Response", "what is done then");
        await Refused(await Mara.Send(On(asked), new { Trigger = "overdue", Days = 1, Response = "Ask", OwnerId = Cast.Lena.Id }), "OwnerId", "cannot see this");
        await Refused(await Move(InesHers, await Lead(asked, ContingencyState.Armed), ContingencyMove.StandDown), "Reason", "Say why");
    }

    [Fact]
    public async Task Without_somebody_who_would_do_it_nothing_is_watched_and_another_trigger_is_tested_anew()
    {
        var asked = await Promise();
        var tested = await Test(Mara, await Draft(asked, new { Trigger = "overdue", Days = 1, Response = "Ask Priya" }));
        var refused = await Move(Mara, tested, ContingencyMove.Arm);
        Assert.Contains("Name somebody", await refused.Text());

        await As<ShowContingency.View>(await Mara.Send($"/contingencies/{tested.Id}", new { Trigger = "overdue", Days = 1, Response = "Ask Priya", OwnerId = Ines.Id, tested.Version }));
        var known = await Again(tested);
        Assert.NotNull(known.TestedAt);
        await As<ShowContingency.View>(await Mara.Send($"/contingencies/{tested.Id}", new { Trigger = "overdue", Days = 2, Response = "Ask Priya", OwnerId = Ines.Id, known.Version }));
        var changed = await Again(tested);
        Assert.Null(changed.TestedAt);
        Assert.Equal(HttpStatusCode.Conflict, (await Mara.Send($"/contingencies/{tested.Id}", new { Trigger = "overdue", Days = 2, Response = "Ask", known.Version })).StatusCode);
        var armed = await Make(InesHers, await Test(InesHers, changed), ContingencyMove.Arm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/contingencies/{tested.Id}", new { Trigger = "overdue", Days = 5, Response = "Ask", armed.Version })).StatusCode);
    }

    [Fact]
    public async Task A_promise_that_is_overdue_long_enough_triggers_it_and_one_that_is_kept_does_not()
    {
        var asked = await Promise();
        var armed = await Armed(asked, new { Trigger = "overdue", Days = 2, Response = "Ask Priya", OwnerId = Ines.Id }, "The promise is not overdue.");
        App.Clock.Advance(TimeSpan.FromDays(4));
        await Run<WatchContingencies>();
        Assert.Equal(("The promise is overdue, but not yet that long.", ContingencyState.Armed), ((await Test(Mara, armed)).TestSaid, (await Again(armed)).State));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Run<WatchContingencies>();
        Assert.Equal(ContingencyState.Triggered, (await Again(armed)).State);

        var kept = await Say(Tom, await Ask(Cast.Tom, "Call notes"), Onside.Science.FollowThrough.Move.Promise, Promised);
        var idle = await Armed(kept, new { Trigger = "overdue", Days = 0, Response = "Ask Priya", OwnerId = Ines.Id });
        await Say(Tom, kept, Onside.Science.FollowThrough.Move.Report, new { Evidence = "On the deal" });
        App.Clock.Advance(TimeSpan.FromDays(9));
        await Run<WatchContingencies>();
        Assert.Equal(ContingencyState.Armed, (await Again(idle)).State);
    }

    [Fact]
    public async Task A_deal_that_stays_in_its_stage_triggers_it_and_one_that_has_moved_on_does_not()
    {
        await Begin();
        var (stays, moves) = (await Cast.Deal("Filtration for 14 hotels"), await Cast.Deal("Sterile water, 6 clinics"));
        var waiting = await Armed(await Ask(Cast.Tom, "Site survey", stays), new { Trigger = "stage", Days = 10, Response = "Ruth calls the buyer", OwnerId = Cast.Ruth.Id }, "The deal has been in Preparation for 0 days.");
        var idle = await Armed(await Ask(Cast.Tom, "Price sheet", moves), new { Trigger = "stage", Days = 10, Response = "Ruth calls the buyer", OwnerId = Cast.Ruth.Id });
        await Mara.Send($"/deals/{moves.Id}/stage", new { Stage = Cast.Way.Steps[1].Id });
        App.Clock.Advance(TimeSpan.FromDays(11));
        await Run<WatchContingencies>();
        Assert.Equal((ContingencyState.Triggered, ContingencyState.Armed), ((await Again(waiting)).State, (await Again(idle)).State));
        Assert.Single(await Heard(Ruth), said => said == "It has happened, now do: Ruth calls the buyer");
        Assert.Equal("The deal has moved on, to Prospecting.", (await Test(Ruth, idle)).TestSaid);
    }

    [Fact]
    public async Task When_its_owner_leaves_it_is_a_draft_again_and_one_that_is_needed_falls_to_who_answers()
    {
        var asked = await Promise();
        var (armed, needed) = (await Lead(asked, ContingencyState.Armed), await Lead(asked, ContingencyState.Triggered));
        await Ruth.Send($"/people/{Ines.Id}/deactivation", new { SuccessorId = Cast.Tom.Id });
        var draft = await Again(armed);
        Assert.Equal((ContingencyState.Drafted, true, true), (draft.State, draft.Owner is null, draft.TestedAt is null));
        Assert.Equal((ContingencyState.Triggered, "Mara Lindqvist"), ((await Again(needed)).State, (await Again(needed)).Owner!.Name));
        Assert.Contains(await Heard(Mara), said => said.StartsWith("Nobody would do this any more, name somebody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_watchers_at_once_trigger_it_once_and_a_click_before_them_holds()
    {
        var asked = await Promise();
        var armed = await Armed(asked, new { Trigger = "moment", TriggerAt = Now.AddDays(1), Response = "Ask Priya", OwnerId = Ines.Id });
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Run<WatchContingencies>(), Run<WatchContingencies>(), Run<WatchContingencies>());
        Assert.Single(await Heard(InesHers), said => said == "It has happened, now do: Ask Priya");
        Assert.Equal(HttpStatusCode.Conflict, (await Move(InesHers, armed, ContingencyMove.StandDown, "Not needed")).StatusCode);
    }

    [Fact]
    public async Task It_works_without_a_script_and_is_hidden_from_who_does_not_see_the_promise()
    {
        var asked = await Promise();
        var mara = App.As(Cast.Mara);
        Assert.Contains("Nothing is prepared", await (await mara.GetAsync(On(asked))).Text());
        var written = await mara.Submit(On(asked), On(asked), ("Trigger", "overdue"), ("Days", "1"), ("Response", "Ask Priya"), ("OwnerId", Cast.Mara.Id));
        Assert.Equal($"/commitments/{asked.Commitment.Id}", written.RequestMessage!.RequestUri!.AbsolutePath);
        var drafted = Assert.Single((await Mara.Read<ShowContingencies.View>(On(asked))).Contingencies);
        var tested = await mara.Submit(On(asked), $"/contingencies/{drafted.Id}/tests");
        Assert.Contains("The promise is not overdue.", await tested.Text());
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
            foreach (var url in new[] { On(asked), $"/contingencies/{drafted.Id}" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(url)).StatusCode);
    }

    private static string On(ShowCommitment.View asked) => $"/contingencies/on/commitment/{asked.Commitment.Id}";

    private async Task<ContingencyView> Draft(ShowCommitment.View on, object form)
    {
        var known = (await Mara.Read<ShowContingencies.View>(On(on))).Contingencies.Select(one => one.Id).ToHashSet();
        return Assert.Single((await As<ShowContingencies.View>(await Mara.Send(On(on), form))).Contingencies, one => !known.Contains(one.Id));
    }

    private async Task<ContingencyView> Armed(ShowCommitment.View on, object form, string? says = null)
    {
        var tested = await Test(Mara, await Draft(on, form));
        Assert.Equal(says ?? tested.TestSaid, tested.TestSaid);
        return await Make(Mara, tested, ContingencyMove.Arm);
    }

    private static async Task<ContingencyView> Test(HttpClient who, ContingencyView seen) => (await As<ShowContingency.View>(await who.Send($"/contingencies/{seen.Id}/tests", new { }))).Contingency;

    private static Task<HttpResponseMessage> Move(HttpClient who, ContingencyView seen, ContingencyMove move, string? reason = null) =>
        who.Send($"/contingencies/{seen.Id}/moves", new { Move = move.ToString(), Seen = seen.Version, Reason = reason });

    private static async Task<ContingencyView> Make(HttpClient who, ContingencyView seen, ContingencyMove move, string? reason = null) => (await As<ShowContingency.View>(await Move(who, seen, move, reason))).Contingency;

    private async Task<ContingencyView> Again(ContingencyView one) => (await Mara.Read<ShowContingency.View>($"/contingencies/{one.Id}")).Contingency;

    // A new one in this state; Ines would do it.
    private async Task<ContingencyView> Lead(ShowCommitment.View on, ContingencyState state)
    {
        var drafted = await Test(Mara, await Draft(on, new { Trigger = "moment", TriggerAt = Now.AddDays(2), Response = "Ask the surveyor of the north", OwnerId = Ines.Id }));
        if (state == ContingencyState.Drafted)
            return drafted;
        var armed = await Make(InesHers, drafted, ContingencyMove.Arm);
        if (state is ContingencyState.Armed or ContingencyState.StoodDown)
            return state == ContingencyState.Armed ? armed : await Make(InesHers, armed, ContingencyMove.StandDown, "Not needed");
        var triggered = await Make(InesHers, armed, ContingencyMove.Trigger);
        return state == ContingencyState.Triggered ? triggered : await Make(InesHers, triggered, ContingencyMove.Execute);
    }
}

public sealed class ContingenciesOnSqlite() : ContingencyTests(Engine.Sqlite);

public sealed class ContingenciesOnPostgres() : ContingencyTests(Engine.Postgres);
