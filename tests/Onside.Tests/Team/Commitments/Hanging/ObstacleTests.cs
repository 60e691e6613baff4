using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Obstacles;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Hanging;

public abstract class ObstacleTests(Engine engine) : HangingTests(engine)
{
    [Fact]
    public async Task Anybody_who_sees_it_names_what_is_in_the_way_and_it_is_dealt_with_until_it_is_gone()
    {
        var asked = await Promise();
        var raised = await Raise(Ruth, asked, "Authority", "Finance has to sign");
        Assert.Equal((ObstacleState.Raised, "Ruth Calloway", "Tom Okafor", false), (raised.State, raised.RaisedBy.Name, raised.Hinders.Name, raised.Blocks));
        Assert.Contains("Ruth Calloway says what is in the way of: Approve 12 %", await Heard(Mara));
        Assert.False((await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.IsBlocked);

        var owned = (await Make(Tom, raised, ObstacleMove.Own, Ines.Id)).Obstacle;
        Assert.Equal((ObstacleState.Owned, "Ines Duarte", true), (owned.State, owned.Owner!.Name, owned.Blocks));
        Assert.Contains("Tom Okafor asks you to deal with what is in the way of: Approve 12 %", await Heard(InesHers));
        var blocked = (await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment;
        Assert.Equal((true, asked.Commitment.DueAt), (blocked.IsBlocked, blocked.DueAt));
        Assert.Contains("Blocked", await (await App.As(Cast.Mara).GetAsync($"/commitments/{asked.Commitment.Id}")).Text());
        Assert.Contains("Blocked", await (await App.As(Cast.Tom).GetAsync("/promises")).Text());

        var gone = await Make(InesHers, owned, ObstacleMove.Resolve, reason: "Finance signed");
        Assert.Equal((ObstacleState.Resolved, "Finance signed", 0), (gone.Obstacle.State, gone.Obstacle.Reason, gone.Obstacle.Open.Count));
        Assert.Equal([null, ObstacleMove.Own, ObstacleMove.Resolve], gone.Said.Select(line => line.Moved.Move));
        Assert.False((await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.IsBlocked);
        Assert.Contains("Nothing stands in the way any more of: Approve 12 %", await Heard(Tom));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Every_move_in_every_state_is_made_or_refused_as_the_model_says()
    {
        var asked = await Promise();
        (HttpClient Who, Role[] Roles)[] people = [(Mara, [Role.OutcomeOwner, Role.Requester]), (Tom, [Role.Performer]), (InesHers, [Role.Owner]), (Ruth, [Role.Participant])];
        foreach (var state in Enum.GetValues<ObstacleState>())
            foreach (var move in Enum.GetValues<ObstacleMove>())
                foreach (var (who, roles) in people)
                {
                    var before = await Lead(asked, state);
                    var mine = (state == ObstacleState.Raised ? roles.Where(role => role != Role.Owner) : roles).Append(Role.Participant);
                    var expected = mine.Select(role => Obstacles.Make(state, move, role, new(Part.Owner, Part.Resolution, Part.Reason))).OfType<Answer<ObstacleState>.Made>().Select(made => (ObstacleState?)made.Now).FirstOrDefault();
                    var answer = await Move(who, before, move, Ines.Id, "Because of this");
                    Assert.True(answer.StatusCode == (expected is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK), $"{state} {move} by {roles[0]}: {await answer.Text()}");
                    var now = (await Mara.Read<ShowObstacle.View>($"/obstacles/{before.Id}")).Obstacle;
                    Assert.Equal(expected ?? state, now.State);
                }
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var asked = await Promise();
        await Refused(await Mara.Send(On(asked), new { Text = "Somehow" }), "Category", "in the way");
        await Refused(await Mara.Send(On(asked), new { Category = "Skill" }), "Text", "sentence");
        await Refused(await Mara.Send(On(asked), new { Category = "Skill", Text = "Nobody knows how", OwnerId = Cast.Lena.Id }), "OwnerId", "Lena Vogt cannot see this");
        var raised = await Raise(Mara, asked);
        await Refused(await Move(Mara, raised, ObstacleMove.Own), "OwnerId", "Name somebody");
        await Refused(await Move(Mara, raised, ObstacleMove.Own, Cast.Lena.Id), "OwnerId", "Lena Vogt cannot see this");
        var owned = await Lead(asked, ObstacleState.Owned);
        await Refused(await Move(InesHers, owned, ObstacleMove.Resolve), "Reason", "how it was resolved");
        await Refused(await Move(Mara, owned, ObstacleMove.AcceptRisk), "Reason", "Say why");
        await Refused(await Move(Mara, owned, ObstacleMove.Escalate), "OwnerId", "who decides");
        Assert.Contains("Only who answers for the outcome", await (await Move(InesHers, owned, ObstacleMove.AcceptRisk, reason: "It will do")).Text());
        var escalated = await Lead(asked, ObstacleState.Escalated);
        await Refused(await Move(Ruth, escalated, ObstacleMove.Own, Ines.Id), "Reason", "what was decided");
    }

    [Fact]
    public async Task What_is_escalated_has_an_owner_ends_by_a_decision_and_is_told_to_whom_it_was_escalated_for()
    {
        var owned = await Lead(await Promise(), ObstacleState.Owned);
        var escalated = (await Make(Mara, owned, ObstacleMove.Escalate, Cast.Ruth.Id, "Which of the two comes first?")).Obstacle;
        Assert.Equal((ObstacleState.Escalated, "Ruth Calloway", true), (escalated.State, escalated.Owner!.Name, escalated.Blocks));
        Assert.Contains("Mara Lindqvist asks you to decide about: Approve 12 %", await Heard(Ruth));

        await Make(Ruth, escalated, ObstacleMove.Own, Cast.Tom.Id, "The hotels come first");
        Assert.Contains("Ruth Calloway decided about: Approve 12 %", await Heard(InesHers));
        Assert.Contains("Ruth Calloway decided, and you go on with it: Approve 12 %", await Heard(Tom));
        Assert.Contains("decided about what is in the way", await (await App.As(Cast.Mara).GetAsync($"/timeline/commitment/{owned.OnId}")).Text());
    }

    [Fact]
    public async Task A_counter_names_its_obstacle_by_itself_and_its_acceptance_removes_it()
    {
        var asked = await Begin();
        var countered = await Say(Tom, asked, Onside.Science.FollowThrough.Move.Counter, new { DueAt = Now.AddDays(5), Obstacle = "Customer", Words = "Hugo travels until Wednesday." });
        var raised = Assert.Single(await Hangs(Mara, asked));
        Assert.Equal((ObstacleCategory.Customer, ObstacleState.Raised, "Tom Okafor", "Hugo travels until Wednesday.", true), (raised.Category, raised.State, raised.RaisedBy.Name, raised.Text, raised.IsFromConversation));
        Assert.Single(await Heard(Mara));

        var promised = await Say(Mara, countered, Onside.Science.FollowThrough.Move.Accept, new { ReviewAt = Now.AddDays(4) });
        Assert.Equal(ObstacleState.Resolved, Assert.Single(await Hangs(Mara, asked)).State);

        var proposed = await Say(Tom, promised, Onside.Science.FollowThrough.Move.Renegotiate, new { DueAt = Now.AddDays(6), Obstacle = "Capacity" });
        var second = Assert.Single(await Hangs(Mara, asked), one => one.EndedAt is null);
        await Make(Mara, second, ObstacleMove.Own, Ines.Id);
        Assert.True((await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.IsBlocked);
        await Say(Mara, proposed, Onside.Science.FollowThrough.Move.AcceptTerms);
        Assert.All(await Hangs(Mara, asked), one => Assert.Equal(ObstacleState.Resolved, one.State));
    }

    [Fact]
    public async Task With_the_end_of_the_conversation_nobody_has_to_deal_with_it_any_more()
    {
        var asked = await Begin();
        var named = await Raise(Ruth, asked);
        await Make(Mara, named, ObstacleMove.Own, Ines.Id);
        await Say(Mara, asked, Onside.Science.FollowThrough.Move.Withdraw);
        var now = Assert.Single(await Hangs(Mara, asked));
        Assert.Equal((ObstacleState.Owned, true, false), (now.State, now.IsLetGo, now.Blocks));
        Assert.Empty((await Mara.Read<ListObstacles.View>("/obstacles")).Rows);
        Assert.False((await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.IsBlocked);
    }

    [Fact]
    public async Task A_late_promise_is_asked_in_its_row_what_is_in_the_way_with_and_without_a_script()
    {
        var promised = await Promise();
        var tom = App.As(Cast.Tom);
        Assert.DoesNotContain("What is in the way?", await (await tom.GetAsync("/promises")).Text());
        App.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Contains("What is in the way?", await (await tom.GetAsync("/promises")).Text());
        var form = $"{On(promised)}/new?InRow=true";
        Assert.Contains("Who deals with it?", await (await tom.GetAsync(form)).Text());

        var clicked = await tom.Click(form, On(promised), ("Category", "Capacity"), ("Text", "Two surveys this week"), ("InRow", "true"));
        Assert.Contains("It is known now what is in the way.", await clicked.Text());
        var without = await tom.Submit($"{On(promised)}/new", On(promised), ("Category", "Skill"), ("Text", "Nobody can read the old plans"), ("OwnerId", Cast.Tom.Id));
        Assert.Equal($"/commitments/{promised.Commitment.Id}", without.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal([ObstacleState.Raised, ObstacleState.Owned], (await Hangs(Mara, promised)).Select(one => one.State));
        Assert.DoesNotContain("What is in the way?", await (await tom.GetAsync("/promises")).Text());
        Assert.Contains(promised.Commitment.Id.ToString(), await (await Mara.GetAsync("/commitments?Where=blocked:is:yes")).Text());
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_the_first_has_it()
    {
        var raised = await Raise(Ruth, await Promise());
        var answers = await Task.WhenAll(Move(Mara, raised, ObstacleMove.Own, Ines.Id), Move(Tom, raised, ObstacleMove.Own, Cast.Tom.Id));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(2, (await Mara.Read<ShowObstacle.View>($"/obstacles/{raised.Id}")).Said.Count);
    }

    [Fact]
    public async Task It_is_hidden_from_who_does_not_see_what_it_hangs_on_and_from_guests()
    {
        var raised = await Raise(Ruth, await Promise());
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/obstacles/{raised.Id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/obstacles/on/commitment/{raised.OnId}")).StatusCode);
        }
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ListObstacles.View>("/obstacles")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/obstacles")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Move(App.ProgramOf(Cast.Lena), raised, ObstacleMove.Own, Cast.Lena.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Move(App.ProgramOf(Cast.Ben), raised, ObstacleMove.Own, Cast.Ben.Id)).StatusCode);
        foreach (var kind in new[] { "deal", "nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync($"/obstacles/on/{kind}/{raised.OnId}")).StatusCode);
    }

    [Fact]
    public async Task Who_leaves_hands_over_what_they_deal_with()
    {
        var owned = await Lead(await Promise(), ObstacleState.Owned);
        await Ruth.Send($"/people/{Ines.Id}/deactivation", new { SuccessorId = Cast.Tom.Id });
        Assert.Equal("Tom Okafor", (await Mara.Read<ShowObstacle.View>($"/obstacles/{owned.Id}")).Obstacle.Owner!.Name);
    }

    protected static string On(ShowCommitment.View asked) => $"/obstacles/on/commitment/{asked.Commitment.Id}";

    protected static async Task<IReadOnlyList<ObstacleView>> Hangs(HttpClient who, ShowCommitment.View on) => [.. (await who.Read<ShowObstacles.View>(On(on))).Obstacles.OrderBy(one => one.RaisedAt).ThenBy(one => one.Id)];

    protected static async Task<ObstacleView> Raise(HttpClient who, ShowCommitment.View on, string category = "Capacity", string text = "One surveyor this week")
    {
        var known = (await Hangs(who, on)).Select(one => one.Id).ToHashSet();
        return Assert.Single((await As<ShowObstacles.View>(await who.Send(On(on), new { Category = category, Text = text }))).Obstacles, one => !known.Contains(one.Id));
    }

    protected static Task<HttpResponseMessage> Move(HttpClient who, ObstacleView seen, ObstacleMove move, Guid? owner = null, string? reason = null) =>
        who.Send($"/obstacles/{seen.Id}/moves", new { Move = move.ToString(), Seen = seen.Version, OwnerId = owner, Reason = reason });

    protected static async Task<ShowObstacle.View> Make(HttpClient who, ObstacleView seen, ObstacleMove move, Guid? owner = null, string? reason = null) => await As<ShowObstacle.View>(await Move(who, seen, move, owner, reason));

    // A new one in this state; Ines has it, where somebody has.
    private async Task<ObstacleView> Lead(ShowCommitment.View on, ObstacleState state)
    {
        var raised = await Raise(Ruth, on);
        if (state == ObstacleState.Raised)
            return raised;
        var owned = (await Make(Ruth, raised, ObstacleMove.Own, Ines.Id)).Obstacle;
        return state switch
        {
            ObstacleState.Owned => owned,
            ObstacleState.Escalated => (await Make(Mara, owned, ObstacleMove.Escalate, Ines.Id)).Obstacle,
            ObstacleState.Resolved => (await Make(InesHers, owned, ObstacleMove.Resolve, reason: "Done")).Obstacle,
            _ => (await Make(Mara, owned, ObstacleMove.AcceptRisk, reason: "It will do")).Obstacle,
        };
    }
}

public sealed class ObstaclesOnSqlite() : ObstacleTests(Engine.Sqlite);

public sealed class ObstaclesOnPostgres() : ObstacleTests(Engine.Postgres);
