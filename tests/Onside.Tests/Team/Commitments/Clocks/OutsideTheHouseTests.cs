using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Clocks;
using Onside.Team.Inbox;
using Onside.Tests.Rig;
using Onside.Tests.Team.Commitments.Guests;

namespace Onside.Tests.Team.Commitments.Clocks;

// What of a conversation leaves the house: links in mails, and the calendar of another program.
public abstract class OutsideTheHouseTests(Engine engine) : ClockTests(engine)
{
    [Fact]
    public async Task A_mail_about_a_question_carries_its_answers_and_following_them_changes_nothing()
    {
        var asked = await Ask(Cast.Tom);
        var letter = Assert.Single(await Send());
        var address = $"/commitments/{asked.Commitment.Id}/moves";
        foreach (var move in new[] { "Promise", "Counter", "Decline" })
            Assert.Contains($"{move}: http://localhost:5080{address}/{move}\n", letter.Text);
        Assert.Contains($"<a href=\"http://localhost:5080{address}/Promise\">Promise</a>", letter.Html);

        var scanner = App.Anonymous();
        Assert.Equal(HttpStatusCode.Redirect, (await scanner.GetAsync($"{address}/Promise")).StatusCode);
        var tom = App.As(Cast.Tom);
        Assert.Contains("What you promise, in your words", await tom.GetStringAsync($"{address}/Promise"));
        Assert.Equal((CommitmentState.Requested, 1), ((await Read(asked)).Commitment.State, (await Read(asked)).Said.Count));
        await tom.Submit($"{address}/Promise", address, ("Move", "Promise"), ("Seen", 1), ("Restatement", "I read it"), ("ReviewAt", "2026-11-20T09:00"));
        Assert.Equal(CommitmentState.Promised, (await Read(asked)).Commitment.State);
    }

    [Fact]
    public async Task A_mail_to_somebody_who_only_looks_on_carries_no_answers()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        await Mara.Send("/me/notices", new { Choices = new[] { new { Reason = "answered", Mail = "AtOnce", Push = false } }, DigestAt = "07:30" });
        await Say(Tom, promised, Move.Renegotiate, new { DueAt = Now.AddDays(4) });
        var letters = await Send();
        Assert.Contains(letters, letter => letter.ToName == "Mara Lindqvist" && letter.Text.Contains("/moves/AcceptTerms", StringComparison.Ordinal));
        Assert.DoesNotContain(letters, letter => letter.ToName == "Tom Okafor" && letter.Text.Contains("/moves/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_calendar_reads_what_I_owe_by_an_address_that_I_can_take_back()
    {
        var what = "Price; for Müller, Söhne & all \\ of their fourteen hotels in the north, the south and abroad";
        var asked = await Ask(Cast.Tom, what);
        await Say(Tom, asked, Move.Promise, Promised);
        await Ask(Cast.Tom, "Not promised yet");
        var address = (await (await Tom.Send("/me/feed", new { })).Json<ShowFeed.View>()).Address!;
        Assert.Null((await Tom.Read<ShowFeed.View>("/me/feed")).Address);
        var browser = App.As(Cast.Tom, follow: false);
        App.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Submit("/me/feed", "/me/feed")).StatusCode);
        var answer = await App.Anonymous().GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var events = Parsed(await answer.Text());
        Assert.Equal(2, events.Count);
        Assert.Equal(($"due-{asked.Commitment.Id:N}@onside", "20261122T090000Z", $"Due for Mara Lindqvist: {what}"), (events[0]["UID"], events[0]["DTSTART"], events[0]["SUMMARY"]));
        Assert.Equal(($"review-{asked.Commitment.Id:N}@onside", "20261121T090000Z"), (events[1]["UID"], events[1]["DTSTART"]));
        Assert.Equal("20261119T090000Z", events[0]["DTSTAMP"]);

        var anew = (await (await Tom.Send("/me/feed", new { })).Json<ShowFeed.View>()).Address!;
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.Anonymous().GetAsync(anew)).StatusCode);
        await Tom.Send("/me/feed/revocation", new { });
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(anew)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync("/calendar/nonsense.ics")).StatusCode);
    }

    [Fact]
    public async Task The_calendar_of_somebody_who_has_left_is_empty_for_good_and_a_reader_has_one_too()
    {
        var address = (await (await App.ProgramOf(Cast.Ben).Send("/me/feed", new { })).Json<ShowFeed.View>()).Address!;
        Assert.Empty(Parsed(await App.Anonymous().GetStringAsync(address)));
        await Ruth.Send($"/people/{Cast.Ben.Id}/deactivation", new { SuccessorId = Cast.Mara.Id });
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(address)).StatusCode);
    }

    // As RFC 5545 reads it: unfolded, then unescaped; a line has at most 75 bytes.
    private static List<Dictionary<string, string>> Parsed(string text)
    {
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines[1..^1])
            if (line == "BEGIN:VEVENT")
                events.Add([]);
            else if (events.Count > 0 && line != "END:VEVENT")
                events[^1].Add(line[..line.IndexOf(':')], Unescaped(line[(line.IndexOf(':') + 1)..]));
        return events;
    }

    private static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\\(.)", escape => escape.Groups[1].Value == "n" ? "\n" : escape.Groups[1].Value);

    private async Task<List<Letter>> Send()
    {
        await App.In(async scope => { await scope.GetRequiredService<SendNotices>().Run(default); return 0; });
        return [.. (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>())];
    }
}

public sealed class OutsideTheHouseOnSqlite() : OutsideTheHouseTests(Engine.Sqlite);

public sealed class OutsideTheHouseOnPostgres() : OutsideTheHouseTests(Engine.Postgres);
