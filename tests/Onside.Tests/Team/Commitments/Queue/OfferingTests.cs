using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Web;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Queue;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Queue;

public abstract class OfferingTests(Engine engine) : DepartmentTests(engine)
{
    private static readonly object Discount = new { Name = "Approve a discount", Condition = "Yes or no stands on the deal.", Days = 2 };

    private static async Task<Guid> Offer(HttpClient who, object form)
    {
        var answer = await who.Send("/queue/Finance/offerings", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
    }

    private async Task<OfferingBook.Line> Line(HttpClient? who = null) => Assert.Single((await Queue(who ?? Mara)).Offerings);

    [Fact]
    public async Task People_of_a_department_and_administrators_say_what_it_can_be_asked_for_and_others_read_it()
    {
        await Finance(Cast.Tom);
        await Offer(Tom, Discount);
        Assert.Equal(("Approve a discount", 2, false), ((await Line()).Name, (await Line()).Days, (await Line()).IsRetired));
        await Offer(Ruth, new { Name = "Check the credit limit", Condition = "The limit stands on the customer.", Days = 1 });
        Assert.Equal((true, true, false), ((await Queue(Tom)).Keeps, (await Queue(Ruth)).Keeps, (await Queue(Mara)).Keeps));

        var refused = await Mara.Send("/queue/Finance/offerings", new { Name = "A bonus for me", Condition = "It is paid.", Days = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Only the people of Finance and administrators", await refused.Text());
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send($"/offerings/{(await Queue(Mara)).Offerings[0].Id}/retirement", new { })).StatusCode);
        Assert.Equal(2, (await Queue(Mara)).Offerings.Count);
    }

    [Fact]
    public async Task It_is_changed_with_both_versions_shown_and_not_offered_twice()
    {
        var id = await Offer(Ruth, Discount);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ruth.Send("/queue/Finance/offerings", new { Name = "approve a DISCOUNT", Condition = "x", Days = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ruth.Send($"/offerings/{id}", new { Name = "Approve a discount", Condition = "x", Days = 0 })).StatusCode);
        Assert.True((await Ruth.Send($"/offerings/{id}", new { Name = "Approve a discount", Condition = "Yes or no with the limit.", Days = 1, Version = 1 })).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Ruth.Send($"/offerings/{id}", new { Name = "Approve a discount", Condition = "Maybe", Days = 1, Version = 1 })).StatusCode);
        Assert.Equal(("Yes or no with the limit.", 1), ((await Line()).Condition, (await Line()).Days));
    }

    [Fact]
    public async Task It_is_retired_offered_again_and_each_change_is_taken_back()
    {
        await Finance(Cast.Tom);
        var id = await Offer(Tom, Discount);
        Assert.True((await Tom.Send($"/offerings/{id}/retirement", new { })).IsSuccessStatusCode);
        Assert.True((await Line()).IsRetired);
        Assert.Empty((await Mara.Read<AskSomebody.View>("/ask?Department=Finance")).Offered);
        Assert.True((await Tom.Send($"/offerings/{id}/retirement/undo", new { })).IsSuccessStatusCode);
        Assert.False((await Line()).IsRetired);

        Assert.True((await Tom.Send($"/offerings/{id}", new { Name = "Approve anything", Condition = "Yes", Days = 9, Version = (await Line()).Version })).IsSuccessStatusCode);
        Assert.Contains("Approve anything", await App.As(Cast.Tom).GetStringAsync($"/history/offering/{id}"));
        var undo = $"/history/{await App.Db(db => db.Set<Onside.Platform.Data.PlatformEvent>().Where(e => e.SubjectId == id).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo";
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send(undo, new { })).StatusCode);
        Assert.True((await Tom.Send(undo, new { })).IsSuccessStatusCode);
        Assert.Equal("Approve a discount", (await Line()).Name);
    }

    [Fact]
    public async Task Asking_is_filled_from_what_is_offered()
    {
        var id = await Offer(Ruth, Discount);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var ask = await Mara.Read<AskSomebody.View>($"/ask?Offering={id}&Kind=deal&About={deal.Id}");
        Assert.Equal(("Approve a discount", "Yes or no stands on the deal.", Onside.Team.People.Function.Finance, null), (ask.What, ask.Condition, ask.Department!.Value, ask.To));
        Assert.True(ask.DueAt > Now.AddDays(1));
        Assert.Equal([id], ask.Offered.Select(line => line.Id));
        Assert.Equal([id], (await Mara.Read<AskSomebody.View>("/ask")).Offered.Select(line => line.Id));
        Assert.Contains($"/ask?Offering={id}&amp;Kind=deal&amp;About={deal.Id}", await App.As(Cast.Mara).GetStringAsync($"/ask?Kind=deal&About={deal.Id}"));
    }
}

public sealed class OfferingOnSqlite() : OfferingTests(Engine.Sqlite);

public sealed class OfferingOnPostgres() : OfferingTests(Engine.Postgres);
