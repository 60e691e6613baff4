using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

public abstract class TalkingTests(Engine engine) : CommitmentTests(engine)
{
    [Fact]
    public async Task What_is_asked_is_countered_accepted_reported_and_accepted_and_every_word_is_kept()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var asked = await Ask(Cast.Tom, about: deal);
        Assert.Equal((CommitmentState.Requested, "Tom Okafor", "Filtration for 14 hotels"), (asked.Commitment.State, asked.Commitment.Performer!.Name, asked.Commitment.Subject!.Name));
        Assert.NotNull(asked.Commitment.AnswerDueAt);
        Assert.Contains((await Tom.Read<ShowPromises.View>("/promises")).Mine.Waiting, one => one.Id == asked.Commitment.Id);
        Assert.Contains((await Tom.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Mara Lindqvist asks you: Approve 12 %");

        var countered = await Say(Tom, asked, Move.Counter, new { DueAt = Now.AddDays(5), Obstacle = "Customer", Words = "Hugo travels until Wednesday." });
        Assert.Equal((CommitmentState.Countered, Cast.Mara.Id), (countered.Commitment.State, countered.Commitment.AwaitsId));
        Assert.Equal(asked.Commitment.DueAt, countered.Commitment.DueAt);
        var promised = await Say(Mara, countered, Move.Accept, new { ReviewAt = Now.AddDays(4) });
        Assert.Equal((CommitmentState.Promised, Now.AddDays(5)), (promised.Commitment.State, promised.Commitment.DueAt!.Value));
        var reported = await Say(Tom, promised, Move.Report, new { Evidence = "Approval.pdf on the deal" });
        var satisfied = await Say(Mara, reported, Move.Satisfied, new { Words = "Exactly what I needed." });

        Assert.Equal((CommitmentState.Satisfied, Reckoned.Kept), (satisfied.Commitment.State, satisfied.Commitment.Reckoned));
        Assert.Equal([Move.Request, Move.Counter, Move.Accept, Move.Report, Move.Satisfied], satisfied.Said.Select(line => line.Moved.Move));
        Assert.Equal(["Mara Lindqvist", "Tom Okafor", "Mara Lindqvist", "Tom Okafor", "Mara Lindqvist"], satisfied.Said.Select(line => line.By.Name));
        Assert.Empty(satisfied.Open);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Each_speaks_in_their_own_voice_and_others_write_notes()
    {
        var asked = await Ask(Cast.Tom);
        Assert.Equal([Move.Withdraw], (await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Open);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Mara, asked, Move.Promise, Promised)).StatusCode);
        var sees = App.ProgramOf(Cast.Ruth);
        Assert.Empty((await sees.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Open);
        var refused = await Try(sees, asked, Move.Promise, Promised);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Only Mara Lindqvist and Tom Okafor speak here", await refused.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Try(App.ProgramOf(Cast.Lena), asked, Move.Promise, Promised)).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        await Refused(await Mara.Send("/commitments", new { To = Cast.Tom.Id, DueAt = Now.AddDays(1) }), "What", "what you need");
        await Refused(await Mara.Send("/commitments", new { What = "Approve" }), "To", "Choose somebody");
        await Refused(await Mara.Send("/commitments", Asked(Cast.Mara)), "To", "Write a task instead");
        await Refused(await Mara.Send("/commitments", Asked(Cast.Tom, due: Now.AddHours(-1))), "DueAt", "passed already");
        var asked = await Ask(Cast.Tom);
        await Refused(await Try(Tom, asked, Move.Promise, new { ReviewAt = Now.AddDays(2) }), "Restatement", "your own words");
        await Refused(await Try(Tom, asked, Move.Promise, new { Restatement = "Yes", ReviewAt = Now.AddDays(9) }), "ReviewAt", "before it is due");
        await Refused(await Try(Tom, asked, Move.Decline), "Reason", "Say why");
        await Refused(await Try(Tom, asked, Move.Counter, new { DueAt = Now.AddDays(4) }), "Obstacle", "in the way");
    }

    [Fact]
    public async Task Of_two_who_speak_at_once_the_first_is_heard()
    {
        var asked = await Ask(Cast.Tom);
        var answers = await Task.WhenAll(Try(Tom, asked, Move.Promise, Promised), Try(Mara, asked, Move.Withdraw));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var now = await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}");
        Assert.Equal(2, now.Said.Count);
        Assert.Equal(HttpStatusCode.Conflict, (await Try(Tom, asked, Move.Decline, new { Reason = "Late" })).StatusCode);
    }

    [Fact]
    public async Task Who_is_asked_about_a_deal_sees_it_from_then_on()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var lena = App.ProgramOf(Cast.Lena);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        var asked = await Ask(Cast.Lena, about: deal);
        Assert.Equal(HttpStatusCode.OK, (await lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Equal("Filtration for 14 hotels", (await lena.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.Subject!.Name);
    }
}

public sealed class TalkingOnSqlite() : TalkingTests(Engine.Sqlite);

public sealed class TalkingOnPostgres() : TalkingTests(Engine.Postgres);
