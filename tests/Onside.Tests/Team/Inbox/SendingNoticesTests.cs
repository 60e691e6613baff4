using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Inbox;

public abstract class SendingNoticesTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task At_once_is_within_a_minute_and_once()
    {
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        var deal = await Mention("Filtration for 14 hotels");
        await Send();
        await Send();

        var letter = Assert.Single(await Letters());
        Assert.Equal(("Tom.Okafor@fernhill.example".ToLowerInvariant(), "Tom Okafor", "Filtration for 14 hotels: Mara Lindqvist mentioned you"), (letter.To, letter.ToName, letter.Subject));
        Assert.Equal($"""
            Filtration for 14 hotels
            Mara Lindqvist mentioned you
            > @Tom Okafor , look
            http://localhost:5080/deals/{deal.Id}#activity-X
            Because you were mentioned.


            No more mails of this kind:
            http://localhost:5080/unsubscribe/K

            What is mailed, and when:
            http://localhost:5080/me/notices

            """.ReplaceLineEndings("\n"), Plain(letter.Text));
        Assert.Equal(letter.Unsubscribe, Regex.Match(letter.Text, "http://\\S+/unsubscribe/\\S+").Value);
    }

    [Fact]
    public async Task It_lies_in_the_folder_as_one_file_however_often_it_is_tried()
    {
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        await Mention("Filtration\r\nBcc: all@fernhill.example");
        await Send();
        await App.Services.GetRequiredService<OutboxDispatcher>().Drain();
        await App.In(async scope => { await scope.GetRequiredService<IMailWay>().Send(await App.Db(db => db.Set<OutboxItem>().Select(item => item.Id).SingleAsync()), (await Letters()).Single(), default); return 0; });

        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(App.Services.GetRequiredService<Store>().Folder, "mail"))));
        Assert.Matches("^Message-ID: <[0-9a-f]{32}@localhost>\r$", Regex.Match(mail, "^Message-ID:.*$", RegexOptions.Multiline).Value);
        Assert.DoesNotMatch("(?m)^Bcc", mail);
    }

    [Fact]
    public async Task The_digest_comes_once_a_day_with_all_that_still_waits()
    {
        await Mention("first");
        await Mention("second");
        var third = await Mention("third");
        await App.ProgramOf(Cast.Tom).Send("/inbox/done", new { SubjectKind = "deal", SubjectId = third.Id, Until = App.Clock.Now() });
        App.Clock.Advance(new DateTime(2026, 11, 20, 6, 29, 0) - App.Clock.Now());
        await Send();
        Assert.Empty(await Letters());
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Send();
        await Send();
        var letter = Assert.Single(await Letters());
        Assert.Equal("2 notices wait for you", letter.Subject);
        Assert.Contains("first\n", letter.Text);
        Assert.DoesNotContain("third", letter.Text);
    }

    [Fact]
    public async Task In_quiet_hours_nothing_goes_out_and_afterwards_one_mail()
    {
        await Choose(Cast.Tom, "mentioned", "AtOnce", "09:30", "12:00");
        await Mention("early");
        await Mention("earlier");
        await Send();
        Assert.Empty(await Letters());
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Send();
        Assert.Equal("2 notices wait for you", Assert.Single(await Letters()).Subject);
    }

    [Fact]
    public async Task What_was_read_meanwhile_or_may_no_longer_be_seen_is_not_sent()
    {
        await Choose(Cast.Lena, "deal-team-joined", "AtOnce");
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id });
        await mara.Send($"/deals/{deal.Id}/team/{Cast.Lena.Id}/leaving", new { });
        await Send();
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        await Mention("read");
        await App.ProgramOf(Cast.Tom).Send("/inbox/reading", new { Ids = (await Waiting(App, Cast.Tom)).Select(notice => notice.Id) });
        await Send();
        Assert.Empty(await Letters());
    }

    [Fact]
    public async Task Never_is_never()
    {
        await Choose(Cast.Tom, "mentioned", "Never");
        await Mention("Filtration for 14 hotels");
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Send();
        Assert.Empty(await Letters());
        Assert.Single(await Waiting(App, Cast.Tom));
    }

    [Fact]
    public async Task One_post_to_the_address_in_the_mail_ends_mails_of_this_kind_and_looking_at_it_does_not()
    {
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        await Mention("Filtration for 14 hotels");
        await Send();
        var stop = new Uri((await Letters()).Single().Unsubscribe!).PathAndQuery;
        var nobody = App.Anonymous();
        Assert.Contains("Somebody mentions me", await nobody.GetStringAsync(stop));
        Assert.Equal(MailChoice.AtOnce, await Chosen());

        using var one = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await nobody.PostAsync(stop, one)).StatusCode);
        Assert.Equal(MailChoice.Never, await Chosen());
        await Mention("again");
        await Send();
        Assert.Single(await Letters());
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.PostAsync(stop + "x", one)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/unsubscribe/nonsense")).StatusCode);
    }

    [Fact]
    public async Task Links_lead_where_the_settings_say_whatever_a_request_said()
    {
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        var deal = await Cast.Deal("Filtration for 14 hotels");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/timeline/deal/{deal.Id}/notes") { Content = System.Net.Http.Json.JsonContent.Create(new { Text = "@Tom Okafor" }) };
        foreach (var header in new[] { "X-Forwarded-Host", "X-Forwarded-Proto", "Origin" })
            request.Headers.TryAddWithoutValidation(header, "https://evil.example");
        await App.ProgramOf(Cast.Mara).SendAsync(request);
        await Send();
        var letter = (await Letters()).Single();
        Assert.DoesNotContain("evil", letter.Text + letter.Html + letter.Unsubscribe);
        Assert.All(Regex.Matches(letter.Text, "https?://[^/\\s]+").Select(link => link.Value), link => Assert.Equal("http://localhost:5080", link));
    }

    [Fact]
    public async Task A_mail_is_written_in_its_readers_language_and_hostile_names_stay_words()
    {
        await App.ProgramOf(Cast.Tom).Send("/me/profile", new { Name = "Tom Okafor", Locale = "de-DE", Zone = "Europe/Berlin" });
        await Choose(Cast.Tom, "mentioned", "AtOnce");
        await Mention("\"><img src=x onerror=alert(1)>{0}");
        await Send();
        var letter = (await Letters()).Single();
        Assert.Equal("\"><img src=x onerror=alert(1)>{0}: Mara Lindqvist hat Sie erwähnt", letter.Subject);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", letter.Html);
        Assert.DoesNotContain("<img", letter.Html);
    }

    [Fact]
    public async Task Choices_are_mine_alone_and_kept()
    {
        await Choose(Cast.Tom, "followed", "AtOnce", "22:00", "06:30");
        var view = await App.ProgramOf(Cast.Tom).Read<ChooseNotices.View>("/me/notices");
        Assert.Equal((MailChoice.AtOnce, new TimeOnly(22, 0), new TimeOnly(6, 30)), (view.Choices.Single(choice => choice.Reason == "followed").Mail, view.QuietFrom, view.QuietUntil));
        Assert.Equal(MailChoice.Never, (await App.ProgramOf(Cast.Mara).Read<ChooseNotices.View>("/me/notices")).Choices.Single(choice => choice.Reason == "followed").Mail);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Tom).Send("/me/notices", new { QuietFrom = "22:00" })).StatusCode);
    }

    private async Task Choose(Person person, string reason, string mail, string? from = null, string? until = null) =>
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(person).Send("/me/notices", new { Choices = new[] { new { Reason = reason, Mail = mail, Push = false } }, DigestAt = "07:30", QuietFrom = from, QuietUntil = until })).StatusCode);

    private async Task<Deal> Mention(string name)
    {
        var deal = await Cast.Deal(name);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "@Tom Okafor, look" })).StatusCode);
        return deal;
    }

    private Task<int> Send() => App.In(async scope =>
    {
        await scope.GetRequiredService<SendNotices>().Run(default);
        return 0;
    });

    private async Task<List<Letter>> Letters() => [.. (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>())];

    private Task<MailChoice> Chosen() => App.Db(db => db.Set<NoticeChoice>().Where(choice => choice.PersonId == Cast.Tom.Id && choice.Reason == "mentioned").Select(choice => choice.Mail).SingleAsync());

    private static string Plain(string text) => Regex.Replace(Regex.Replace(text, "#activity-[0-9a-f-]+", "#activity-X"), "/unsubscribe/\\S+", "/unsubscribe/K");
}

public sealed class SendingNoticesOnSqlite() : SendingNoticesTests(Engine.Sqlite);

public sealed class SendingNoticesOnPostgres() : SendingNoticesTests(Engine.Postgres);
