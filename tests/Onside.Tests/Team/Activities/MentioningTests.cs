using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Activities;

public abstract class MentioningTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_plain_name_becomes_a_link_and_its_person_hears_of_it_once()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var note = await Write(deal, Cast.Mara, "Can you look at this, @Tom Okafor? It is about @tom's offer");

        Assert.Contains($"<a class=\"mention\" href=\"/people/{Cast.Tom.Id}\">@Tom Okafor</a>? It is about <a class=\"mention\" href=\"/people/{Cast.Tom.Id}\">@Tom Okafor</a>", note.Text);
        var notice = Assert.Single(await Waiting(App, Cast.Tom));
        Assert.Equal(("mentioned", "Mara Lindqvist mentioned you", $"/deals/{deal.Id}#activity-{note.Id}"), (notice.Reason, notice.Sentence, notice.Url));
        Assert.Equal("Can you look at this, @Tom Okafor ? It is about @Tom Okafor 's offer", notice.Excerpt);
        Assert.Empty(await Waiting(App, Cast.Mara));
    }

    [Fact]
    public async Task A_new_name_shows_in_what_was_written_before()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Write(deal, Cast.Mara, "@Tom Okafor knows");
        await App.ProgramOf(Cast.Tom).Send("/me/profile", new { Name = "Tom Adeyemi", Locale = "en-GB", Zone = "Europe/Berlin" });

        Assert.Contains(">@Tom Adeyemi</a> knows", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        Assert.Equal("Mara Lindqvist mentioned you", Assert.Single(await Waiting(App, Cast.Tom)).Sentence);
    }

    [Fact]
    public async Task Teams_and_functions_are_told_person_by_person_and_each_only_once()
    {
        await Function(Cast.Ruth, Onside.Team.People.Function.Finance);
        await Function(Cast.Tom, Onside.Team.People.Function.Finance);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Write(deal, Cast.Mara, "@North and @finance: who can help? @Finanzen ebenso");

        Assert.Single(await Waiting(App, Cast.Tom));
        Assert.Single(await Waiting(App, Cast.Ruth));
        Assert.Empty(await Waiting(App, Cast.Lena));
    }

    [Fact]
    public async Task Who_may_not_see_the_record_hears_nothing_and_the_writer_is_told_and_may_let_them_in()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var note = await Write(deal, Cast.Mara, "@Lena Vogt, what do you think?");

        Assert.Equal(("Lena Vogt", "Put on the team", $"/deals/{deal.Id}/team"), (Assert.Single(note.Unheard!.People).Name, note.Unheard.Offer, note.Unheard.OfferedAt));
        Assert.Empty(await Waiting(App, Cast.Lena));
        var page = await (await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/timeline/deal/{deal.Id}/notes", ("Text", "Again @Lena Vogt"))).Text();
        Assert.Contains("Lena Vogt cannot see this record and was not told", page);

        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Mara).Send(note.Unheard.OfferedAt!, new { PersonId = Cast.Lena.Id })).StatusCode);
        Assert.Equal(("deal-team-joined", "Mara Lindqvist put you on the team"), Assert.Single(await Waiting(App, Cast.Lena)) is var told ? (told.Reason, told.Sentence) : default);
        await Write(deal, Cast.Mara, "Now then, @Lena Vogt");
        Assert.Equal(2, (await Waiting(App, Cast.Lena)).Count);
    }

    [Fact]
    public async Task A_name_that_two_have_means_nobody_until_one_is_chosen()
    {
        var other = await App.Hire("Tom Okafor ", sight: Onside.Platform.Access.Sight.Everyone);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.In(scope => { scope.GetService(typeof(Kept<PersonNames>)); ((Kept<PersonNames>)scope.GetService(typeof(Kept<PersonNames>))!).Forget(); return Task.FromResult(0); });
        var note = await Write(deal, Cast.Mara, "@Tom Okafor, please");
        Assert.Equal(["@Tom Okafor"], note.Unheard!.Unclear);
        Assert.Empty(await Waiting(App, Cast.Tom));

        await Write(deal, Cast.Mara, $"<div><a href=\"/people/{other.Id}\">@Tom Okafor</a>, please</div>");
        Assert.Empty(await Waiting(App, Cast.Tom));
        Assert.Single(await Waiting(App, other));
    }

    [Fact]
    public async Task Changing_a_note_tells_only_who_is_new_in_it()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var note = await Write(deal, Cast.Mara, "@Tom Okafor, look");
        await App.ProgramOf(Cast.Mara).Send($"/notes/{note.Id}", new { Text = "<p>@Tom Okafor and @Ruth Calloway, look</p>", Version = 1 });

        Assert.Single(await Waiting(App, Cast.Tom));
        Assert.Single(await Waiting(App, Cast.Ruth));
    }

    [Fact]
    public async Task What_only_looks_like_a_mention_is_plain()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var note = await Write(deal, Cast.Mara, $"<p>mail a@Tom Okafor.example, <code>@Tom Okafor</code>, <a href=\"/people/{Guid.CreateVersion7()}\">@Nobody</a>, <a href=\"/people?function=King\">@King</a>, @{{7*7}} @&lt;script&gt;</p>");

        Assert.Empty(await Waiting(App, Cast.Tom));
        Assert.Equal("<p>mail a@Tom Okafor.example, <code>@Tom Okafor</code>, @Nobody, @King, @{7*7} @&lt;script&gt;</p>", note.Text);
    }

    [Fact]
    public async Task Who_can_be_meant_is_found_while_typing_by_members_only()
    {
        var found = await App.ProgramOf(Cast.Mara).Read<Onside.Platform.Search.Found>("/mentions?q=to%20ok");
        Assert.Equal(("Tom Okafor", $"/people/{Cast.Tom.Id}"), Assert.Single(found.Rows) is var row ? (row.Name, row.Url) : default);
        Assert.Contains((await App.ProgramOf(Cast.Mara).Read<Onside.Platform.Search.Found>("/mentions?q=fina")).Rows, r => r.Url == "/people?function=Finance");
        foreach (var person in new[] { Cast.Ben, Cast.Claire })
            Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(person).GetAsync("/mentions?q=tom")).StatusCode);
    }

    private async Task<ActivityView> Write(Deal deal, Person by, string text)
    {
        var answer = await App.ProgramOf(by).Send($"/timeline/deal/{deal.Id}/notes", new { Text = text });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<ActivityView>(Browsing.Json))!;
    }

    private Task<int> Function(Person person, Onside.Team.People.Function function) => App.Db(async db =>
    {
        (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).Work([function]);
        return await db.SaveChangesAsync();
    });
}

public sealed class MentioningOnSqlite() : MentioningTests(Engine.Sqlite);

public sealed class MentioningOnPostgres() : MentioningTests(Engine.Postgres);
