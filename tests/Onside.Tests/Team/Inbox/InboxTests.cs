using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Inbox;

public abstract class InboxTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task What_is_given_to_me_is_told_and_my_own_acts_are_not()
    {
        var mara = App.ProgramOf(Cast.Mara);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await mara.Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Tom.Id });
        await mara.Send($"/timeline/deal/{deal.Id}/tasks", new { Title = "Draft the plan", AssigneeId = Cast.Tom.Id });
        await mara.Send($"/timeline/deal/{deal.Id}/tasks", new { Title = "Mine" });
        await mara.Send($"/tasks", new { Title = "Book the room", AssigneeId = Cast.Tom.Id });
        await mara.Send($"/deals/{deal.Id}/giving", new { OwnerId = Cast.Tom.Id });

        var told = (await Waiting(App, Cast.Tom)).ToDictionary(notice => notice.Sentence);
        Assert.Equal(4, told.Count);
        Assert.Equal("the deal is yours now", told["Mara Lindqvist gave you this deal"].Because);
        Assert.Equal("you are on its team now", told["Mara Lindqvist put you on the team"].Because);
        Assert.StartsWith($"/deals/{deal.Id}#activity-", told["Mara Lindqvist gave you a task: Draft the plan"].Url);
        Assert.StartsWith("/activities/", told["Mara Lindqvist gave you a task: Book the room"].Url);
        Assert.Empty(await Waiting(App, Cast.Mara));
        Assert.Equal(2, (await List(App, Cast.Tom)).Groups.Count);
    }

    [Fact]
    public async Task Customers_and_contacts_given_to_me_are_told_too()
    {
        var mara = App.ProgramOf(Cast.Mara);
        var made = await (await mara.Send("/customers", new { Name = "Harbour Hotels" })).Content.ReadFromJsonAsync<Onside.Platform.Web.Made>(Browsing.Json);
        await mara.Send($"/customers/{made!.Id}/belonging", new { OwnerId = Cast.Tom.Id, Version = 1 });
        await mara.Send("/customers", new { Name = "Campus Water", OwnerId = Cast.Tom.Id });
        Assert.Equal(["Mara Lindqvist added this customer for you", "Mara Lindqvist gave you this customer"], (await Waiting(App, Cast.Tom)).Select(notice => notice.Sentence).Order());
    }

    [Fact]
    public async Task What_I_may_no_longer_see_is_not_read_either()
    {
        var deal = await Shared();
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team/{Cast.Lena.Id}/leaving", new { });
        Assert.Empty((await List(App, Cast.Lena)).Groups);
        Assert.DoesNotContain("Filtration", await App.As(Cast.Lena).GetStringAsync("/inbox"));
    }

    [Fact]
    public async Task Done_takes_the_whole_group_out_and_undo_brings_it_back()
    {
        var deal = await Shared();
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "@Lena Vogt, look" });
        var lena = App.As(Cast.Lena);
        var group = Assert.Single((await List(App, Cast.Lena)).Groups);
        Assert.Equal(2, group.Notices.Count);

        var done = await (await lena.Click("/inbox", "/inbox/done", ("SubjectKind", "deal"), ("SubjectId", deal.Id), ("Until", App.Clock.Now().ToString("O")))).Text();
        Assert.Contains("2 notices done.", done);
        Assert.Contains("/inbox/done/undo", done);
        Assert.Contains("id=\"mark-inbox\" hx-swap-oob=\"true\"></span>", done);
        Assert.Empty((await List(App, Cast.Lena)).Groups);
        Assert.Equal(2, Assert.Single((await List(App, Cast.Lena, "?show=Done")).Groups).Notices.Count);

        var at = await App.Db(db => db.Set<Notice>().Select(notice => notice.DoneAt).FirstAsync());
        await lena.Click("/me/notices", "/inbox/done/undo", ("At", at!.Value.ToString("O")));
        Assert.Equal(2, Assert.Single((await List(App, Cast.Lena)).Groups).Notices.Count);
    }

    [Fact]
    public async Task What_came_since_I_looked_is_not_done_with_it()
    {
        var deal = await Shared();
        var seen = App.Clock.Now();
        App.Clock.Advance(TimeSpan.FromSeconds(5));
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "@Lena Vogt, look" });
        await App.ProgramOf(Cast.Lena).Send("/inbox/done", new { SubjectKind = "deal", SubjectId = deal.Id, Until = seen });
        Assert.Equal("mentioned", Assert.Single(await Waiting(App, Cast.Lena)).Reason);
    }

    [Fact]
    public async Task Snoozed_it_comes_again_as_new_on_top_and_not_before()
    {
        await Shared();
        var lena = App.ProgramOf(Cast.Lena);
        var notice = Assert.Single(await Waiting(App, Cast.Lena));
        await lena.Send("/inbox/reading", new { Ids = new[] { notice.Id } });
        Assert.Equal(0, (await List(App, Cast.Lena)).Unread.Count);

        await lena.Send("/inbox/snooze", new { Ids = new[] { notice.Id }, For = "Tomorrow" });
        Assert.Empty(await Waiting(App, Cast.Lena));
        var snoozed = Assert.Single(Assert.Single((await List(App, Cast.Lena, "?show=Snoozed")).Groups).Notices);
        Assert.Equal(new DateTime(2026, 11, 20, 7, 30, 0, DateTimeKind.Utc), snoozed.SnoozedUntil);

        App.Clock.Advance(TimeSpan.FromHours(22));
        Assert.Empty(await Waiting(App, Cast.Lena));
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(Assert.Single(await Waiting(App, Cast.Lena)).IsRead);
        Assert.Equal(1, (await List(App, Cast.Lena)).Unread.Count);
    }

    [Fact]
    public async Task A_moment_of_my_choice_is_ahead_and_not_too_far()
    {
        await Shared();
        var notice = Assert.Single(await Waiting(App, Cast.Lena));
        foreach (var wrong in new object?[] { null, "2026-11-19T08:59:00Z", "2036-11-19T08:59:00Z" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Lena).Send("/inbox/snooze", new { Ids = new[] { notice.Id }, For = "Pick", At = wrong })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Lena).Send("/inbox/snooze", new { Ids = new[] { notice.Id }, For = "Pick", At = "2026-12-01T08:59:00Z" })).StatusCode);
    }

    [Fact]
    public async Task Nobody_handles_what_is_somebody_elses()
    {
        var deal = await Shared();
        var notice = Assert.Single(await Waiting(App, Cast.Lena));
        foreach (var person in new[] { Cast.Mara, Cast.Ruth, Cast.Ben, Cast.Claire })
            foreach (var act in new[] { "reading", "done", "snooze" })
            {
                await App.ProgramOf(person).Send($"/inbox/{act}", new { Ids = new[] { notice.Id } });
                await App.ProgramOf(person).Send($"/inbox/{act}", new { SubjectKind = "deal", SubjectId = deal.Id });
            }
        Assert.False(Assert.Single(await Waiting(App, Cast.Lena)).IsRead);
    }

    [Fact]
    public async Task Readers_and_guests_handle_their_own()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        foreach (var person in new[] { Cast.Ben, Cast.Claire })
        {
            await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team", new { PersonId = person.Id });
            var notice = Assert.Single(await Waiting(App, person));
            Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(person).Send("/inbox/done", new { Ids = new[] { notice.Id } })).StatusCode);
            Assert.Empty(await Waiting(App, person));
        }
    }

    [Fact]
    public async Task The_count_stands_beside_the_place_on_every_page()
    {
        Assert.Contains("id=\"mark-inbox\"></span>", await App.As(Cast.Lena).GetStringAsync("/tasks"));
        await Shared();
        Assert.Contains("id=\"mark-inbox\">1<span", await App.As(Cast.Lena).GetStringAsync("/tasks"));
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_lose_a_notice()
    {
        for (var i = 0; i < 90; i++)
        {
            var deal = await Cast.Deal($"deal {i}");
            await App.Saved(Notice.Of(Cast.Mara.Id, DealReasons.Given, new(new("deal", deal.Id), $"told {i}"), App.Clock.Now()));
            App.Clock.Advance(TimeSpan.FromSeconds(i % 3));
        }
        var (seen, next) = (new List<Guid>(), "");
        do
        {
            var page = await List(App, Cast.Mara, next.Length == 0 ? "" : $"?after={next}");
            seen.AddRange(page.Groups.SelectMany(group => group.Notices).Select(notice => notice.Id));
            next = page.Next ?? "";
        }
        while (next.Length > 0);
        Assert.Equal((90, 90), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task A_person_who_takes_over_everything_is_told_once()
    {
        for (var i = 0; i < 5; i++)
            await Cast.Deal($"deal {i}");
        var ruth = App.ProgramOf(Cast.Ruth);
        Assert.True((await ruth.Send($"/people/{Cast.Mara.Id}/deactivation", new { SuccessorId = Cast.Tom.Id })).IsSuccessStatusCode);
        Assert.Equal("Ruth Calloway gave you this deal, and 4 more", Assert.Single(await Waiting(App, Cast.Tom)).Sentence);
    }

    [Fact]
    public async Task What_I_may_no_longer_see_does_not_count_after_the_night()
    {
        var deal = await Shared();
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team/{Cast.Lena.Id}/leaving", new { });
        Assert.Equal(1, (await List(App, Cast.Lena)).Unread.Count);
        await App.In(async scope => { await ((TidyNotices)scope.GetService(typeof(TidyNotices))!).Run(default); return 0; });
        Assert.Equal(0, (await List(App, Cast.Lena)).Unread.Count);
    }

    [Fact]
    public async Task Hostile_names_are_only_words()
    {
        const string canary = "\"><img src=x onerror=alert(1)>{{7*7}}{0}";
        var deal = await Cast.Deal(canary);
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/tasks", new { Title = canary, AssigneeId = Cast.Tom.Id });
        Assert.Equal($"Mara Lindqvist gave you a task: {canary}", Assert.Single(await Waiting(App, Cast.Tom)).Sentence);
        Assert.DoesNotContain("<img src=x", await App.As(Cast.Tom).GetStringAsync("/inbox"));
    }

    [Fact]
    public async Task A_sentence_is_told_in_its_readers_language()
    {
        await App.ProgramOf(Cast.Lena).Send("/me/profile", new { Name = "Lena Vogt", Locale = "de-DE", Zone = "Europe/Berlin" });
        await Shared();
        Assert.Equal(("Mara Lindqvist hat Sie ins Team geholt", "Sie jetzt zum Team gehören"), Assert.Single(await Waiting(App, Cast.Lena)) is var told ? (told.Sentence, told.Because) : default);
    }

    // A deal of Mara's on whose team Lena was put: the one thing in Lena's inbox.
    private async Task<Deal> Shared()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id });
        return deal;
    }
}

public sealed class InboxOnSqlite() : InboxTests(Engine.Sqlite);

public sealed class InboxOnPostgres() : InboxTests(Engine.Postgres);
