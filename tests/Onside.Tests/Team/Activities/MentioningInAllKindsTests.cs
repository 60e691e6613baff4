using System.Net;
using System.Net.Http.Json;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Activities;

// Calls, meetings and tasks mean people as notes do.
public abstract class MentioningInAllKindsTests(Engine engine) : DealTests(engine)
{
    public static TheoryData<string> Kinds => ["calls", "meetings", "tasks"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whoever_is_meant_hears_of_it_once_and_is_a_link(string kind)
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var written = await Write(Cast.Mara, $"/timeline/deal/{deal.Id}/{kind}", Said("Can you look, @Tom Okafor?"));
        Assert.Contains($"<a class=\"mention\" href=\"/people/{Cast.Tom.Id}\">@Tom Okafor</a>", written.Text);
        var notice = Assert.Single(await Waiting(App, Cast.Tom));
        Assert.Equal(("mentioned", "Mara Lindqvist mentioned you", $"/deals/{deal.Id}#activity-{written.Id}"), (notice.Reason, notice.Sentence, notice.Url));

        await Write(Cast.Mara, $"/{kind}/{written.Id}", Said("@Tom Okafor and @Ruth Calloway, look", version: 1));
        Assert.Single(await Waiting(App, Cast.Tom));
        Assert.Single(await Waiting(App, Cast.Ruth));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_may_not_see_the_record_hears_nothing_and_the_writer_is_told(string kind)
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var written = await Write(Cast.Mara, $"/timeline/deal/{deal.Id}/{kind}", Said("@Lena Vogt, look"));
        Assert.Equal("Lena Vogt", Assert.Single(written.Unheard!.People).Name);
        Assert.Empty(await Waiting(App, Cast.Lena));
        Assert.Contains("data-mentions=\"/mentions\"", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}/compose/{kind.TrimEnd('s')}"));
    }

    [Fact]
    public async Task Who_is_given_a_task_hears_that_and_not_that_they_are_meant_in_it()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var task = await Write(Cast.Mara, $"/timeline/deal/{deal.Id}/tasks", new { Title = "Send the price sheet", AssigneeId = Cast.Tom.Id, Text = "@Tom Okafor, with the discount" });
        Assert.Equal("Mara Lindqvist gave you a task: Send the price sheet", Assert.Single(await Waiting(App, Cast.Tom)).Sentence);
        await Write(Cast.Mara, $"/tasks/{task.Id}", new { Title = "Send the price sheet", AssigneeId = Cast.Tom.Id, Text = "@Tom Okafor, without the discount", Version = 1 });
        Assert.Single(await Waiting(App, Cast.Tom));
    }

    [Fact]
    public async Task A_task_on_no_record_is_seen_by_those_who_have_to_do_with_it_and_nobody_else_is_told()
    {
        var task = await Write(Cast.Mara, "/tasks", new { Title = "Plan the fair", AssigneeId = Cast.Tom.Id, Text = "@Tom Okafor asks @Ruth Calloway" });
        Assert.Equal("Ruth Calloway", Assert.Single(task.Unheard!.People).Name);
        Assert.Empty(await Waiting(App, Cast.Ruth));
        Assert.Equal("task-assigned", Assert.Single(await Waiting(App, Cast.Tom)).Reason);
    }

    private static object Said(string text, int? version = null) => new
    {
        Direction = "Outgoing", Outcome = "Reached", Title = "About the price", StartsAt = "2026-11-23T09:00:00Z", Text = text, Version = version,
    };

    private async Task<ActivityView> Write(Person by, string address, object body)
    {
        var answer = await App.ProgramOf(by).Send(address, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<ActivityView>(Browsing.Json))!;
    }
}

public sealed class MentioningInAllKindsOnSqlite() : MentioningInAllKindsTests(Engine.Sqlite);

public sealed class MentioningInAllKindsOnPostgres() : MentioningInAllKindsTests(Engine.Postgres);
