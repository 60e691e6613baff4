using System.Net;
using System.Net.Http.Json;
using Onside.Front.History;
using Onside.Team.Feedback;
using Onside.Team.People;
using Onside.Tests.Front.Home;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Feedback;

public abstract class GivingFeedbackTests(Engine engine) : HomeTests(engine)
{
    [Fact]
    public async Task Only_the_two_it_is_between_see_it_and_whoever_gets_it_hears_of_it()
    {
        var sofia = await Sofia();
        var feedback = await Give(sofia, Cast.Mara, "You let the customer talk first");

        Assert.Equal(("You let the customer talk first", new DateOnly(2026, 11, 19), false), (await App.ProgramOf(Cast.Mara).Read<ShowFeedback.View>(feedback.Url)) is var read ? (read.Text, read.On, read.IsMine) : default);
        foreach (var other in new[] { Cast.Tom, Cast.Lena, Cast.Ruth, Cast.Ben, Cast.Claire })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(other).GetAsync(feedback.Url)).StatusCode);
        var notice = Assert.Single(await Waiting(App, Cast.Mara));
        Assert.Equal(("feedback", "Sofia Marchetti gave you feedback", feedback.Url, null), (notice.Reason, notice.Sentence, notice.Url, notice.Excerpt));
        Assert.Equal(["Sofia Marchetti"], (await App.ProgramOf(Cast.Mara).Read<ListFeedback.View>("/feedback")).Rows.Select(row => row.Other.Name));
        Assert.Equal(["Mara Lindqvist"], (await App.ProgramOf(sofia).Read<ListFeedback.View>("/feedback?Given=true")).Rows.Select(row => row.Other.Name));
        Assert.Empty((await App.ProgramOf(Cast.Ruth).Read<ListFeedback.View>("/feedback")).Rows);
    }

    [Fact]
    public async Task It_is_given_to_those_one_leads_about_days_that_were()
    {
        var sofia = await Sofia();
        foreach (var (by, to) in new[] { (Cast.Mara, Cast.Tom), (sofia, Cast.Lena), (sofia, sofia), (Cast.Ruth, Cast.Mara) })
            Assert.Contains("Choose somebody of a team that you lead.", await (await App.ProgramOf(by).Send("/feedback", new { ReceiverId = to.Id, Text = "x" })).Text());
        Assert.Contains("This day is still to come", await (await App.ProgramOf(sofia).Send("/feedback", new { ReceiverId = Cast.Mara.Id, Text = "x", On = "2026-11-20" })).Text());
        Assert.Contains("Write what you want to say.", await (await App.ProgramOf(sofia).Send("/feedback", new { ReceiverId = Cast.Mara.Id })).Text());
    }

    [Fact]
    public async Task It_works_as_a_form_without_a_script()
    {
        var sofia = await Sofia();
        var browser = App.As(sofia, follow: false);
        Assert.Contains("Feedback for Mara Lindqvist", await browser.GetStringAsync($"/feedback/new?To={Cast.Mara.Id}"));
        using var given = await browser.Submit($"/feedback/new?To={Cast.Mara.Id}", "/feedback", ("ReceiverId", Cast.Mara.Id), ("Text", "Ask for the date <b>"), ("IsSpoken", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        var page = await browser.GetStringAsync(given.Headers.Location!.ToString());
        Assert.Contains("Ask for the date &lt;b&gt;", page);
        Assert.Contains("said in a talk", page);
    }

    [Fact]
    public async Task Its_author_changes_it_and_a_page_that_was_overtaken_is_refused()
    {
        var sofia = await Sofia();
        var feedback = await Give(sofia, Cast.Mara, "You let the customer talk first");
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).Send(feedback.Url, new { Text = "All was well", Version = 1 })).StatusCode);
        await Send(sofia, feedback.Url, new { Text = "You let them talk first", Version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, (await App.ProgramOf(sofia).Send(feedback.Url, new { Text = "Again", Version = 1 })).StatusCode);

        var history = await App.ProgramOf(sofia).Read<ShowHistory.View>($"/history{feedback.Url}");
        Assert.Contains(history.Entries.SelectMany(entry => entry.Changes), line => (line.From, line.To) == ("You let the customer talk first", "You let them talk first"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).GetAsync($"/history{feedback.Url}")).StatusCode);
        await Send(sofia, $"/history/{history.Entries[0].EventId}/undo", new { });
        Assert.Equal("You let the customer talk first", (await App.ProgramOf(Cast.Mara).Read<ShowFeedback.View>(feedback.Url)).Text);
    }

    [Fact]
    public async Task Taken_away_it_is_gone_from_the_inbox_too_and_comes_back_with_it()
    {
        var sofia = await Sofia();
        var feedback = await Give(sofia, Cast.Mara, "Not meant so");
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).Send($"{feedback.Url}/deletion", new { })).StatusCode);
        await Send(sofia, $"{feedback.Url}/deletion", new { });
        Assert.Empty(await Waiting(App, Cast.Mara));
        foreach (var person in new[] { sofia, Cast.Mara })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(person).GetAsync(feedback.Url)).StatusCode);
        Assert.Contains((await App.ProgramOf(sofia).Read<ShowTrash.View>("/trash")).Rows, row => row.Id == feedback.Id);
        Assert.DoesNotContain((await App.ProgramOf(Cast.Mara).Read<ShowTrash.View>("/trash")).Rows, row => row.Id == feedback.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).Send($"{feedback.Url}/deletion/undo", new { })).StatusCode);
        await Send(sofia, $"{feedback.Url}/deletion/undo", new { });
        Assert.Single(await Waiting(App, Cast.Mara));
    }

    private async Task<ShowFeedback.View> Give(Person by, Person to, string text)
    {
        var answer = await App.ProgramOf(by).Send("/feedback", new { ReceiverId = to.Id, Text = text });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<ShowFeedback.View>(Browsing.Json))!;
    }
}

public sealed class GivingFeedbackOnSqlite() : GivingFeedbackTests(Engine.Sqlite);

public sealed class GivingFeedbackOnPostgres() : GivingFeedbackTests(Engine.Postgres);
