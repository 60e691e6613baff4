using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

// The rulings of the model that no other test names.
public abstract class EdgeCaseTests(Engine engine) : PlanTests(engine)
{
    [Fact]
    public async Task Declined_by_all_its_owner_must_choose_how_it_goes_on()
    {
        var outcome = await TakeIn(await TakeIn(await Do(Mara, await Open(), "steps", new { What = "Send a crew", OwnerId = Cast.Tom.Id }), Cast.Tom), Cast.Lena);
        var step = outcome.Steps[0].Id;
        var (first, second) = (await Part(Cast.Tom, outcome, step), await Part(Cast.Lena, outcome, step));
        await Say(Tom, first, Move.Decline, new { Reason = "All crews are out." });
        Assert.Empty((await See(Mara, outcome)).Outcome.Steps[0].Choices);
        await Say(Lena, second, Move.Decline, new { Reason = "None of ours." });

        var plan = (await See(Mara, outcome)).Outcome.Steps[0];
        Assert.Equal([AfterDeclines.ReScope, AfterDeclines.Contingency, AfterDeclines.Drop], plan.Choices);
        Assert.Contains((await Mara.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Everybody who was asked has declined. Choose how it goes on: Send a crew");
        var page = await App.As(Cast.Mara).GetStringAsync($"/outcomes/{outcome.Id}");
        Assert.Contains("Everybody who was asked has declined.", page);
        Assert.Contains("Ask for something else", page);
        await Part(Cast.Tom, outcome, step);
        Assert.Empty((await See(Mara, outcome)).Outcome.Steps[0].Choices);
    }

    [Fact]
    public async Task In_an_emergency_the_owner_acts_and_enters_it_within_a_day_marked_as_entered_afterwards()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        object Fact(int hoursAgo) => new { What = "Sent a pump by taxi", Why = "The kitchen stood still.", At = Now.AddHours(-hoursAgo) };
        await Refuses(await Try(Tom, outcome, "after-fact", Fact(2)), "Only who answers for the outcome can say this");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Mara, outcome, "after-fact", Fact(25))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Mara, outcome, "after-fact", Fact(-1))).StatusCode);
        Assert.Empty((await See(Mara, outcome)).Outcome.Steps);

        var step = Assert.Single((await Do(Mara, outcome, "after-fact", Fact(23))).Steps);
        Assert.Equal((Now.AddHours(-23), Now, "Mara Lindqvist"), (step.DoneAt!.Value, step.EnteredAt!.Value, step.Owner!.Name));
        Assert.Contains("Entered afterwards", await App.As(Cast.Tom).GetStringAsync($"/outcomes/{outcome.Id}"));
        Assert.Contains("acted in an emergency and entered it afterwards", await App.As(Cast.Tom).GetStringAsync($"/timeline/outcome/{outcome.Id}"));
    }

    [Fact]
    public async Task Evidence_from_before_is_accepted_and_flagged()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Tom, promised, Move.Report, new { Evidence = "Approval.pdf", EvidenceAt = Now.AddHours(1) })).StatusCode);
        var reported = await Say(Tom, promised, Move.Report, new { Evidence = "Approval.pdf", EvidenceAt = Now.AddHours(-49) });
        Assert.Equal((CommitmentState.Reported, true), (reported.Commitment.State, reported.Commitment.Backdated));
        Assert.Contains("Older than two days", await App.As(Cast.Mara).GetStringAsync($"/commitments/{reported.Commitment.Id}"));
        var fresh = await Say(Tom, await Say(Tom, await Ask(Cast.Tom, "Approve 8 %"), Move.Promise, Promised), Move.Report, new { Evidence = "Approval.pdf", EvidenceAt = Now.AddHours(-47) });
        Assert.False(fresh.Commitment.Backdated);
    }

    [Fact]
    public async Task Of_a_promise_and_a_withdrawal_at_once_one_happens()
    {
        for (var round = 0; round < 4; round++)
        {
            var asked = await Ask(Cast.Tom, $"Approve {round} %");
            var answers = await Task.WhenAll(Try(Tom, asked, Move.Promise, Promised), Try(Mara, asked, Move.Withdraw));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            var left = await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}");
            Assert.Equal((answers[0].StatusCode == HttpStatusCode.OK ? CommitmentState.Promised : CommitmentState.Withdrawn, 2), (left.Commitment.State, left.Said.Count));
        }
        await Verified();
    }

    [Fact]
    public async Task A_due_time_across_a_change_of_clocks_keeps_its_instant_and_its_zone()
    {
        var due = new DateTime(2027, 3, 29, 7, 0, 0, DateTimeKind.Utc);
        var asked = await Read(await Mara.Send("/commitments", Asked(Cast.Tom, due: due)), HttpStatusCode.Created);
        Assert.Equal(due, asked.Commitment.DueAt);
        Assert.Equal("Europe/Berlin", await App.Db(db => db.Set<Commitment>().Select(c => c.Zone).SingleAsync()));
        Assert.Contains("09:00", await App.As(Cast.Mara).GetStringAsync($"/commitments/{asked.Commitment.Id}"));
    }

    [Fact]
    public async Task A_step_has_several_parts_by_role_each_offered_and_accepted_for_itself()
    {
        var outcome = await TakeIn(await TakeIn(await Do(Mara, await Open(), "steps", new { What = "Fit the pumps", How = "By floor" }), Cast.Tom), Cast.Lena);
        var step = outcome.Steps[0].Id;
        await Say(Tom, await Part(Cast.Tom, outcome, step, Function.SolutionsEngineer), Move.Promise, Promised);
        var offered = await Read(await Lena.Send("/commitments", new { Offer = true, To = Cast.Mara.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, Step = step, Role = Function.SuccessPlanner, What = "Train the staff", Condition = "Six are trained.", DueAt = Now.AddDays(4), Why = "They run it." }), HttpStatusCode.Created);
        await Say(Mara, offered, Move.Accept, new { ReviewAt = Now.AddDays(2) });

        var parts = (await See(Tom, outcome)).Outcome.Steps[0].Parts;
        Assert.Equal([(Function.SolutionsEngineer, "Tom Okafor", CommitmentState.Promised), (Function.SuccessPlanner, "Lena Vogt", CommitmentState.Promised)], parts.Select(part => (part.Role!.Value, part.Person!.Name, part.State)));
        Assert.Equal(Function.SuccessPlanner, (await Mara.Read<ShowCommitment.View>($"/commitments/{offered.Commitment.Id}")).Said[0].Moved.Role);
        Assert.Contains("Ask for a part of it", await App.As(Cast.Mara).GetStringAsync($"/outcomes/{outcome.Id}"));
        Assert.Contains("In which part?", await App.As(Cast.Mara).GetStringAsync($"/ask?Outcome={outcome.Id}&Step={step}"));
    }

    [Fact]
    public async Task The_log_alone_tells_who_contributed_what_in_whose_part_and_who_used_it()
    {
        var outcome = await TakeIn(await Do(Mara, await Open(), "steps", new { What = "Fit the pumps" }), Cast.Tom);
        var (step, asked) = (outcome.Steps[0].Id, await Part(Cast.Tom, outcome, outcome.Steps[0].Id, Function.SolutionsEngineer));
        var promised = await Say(Tom, asked, Move.Promise, Promised);
        await Say(Mara, await Say(Tom, promised, Move.Report, new { Evidence = "Readings.pdf", EvidenceAt = Now.AddHours(-3) }), Move.Satisfied);

        var told = (await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Said.Select(line => line.Moved).ToList();
        Assert.Equal([null, 1, 2, 3], told.Select(moved => moved.Answers));
        var (contributed, used) = (told[2], told[3]);
        Assert.Equal((Cast.Tom.Id, Function.SolutionsEngineer, step, outcome.Id, "Readings.pdf", Now.AddHours(-3)), (contributed.ById, contributed.Role!.Value, contributed.StepId!.Value, contributed.OutcomeId!.Value, contributed.Evidence, contributed.EvidenceAt!.Value));
        Assert.Equal(("outcome", outcome.Id), (contributed.AboutKind, contributed.AboutId!.Value));
        Assert.Equal((Cast.Mara.Id, contributed.Number, Move.Satisfied), (used.ById, used.Answers!.Value, used.Move));
        Assert.All(told.Where(moved => moved.Answers is not null), moved => Assert.True(moved.Answers < moved.Number));
    }

    private async Task<ShowCommitment.View> Part(Person to, OutcomeView outcome, Guid step, Function? role = null) =>
        await Read(await Mara.Send("/commitments", new { To = to.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, Step = step, Role = role, What = "Send a crew", Condition = "It is on the list.", DueAt = Now.AddDays(3), Why = "They wait." }), HttpStatusCode.Created);
}

public sealed class EdgeCasesOnSqlite() : EdgeCaseTests(Engine.Sqlite);

public sealed class EdgeCasesOnPostgres() : EdgeCaseTests(Engine.Postgres);
