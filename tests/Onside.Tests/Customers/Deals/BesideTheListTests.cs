using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class BesideTheListTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task The_panel_tells_the_facts_and_the_next_task_and_leads_to_the_page()
    {
        var deal = await Cast.Deal("Ward dispensers", close: new DateOnly(2026, 12, 11));
        var now = App.Clock.Now();
        await App.Saved(Activity.Task(new Subject("deal", deal.Id), Cast.Mara.Id, new TaskFacts("Send the price sheet", Cast.Mara.Id, Due.Moment(now.AddDays(2))), null, now));

        var panel = WebUtility.HtmlDecode(await Part(App.As(Cast.Mara), $"/deals/{deal.Id}/panel"));
        Assert.StartsWith("<div class=\"panel\" id=\"beside-deal\"", panel);
        foreach (var told in new[] { "Ward dispensers", "€120,000", "11 Dec", "Mara Lindqvist", "Send the price sheet", $"href=\"/deals/{deal.Id}\"" })
            Assert.Contains(told, panel);
        Assert.DoesNotContain($"/deals/{deal.Id}/edit", panel);
        Assert.Equal("Send the price sheet", (await App.ProgramOf(Cast.Mara).Read<ShowDealPanel.View>($"/deals/{deal.Id}/panel")).Next!.Title);
    }

    [Fact]
    public async Task A_stage_is_chosen_beside_the_list_and_can_be_undone()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);
        var moved = await (await mara.Click("/deals", $"/deals/{deal.Id}/panel/stage", ("Stage", Cast.Way.Steps[2].Id), ("Version", 1))).Text();
        Assert.StartsWith("<div class=\"panel\" id=\"beside-deal\"", moved);
        Assert.Contains($"<option value=\"{Cast.Way.Steps[2].Id}\" selected", moved);
        Assert.Contains($"hx-post=\"/deals/{deal.Id}/panel/stage\" hx-target=\"#beside-deal\"", moved);

        Assert.Equal(HttpStatusCode.Conflict, (await mara.Click("/deals", $"/deals/{deal.Id}/panel/stage", ("Stage", Cast.Way.Steps[3].Id), ("Version", 1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mara.Click("/deals", $"/deals/{deal.Id}/panel/stage", ("Stage", Cast.Way.Steps[0].Id), ("Version", 2))).StatusCode);
        Assert.Equal(Cast.Way.Steps[0].Id, (await App.Db(db => db.Set<Deal>().SingleAsync())).StageId);
    }

    [Fact]
    public async Task Without_a_script_it_is_the_deals_page()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var answer = await App.As(Cast.Mara, follow: false).Submit($"/deals/{deal.Id}", $"/deals/{deal.Id}/panel/stage", ("Stage", Cast.Way.Steps[1].Id));
        Assert.Equal($"/deals/{deal.Id}", answer.Headers.Location!.ToString());
        var list = await App.As(Cast.Mara).GetStringAsync($"/deals?Beside={deal.Id}");
        Assert.Contains($"<a href=\"/deals/{deal.Id}\">Ward dispensers</a>", list);
        Assert.Contains("<aside id=\"beside\"", list);
    }

    [Fact]
    public async Task Readers_see_the_stage_and_cannot_choose_another()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var panel = await Part(App.As(Cast.Ben), $"/deals/{deal.Id}/panel");
        Assert.Contains("<span class=\"badge\">Preparation</span>", panel);
        Assert.DoesNotContain("<select", panel);
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(Cast.Lena).GetAsync($"/deals/{deal.Id}/panel")).StatusCode);
    }

    private static async Task<string> Part(HttpClient client, string address)
    {
        using var asked = Browsing.Asks(HttpMethod.Get, address);
        asked.Headers.Add("HX-Request", "true");
        return await (await client.SendAsync(asked)).Text();
    }
}

public sealed class BesideTheListOnSqlite() : BesideTheListTests(Engine.Sqlite);

public sealed class BesideTheListOnPostgres() : BesideTheListTests(Engine.Postgres);
