using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

public abstract class ChangingTogetherTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task What_would_change_is_seen_first_then_done_and_taken_back_as_one()
    {
        var (a, b, mine) = (await Cast.Deal("Dispensers"), await Cast.Deal("Fountains"), await Cast.Deal("Kettles", owner: Cast.Tom));
        var lost = await Cast.Deal("Lost one");
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{lost.Id}/win", new { })).StatusCode);
        var form = new { List = "?Every=true", Field = "stage", Value = Cast.Way.Steps[3].Id.ToString() };

        var before = await Rows();
        var preview = await Read<PreviewMany.View>(await Mara.Send("/lists/deal/change/preview", form));
        Assert.Equal(before, await Rows());
        Assert.Equal(["Dispensers", "Fountains", "Kettles"], preview.Changed.Rows.Select(row => row.Name).Order());
        Assert.All(preview.Changed.Rows, row => Assert.Equal("Preparation", row.From));
        Assert.Equal(("Pitch", null), (preview.Changed.To, preview.Changed.Act));
        Assert.Equal("Lost one", Assert.Single(preview.Changed.Left).Name);

        var done = await Read<ChangeMany.Changed>(await Mara.Send("/lists/deal/change", form));
        Assert.Equal(preview.Changed.Rows.Select(row => row.Id), done.Rows.Select(row => row.Id));
        Assert.Equal([3, 3, 3], await Stages(a, b, mine));

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{done.Act}/undo", new { })).StatusCode);
        Assert.Equal([0, 0, 0], await Stages(a, b, mine));
    }

    [Fact]
    public async Task Only_the_chosen_and_only_what_I_see_changes()
    {
        var (a, b, foreign) = (await Cast.Deal("Dispensers"), await Cast.Deal("Fountains"), await Cast.Deal("Lena's", owner: Cast.Lena));
        var done = await Read<ChangeMany.Changed>(await Mara.Send("/lists/deal/change", new { Ids = new[] { a.Id, foreign.Id }, Field = "owner", Value = Cast.Tom.Id.ToString() }));
        Assert.Equal([a.Id], done.Rows.Select(row => row.Id));
        Assert.Equal([Cast.Tom.Id, Cast.Mara.Id, Cast.Lena.Id], await App.Db(async db => (await db.Set<Deal>().ToListAsync()).OrderBy(deal => new[] { a.Id, b.Id, foreign.Id }.ToList().IndexOf(deal.Id)).Select(deal => deal.OwnerId).ToList()));

        var again = await Read<ChangeMany.Changed>(await Mara.Send("/lists/deal/change", new { Ids = new[] { a.Id }, Field = "owner", Value = Cast.Tom.Id.ToString() }));
        Assert.Equal((0, 1, null), (again.Rows.Count, again.Same.Count, again.Act));
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send("/lists/deal/change", new { Field = "owner", Value = Cast.Tom.Id })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send("/lists/deal/change", new { Ids = new[] { foreign.Id }, Field = "owner", Value = Cast.Tom.Id.ToString() })).StatusCode);
    }

    [Fact]
    public async Task Fields_of_our_own_days_and_tags_are_said_together()
    {
        await Add("deal", "Tier", FieldType.Choice, new { Options = new[] { new { Key = "", Name = "Gold" } } });
        await Add("deal", "Seats", FieldType.Number);
        var (a, b) = (await Cast.Deal("Dispensers"), await Cast.Deal("Fountains"));
        await Fill(b, new { seats = 3 });
        foreach (var (field, value) in new[] { ("fields.tier", "gold"), ("fields.seats", "12"), ("close", "2026-12-24"), ("tag", "Expo 2026"), ("next-step", "Call them") })
        {
            var answer = await Mara.Send("/lists/deal/change", new { Field = field, Value = value });
            Assert.True(answer.IsSuccessStatusCode, $"{field}: {await answer.Text()}");
        }
        foreach (var deal in new[] { a, b })
        {
            Assert.Equal(("gold", "12"), (await Told(deal, "tier"), await Told(deal, "seats")));
            var kept = await App.Db(db => db.Set<Deal>().SingleAsync(one => one.Id == deal.Id));
            Assert.Equal((new DateOnly(2026, 12, 24), "Call them", "Expo 2026"), (kept.CloseOn, kept.NextStep, Assert.Single(kept.Tags)));
        }
        var emptied = await Read<ChangeMany.Changed>(await Mara.Send("/lists/deal/change", new { Field = "fields.seats" }));
        Assert.Equal(2, emptied.Rows.Count);
        Assert.Null(await Told(a, "seats"));
        await Mara.Send($"/acts/{emptied.Act}/undo", new { });
        Assert.Equal("12", await Told(b, "seats"));
    }

    [Fact]
    public async Task What_cannot_be_said_is_refused_before_anything_changes()
    {
        await Cast.Deal("Dispensers");
        await Refused(await Mara.Send("/lists/deal/change/preview", new { Field = "nothing", Value = "x" }), "Field", "offered");
        await Refused(await Mara.Send("/lists/deal/change", new { Field = "owner" }), "Value", "fill this in");
        await Refused(await Mara.Send("/lists/deal/change", new { Field = "owner", Value = "nobody" }), "Value", "offered");
        await Refused(await Mara.Send("/lists/deal/change", new { Field = "close", Value = "someday" }), "Value", "date");
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send("/lists/nothing/change", new { Field = "owner" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.Send("/lists/deal/change", new { List = "?Where=nothing:is:1", Field = "next-step", Value = "x" })).StatusCode);
    }

    [Fact]
    public async Task Five_hundred_are_enough_for_once_and_customers_are_changed_alike()
    {
        var deals = Enumerable.Range(0, 501).Select(i => Deal.Open($"Deal {i:000}", Cast.Mara.Id, Cast.Way.Steps[0], App.Clock.Now())).ToList();
        await App.Db(db => Bulk.Insert(db, deals));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send("/lists/deal/change", new { Field = "next-step", Value = "Call" })).StatusCode);
        Assert.Contains("At most 500", await App.As(Cast.Mara).GetStringAsync("/lists/deal/change?List=%3FEvery%3Dtrue"));

        await Mara.Send("/customers", new { Name = "Harbour" });
        await Mara.Send("/contacts", new { LastName = "Beaumont" });
        Assert.Single((await Read<ChangeMany.Changed>(await Mara.Send("/lists/account/change", new { Field = "industry", Value = "Hotels" }))).Rows);
        Assert.Single((await Read<ChangeMany.Changed>(await Mara.Send("/lists/contact/change", new { Field = "tag", Value = "Expo" }))).Rows);
        Assert.Single((await Read<ChangeMany.Changed>(await Mara.Send("/lists/contact/change", new { Field = "untag", Value = "expo" }))).Rows);
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }

    private Task<string> Rows() => App.Db(async db => string.Join('|', (await db.Set<Deal>().OrderBy(deal => deal.Id).ToListAsync()).Select(deal => $"{deal.Version} {deal.StageId}").Append($"{await db.Set<PlatformEvent>().CountAsync()} {await db.Set<StageStay>().CountAsync()}")));

    private async Task<IEnumerable<int>> Stages(params Deal[] deals)
    {
        var kept = await App.Db(db => db.Set<Deal>().ToDictionaryAsync(deal => deal.Id, deal => deal.StageId));
        return [.. deals.Select(deal => Cast.Way.Steps.ToList().FindIndex(step => step.Id == kept[deal.Id]))];
    }
}

public sealed class ChangingTogetherOnSqlite() : ChangingTogetherTests(Engine.Sqlite);

public sealed class ChangingTogetherOnPostgres() : ChangingTogetherTests(Engine.Postgres);
