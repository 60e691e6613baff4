using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Guests;
using Onside.Tests.Rig;
using Onside.Tests.Team.Commitments.Clocks;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Commitments.Guests;

// Mara asks Hugo of Harbour Hotels, who has no account.
public abstract class GuestTests(Engine engine) : ClockTests(engine)
{
    private const string Mail = "hugo.stern@harbour.example";

    [Fact]
    public async Task Somebody_outside_confirms_the_address_and_promises_without_an_account()
    {
        var link = await AskHugo();
        var hugo = App.Anonymous(follow: true);
        var closed = await hugo.GetStringAsync(link);
        Assert.Contains("@harbour.example", closed);
        Assert.DoesNotContain(Mail, closed);
        Assert.DoesNotContain("floor plan", closed);
        var opened = await Enter(hugo, link);
        Assert.Contains("Send the floor plan", opened);
        Assert.Contains("Mara Lindqvist asks you, Hugo Stern.", opened);
        Assert.DoesNotContain("<nav", opened);
        Assert.DoesNotContain("Filtration", opened);

        Assert.Contains("What you promise, in your words", await hugo.GetStringAsync($"{link}/moves/Promise"));
        Assert.Equal(CommitmentState.Requested, (await Kept()).Commitment.State);
        var answer = await hugo.Submit($"{link}/moves/Promise", $"{link}/moves", ("Move", "Promise"), ("Seen", 1), ("Restatement", "I send it"), ("Words", "With pleasure"));
        Assert.Contains("Promised", await answer.Text());

        var kept = await Kept();
        Assert.Equal((CommitmentState.Promised, "Hugo Stern"), (kept.Commitment.State, kept.Commitment.Performer!.Name));
        Assert.Equal(("Hugo Stern", "With pleasure"), (kept.Said[1].By.Name, kept.Said[1].Moved.Words));
        Assert.Null(await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == kept.Commitment.Id && e.Kind == "commitment-moved").OrderByDescending(e => e.Sequence).Select(e => e.ActorId).FirstAsync()));
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Hugo Stern promises: Send the floor plan");
        Assert.Contains("Hugo Stern", await App.As(Cast.Mara).GetStringAsync($"/commitments/{kept.Commitment.Id}"));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task They_counter_and_report_and_hear_by_mail_what_is_answered()
    {
        var link = await AskHugo();
        var hugo = App.Anonymous(follow: true);
        await Enter(hugo, link);
        // Noon by the clock of who asked.
        await hugo.Submit($"{link}/moves/Counter", $"{link}/moves", ("Move", "Counter"), ("Seen", 1), ("DueOn", "2026-11-27"), ("DueTime", "12:00"), ("Obstacle", "Capacity"));
        var countered = await Kept();
        Assert.Equal((CommitmentState.Countered, new DateTime(2026, 11, 27, 11, 0, 0, DateTimeKind.Utc)), (countered.Commitment.State, countered.Commitment.Pending!.DueAt!.Value));
        await Say(Mara, countered, Move.Accept, new { ReviewAt = Now.AddDays(2) });
        Assert.Equal("Mara Lindqvist accepts your counter: Send the floor plan", (await Letters())[^1].Subject);
        await hugo.Submit($"{link}/moves/Report", $"{link}/moves", ("Move", "Report"), ("Seen", 3), ("Evidence", "In the mail of today"));
        await Say(Mara, await Kept(), Move.Satisfied);
        Assert.Equal(Reckoned.Kept, (await Kept()).Commitment.Reckoned);
        Assert.Contains("There is nothing to answer any more.", await hugo.GetStringAsync(link));
    }

    [Fact]
    public async Task A_link_that_was_passed_on_shows_nothing_and_a_code_is_not_guessed()
    {
        var link = await AskHugo();
        await Enter(App.Anonymous(follow: true), link);
        var other = App.Anonymous(follow: true);
        Assert.DoesNotContain("floor plan", await other.GetStringAsync(link));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{link}/moves/Promise")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Submit(link, $"{link}/moves", ("Move", "Decline"), ("Seen", 1), ("Reason", "no"))).StatusCode);
        await other.Submit(link, $"{link}/code");
        var code = await Code();
        for (var i = 0; i < Guest.MostTries; i++)
            Assert.Contains("This is not the code", await (await other.Submit(link, $"{link}/confirmation", ("Code", code == "000000" ? "000001" : "000000"))).Text());
        Assert.Contains("has run out", await (await other.Submit(link, $"{link}/confirmation", ("Code", code))).Text());
        Assert.Equal(CommitmentState.Requested, (await Kept()).Commitment.State);
    }

    [Fact]
    public async Task A_code_lasts_a_quarter_of_an_hour_and_works_once()
    {
        var link = await AskHugo();
        var hugo = App.Anonymous(follow: true);
        await hugo.Submit(link, $"{link}/code");
        var late = await Code();
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("has run out", await (await hugo.Submit(link, $"{link}/confirmation", ("Code", late))).Text());
        await Enter(hugo, link);
        Assert.Contains("has run out", await (await App.Anonymous(follow: true).Submit(link, $"{link}/confirmation", ("Code", await Code()))).Text());
    }

    [Fact]
    public async Task Codes_are_not_sent_without_end()
    {
        var link = await AskHugo();
        var hugo = App.Anonymous(follow: true);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
            answers.Add((await hugo.Submit(link, $"{link}/code")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_link_runs_out_is_taken_back_and_replaced()
    {
        var link = await AskHugo();
        var hugo = App.Anonymous(follow: true);
        await Enter(hugo, link);
        var id = (await Kept()).Commitment.Id;
        var anew = (await (await Mara.Send($"/commitments/{id}/guest", new { })).Json<ShowGuest.View>()).Link!;
        Assert.Equal(HttpStatusCode.NotFound, (await hugo.GetAsync(link)).StatusCode);
        Assert.DoesNotContain("floor plan", await hugo.GetStringAsync(anew));
        await Enter(hugo, anew);
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/commitments/{id}/guest/revocation", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hugo.GetAsync(anew)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hugo.Submit("/sign-in", $"{anew}/moves", ("Move", "Decline"), ("Seen", 1), ("Reason", "no"))).StatusCode);
        var last = (await (await Mara.Send($"/commitments/{id}/guest", new { })).Json<ShowGuest.View>()).Link!;
        App.Clock.Advance(Guest.LinkLasts);
        Assert.Equal(HttpStatusCode.NotFound, (await hugo.GetAsync(last)).StatusCode);
        Assert.Equal([Passing.GuestConfirmed, Passing.GuestLinkMade, Passing.GuestConfirmed, Passing.GuestLinkRevoked, Passing.GuestLinkMade], (await Kept()).Passed.Select(one => one.Passed.Passing));
    }

    [Fact]
    public async Task Only_who_asked_gives_the_link_away_and_others_find_nothing()
    {
        await AskHugo();
        var id = (await Kept()).Commitment.Id;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Tom.Send($"/commitments/{id}/guest", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/commitments/{id}/guest", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/commitments/{id}/guest")).StatusCode);
        Assert.Null((await Mara.Read<ShowGuest.View>($"/commitments/{id}/guest")).Link);
        await Refused(await Mara.Send("/commitments/guests", new { Name = "Hugo Stern", Mail = "none", What = "x" }), "Mail", "not an e-mail address");
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_by_letter_and_who_asked_holds_it()
    {
        await AskHugo();
        Assert.Equal(Cast.Mara.Id, (await Kept()).Commitment.AwaitsId);
        foreach (var at in new[] { Thursday.AddHours(13), Thursday.AddHours(17), Friday.AddHours(13), Friday.AddHours(17) })
            await At(at);
        Assert.Equal(["Mara Lindqvist asks you: Send the floor plan", "Mara Lindqvist waits for your answer: Send the floor plan", "Mara Lindqvist expected your answer by now: Send the floor plan"], (await Letters()).Select(letter => letter.Subject));
        Assert.Equal(["Hugo Stern has not answered yet. Ask somebody else, talk, or wait: Send the floor plan", "Hugo Stern still has not answered. It stays with you, decide how it goes on: Send the floor plan"], await Told(Cast.Mara));
        Assert.DoesNotContain((await Letters()).Skip(1), letter => letter.Text.Contains("/guests/", StringComparison.Ordinal));
    }

    private async Task<string> AskHugo()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var answer = await Mara.Send("/commitments/guests", new { Name = "Hugo Stern", Mail, Kind = "deal", About = deal.Id, What = "Send the floor plan", Condition = "It is in my inbox.", DueAt = Now.AddDays(6), Why = "We measure on Friday." });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        var letter = Assert.Single(await Letters());
        Assert.Equal(("Hugo Stern", Mail, "Mara Lindqvist asks you: Send the floor plan"), (letter.ToName, letter.To, letter.Subject));
        var link = (await answer.Json<ShowGuest.View>()).Link!;
        Assert.Contains(link, letter.Text);
        Assert.Empty(await App.Db(db => db.Set<Guest>().Where(guest => guest.Name.Contains(link.Substring(8))).ToListAsync()));
        return link;
    }

    private async Task<string> Enter(HttpClient hugo, string link)
    {
        await hugo.Submit(link, $"{link}/code");
        return await (await hugo.Submit(link, $"{link}/confirmation", ("Code", await Code()))).Text();
    }

    private async Task<string> Code() => Regex.Match((await Letters()).Last(letter => letter.Subject.StartsWith("Your code is", StringComparison.Ordinal)).Subject, "\\d{6}").Value;

    private async Task<ShowCommitment.View> Kept() => await Mara.Read<ShowCommitment.View>($"/commitments/{await App.Db(db => db.Set<Commitment>().Where(c => c.GuestId != null).Select(c => c.Id).SingleAsync())}");

    private async Task<List<Letter>> Letters() => [.. (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>()).Where(letter => letter.To == Mail)];
}

public static class Answers
{
    public static async Task<T> Json<T>(this HttpResponseMessage answer) => (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<T>(answer.Content, Browsing.Json))!;
}

public sealed class GuestOnSqlite() : GuestTests(Engine.Sqlite);

public sealed class GuestOnPostgres() : GuestTests(Engine.Postgres);
