using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

// Asked for a colleague, and asked back where somebody wrote.
public abstract class TakingFurtherTests(Engine engine) : CommitmentTests(engine)
{
    [Fact]
    public async Task What_is_taken_further_for_a_colleague_is_a_promise_and_its_end_is_reported_to_them()
    {
        var lena = App.ProgramOf(Cast.Lena);
        await Refused(await Mara.Send("/commitments", For(Cast.Mara.Id)), "For", "one of the two already");
        await Refused(await Mara.Send("/commitments", For(Cast.Tom.Id)), "For", "one of the two already");
        await Refused(await Mara.Send("/commitments", For(Cast.Claire.Id)), "For", "who works here");
        var asked = await Read(await Mara.Send("/commitments", For(Cast.Lena.Id)), HttpStatusCode.Created);
        Assert.Equal("Lena Vogt", asked.Commitment.Colleague!.Name);
        Assert.Contains("Mara Lindqvist takes it further for you: Free a crew", await Heard(lena));
        Assert.Empty((await lena.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Open);

        var promised = await Say(Tom, asked, Move.Promise, Promised);
        var reported = await Say(Tom, promised, Move.Report, new { Evidence = "Crew 2, from Monday" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(lena, reported, Move.Satisfied)).StatusCode);
        await Say(Mara, reported, Move.Satisfied);
        var heard = await Heard(lena);
        Assert.Contains("Tom Okafor promises what was asked for you: Free a crew", heard);
        Assert.Contains("What was asked for you is done: Free a crew", heard);
        Assert.Single((await lena.Read<ListCommitments.View>($"/commitments?All=true&Where=colleague:is:{Cast.Lena.Id}")).Rows);
    }

    [Fact]
    public async Task What_is_late_is_taken_to_whoever_leads_in_one_click()
    {
        var asked = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        Assert.DoesNotContain("Take it further", await App.As(Cast.Mara).GetStringAsync($"/commitments/{asked.Commitment.Id}"));
        App.Clock.Advance(TimeSpan.FromDays(4));
        var page = await App.As(Cast.Mara).GetStringAsync($"/commitments/{asked.Commitment.Id}");
        Assert.Contains($"/ask?Kind=commitment&amp;About={asked.Commitment.Id}&amp;For={Cast.Tom.Id}", page);
        Assert.DoesNotContain("Take it further", await App.As(Cast.Tom).GetStringAsync($"/commitments/{asked.Commitment.Id}"));
        var form = await Mara.Read<AskSomebody.View>($"/ask?Kind=commitment&About={asked.Commitment.Id}&For={Cast.Tom.Id}");
        Assert.Equal((Cast.Tom.Id, "So that it goes on: Approve 12 %"), (form.For!.Value, form.Why));
    }

    [Fact]
    public async Task An_answer_to_a_comment_can_be_a_request_and_stands_below_it()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var note = (await (await Mara.Send($"/timeline/deal/{deal.Id}/notes", new { Text = "Hugo asks for 12 %." })).Content.ReadFromJsonAsync<ActivityView>(Browsing.Json))!;
        var comment = (await (await Tom.Send($"/activities/{note.Id}/comments", new { Text = "Finance could <b>approve</b> it." })).Content.ReadFromJsonAsync<CommentView>(Browsing.Json))!;
        Assert.Contains($"/ask?Comment={comment.Id}", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        var form = await Mara.Read<AskSomebody.View>($"/ask?Comment={comment.Id}");
        Assert.Equal((Cast.Tom.Id, deal.Id, note.Id, "Tom Okafor wrote: Finance could <b>approve</b> it."), (form.To!.Value, form.About!.Id, form.Activity!.Value, form.Why));

        var asked = await Read(await Mara.Send("/commitments", new { To = Cast.Tom.Id, Kind = "deal", About = deal.Id, Activity = note.Id, What = "Approve <12 %>", Condition = "It is on the deal.", DueAt = Now.AddDays(2), form.Why }), HttpStatusCode.Created);
        var thread = (await Tom.Read<ShowComments.View>($"/activities/{note.Id}/comments")).Thread;
        Assert.Contains($"<a href=\"/commitments/{asked.Commitment.Id}\"", thread.Comments[^1].Text);
        Assert.Contains("Approve &lt;12 %&gt;", thread.Comments[^1].Text);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/ask?Comment={comment.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send("/commitments", new { To = Cast.Tom.Id, Activity = note.Id, What = "x", Condition = "y", DueAt = Now.AddDays(2), Why = "z" })).StatusCode);
    }

    [Fact]
    public async Task Verify_names_a_promise_that_stands_elsewhere_than_it_was_left()
    {
        var asked = await Ask(Cast.Tom);
        Assert.Equal(0, (await App.Types("verify")).Code);
        await App.Db(db => db.Set<Commitment>().ExecuteUpdateAsync(row => row.SetProperty(c => c.State, CommitmentState.Satisfied)));
        var verify = await App.Types("verify");
        Assert.NotEqual(0, verify.Code);
        Assert.Contains($"commitment {asked.Commitment.Id}: it is Satisfied, and was left Requested", verify.Said);
    }

    private object For(Guid colleague) => new { To = Cast.Tom.Id, For = colleague, What = "Free a crew", Condition = "A crew is named.", DueAt = Now.AddDays(3), Why = "Lena has none left." };

    private static async Task<List<string>> Heard(HttpClient who) => [.. (await who.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices).Select(notice => notice.Sentence)];
}

public sealed class TakingFurtherOnSqlite() : TakingFurtherTests(Engine.Sqlite);

public sealed class TakingFurtherOnPostgres() : TakingFurtherTests(Engine.Postgres);
