using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Activities;

public abstract class CommentTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task An_answer_stands_below_its_note_and_those_who_take_part_hear_of_it()
    {
        var note = await Note();
        await Answer(note, Cast.Tom, "45 days would settle it");
        await Answer(note, Cast.Ruth, "Agreed");

        var mara = await Waiting(App, Cast.Mara);
        Assert.Equal(["Ruth Calloway answered", "Tom Okafor answered"], mara.Select(notice => notice.Sentence).Order());
        Assert.Equal("Ruth Calloway answered", Assert.Single(await Waiting(App, Cast.Tom)).Sentence);
        var page = await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{note.SubjectId}");
        Assert.InRange(page.IndexOf("45 days would settle it", StringComparison.Ordinal), 1, page.IndexOf("Agreed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mention_in_an_answer_beats_the_answer()
    {
        var note = await Note();
        await Answer(note, Cast.Tom, "@Mara Lindqvist, and now?");
        Assert.Equal("mentioned", Assert.Single(await Waiting(App, Cast.Mara)).Reason);
    }

    [Fact]
    public async Task Only_its_author_changes_it_and_what_it_said_stays_in_its_history()
    {
        var note = await Note();
        var comment = await Answer(note, Cast.Tom, "45 days");
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).Send($"/comments/{comment.Id}", new { Text = "90 days" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Tom).Send($"/comments/{comment.Id}", new { Text = "60 days", Version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await App.ProgramOf(Cast.Tom).Send($"/comments/{comment.Id}", new { Text = "30 days", Version = 1 })).StatusCode);

        var history = await App.ProgramOf(Cast.Mara).Read<ShowCommentHistory.View>($"/comments/{comment.Id}/history");
        Assert.Equal(("<p>60 days</p>", "<p>45 days</p>"), (history.Comment.Text, Assert.Single(history.Before).Text));
    }

    [Fact]
    public async Task It_is_deleted_by_its_author_or_an_administrator_and_comes_back()
    {
        var note = await Note();
        var comment = await Answer(note, Cast.Tom, "45 days");
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).Send($"/comments/{comment.Id}/deletion", new { })).StatusCode);
        var gone = await (await App.As(Cast.Tom).Click($"/deals/{note.SubjectId}", $"/comments/{comment.Id}/deletion")).Text();
        Assert.Contains($"/comments/{comment.Id}/deletion/undo", gone);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Tom).GetAsync($"/comments/{comment.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).Send($"/comments/{comment.Id}/deletion/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).Send($"/comments/{comment.Id}/deletion/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).Send($"/comments/{comment.Id}/deletion", new { })).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_see_the_record_neither_reads_nor_answers()
    {
        var note = await Note();
        var comment = await Answer(note, Cast.Tom, "45 days");
        foreach (var address in new[] { $"/comments/{comment.Id}", $"/comments/{comment.Id}/history", $"/activities/{note.Id}/comments", $"/activities/{note.Id}/answer" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/activities/{note.Id}/comments", new { Text = "me too" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/activities/{note.Id}/comments", new { Text = "me too" })).StatusCode);
    }

    [Fact]
    public async Task Words_from_outside_are_cleaned_and_none_are_no_comment()
    {
        var note = await Note();
        Assert.Equal("<div>hello</div>", (await Answer(note, Cast.Tom, "<div hx-get=\"/x\" onclick=\"x()\">hello<script>alert(1)</script></div>")).Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Tom).Send($"/activities/{note.Id}/comments", new { Text = "<script>x</script>" })).StatusCode);
    }

    [Fact]
    public async Task A_long_thread_shows_its_end_and_on_a_page_of_its_own_all_of_it()
    {
        var note = await Note();
        for (var i = 0; i < 8; i++)
            await Answer(note, Cast.Tom, $"answer {i}");
        var page = await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{note.SubjectId}");
        Assert.DoesNotContain("answer 2", page);
        Assert.Contains("Show 3 earlier answers", page);
        Assert.Equal(8, (await App.ProgramOf(Cast.Mara).Read<ActivityView>($"/activities/{note.Id}")).Thread!.Comments.Count);
    }

    private async Task<Activity> Note() => await App.Saved(Activity.Note(new Subject("deal", (await Cast.Deal("Filtration for 14 hotels")).Id), Cast.Mara.Id, "<p>Claire wants 45 days</p>", App.Clock.Now()));

    private async Task<CommentView> Answer(Activity note, Person by, string text)
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await App.ProgramOf(by).Send($"/activities/{note.Id}/comments", new { Text = text });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<CommentView>(Browsing.Json))!;
    }
}

public sealed class CommentsOnSqlite() : CommentTests(Engine.Sqlite);

public sealed class CommentsOnPostgres() : CommentTests(Engine.Postgres);
