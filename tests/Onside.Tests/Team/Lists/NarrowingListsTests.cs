using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

public abstract class NarrowingListsTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Conditions_hold_together_and_each_may_offer_several_ways()
    {
        await Company();
        Assert.Equal(["Fountains"], await Found("amount:from:100000", "close:in:next-30-days"));
        Assert.Equal(["Fountains", "Kettles"], await Found("name:begins:kett|amount:from:150000"));
        Assert.Equal(["Dispensers", "Fountains"], await Found("name:begins:kett|amount:from:50000", "owner:is:me"));
        Assert.Equal(["Kettles"], await Found("owner:not:me"));
        Assert.Equal(["Kettles"], await Found("amount:blank"));
        Assert.Equal(["Dispensers", "Fountains"], await Found("amount:filled"));
        Assert.Equal(["Dispensers"], await Found($"stage:is:{Cast.Way.Steps[1].Id}"));
        Assert.Equal(["Dispensers", "Kettles"], await Found("close:blank"));
        Assert.Equal(["Fountains"], await Found("close:until:today+30"));
        Assert.Equal(["Dispensers", "Fountains", "Kettles"], await Found("opened:in:today"));
        Assert.Empty(await Found("opened:until:today-1"));
        Assert.Equal(3, (await Found("opened:until:9999-12-31", "opened:from:0001-01-01")).Count());
        Assert.Equal(["Dispensers", "Fountains", "Kettles"], await Found("stale:is:no"));
        Assert.Equal(["Dispensers", "Kettles"], await Found("amount:until:100000|amount:blank"));
    }

    [Fact]
    public async Task Fields_of_our_own_are_asked_like_the_others()
    {
        await Add("deal", "Tier", FieldType.Choice, new { Options = new[] { new { Key = "", Name = "Gold" }, new { Key = "", Name = "Silver" } } });
        await Add("deal", "Seats", FieldType.Number);
        await Add("deal", "Visit", FieldType.Date);
        await Add("deal", "Pilot", FieldType.YesNo);
        var (dispensers, fountains, kettles) = await Company();
        await Fill(dispensers, new { tier = "Gold", seats = 12, visit = "2026-03-09", pilot = true });
        await Fill(fountains, new { tier = "Silver", seats = 40, pilot = false });

        Assert.Equal(["Dispensers"], await Found("fields.tier:is:gold"));
        Assert.Equal(["Fountains", "Kettles"], await Found("fields.tier:not:gold"));
        Assert.Equal(["Dispensers", "Fountains"], await Found("fields.seats:from:12"));
        Assert.Equal(["Fountains", "Kettles"], await Found("fields.seats:from:13|fields.tier:blank"));
        Assert.Equal(["Dispensers"], await Found("fields.visit:in:2026-03"));
        Assert.Equal(["Fountains"], await Found("fields.pilot:is:no"));
        Assert.Equal(["Dispensers", "Fountains"], await Found("fields.seats:filled"));
        Assert.Equal(kettles.Name, Assert.Single(await Found("fields.pilot:blank")));
    }

    [Fact]
    public async Task Quarters_are_those_of_the_company_s_own_year()
    {
        await Cast.Deal("Now", close: App.Clock.Today(TimeZoneInfo.Utc));
        var month = App.Clock.Today(TimeZoneInfo.Utc).Month;
        await Cast.Deal("In two months", close: App.Clock.Today(TimeZoneInfo.Utc).AddMonths(2));
        foreach (var (begins, found) in new[] { (month, new[] { "In two months", "Now" }), (month == 12 ? 1 : month + 1, ["Now"]) })
        {
            var changed = await Ruth.Send("/settings/company", new { Name = "Fernhill", FirstMonth = begins });
            Assert.True(changed.IsSuccessStatusCode, await changed.Text());
            Assert.Equal(found, await Found("close:in:this-quarter"));
        }
    }

    [Theory]
    [InlineData("nothing:is:1")]
    [InlineData("close:in:someday")]
    [InlineData("close:from:2026-02-30")]
    [InlineData("amount:from:much")]
    [InlineData("amount:from")]
    [InlineData("owner:is:nobody")]
    [InlineData("category:is:7")]
    [InlineData("stale:is:perhaps")]
    [InlineData("name:near:x")]
    [InlineData("name")]
    [InlineData(":is:x")]
    public async Task What_cannot_be_read_is_refused_in_words(string where)
    {
        var answer = await Mara.GetAsync($"/deals?Where={Uri.EscapeDataString(where)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("detail", await answer.Text());
    }

    [Fact]
    public async Task Groups_add_up_what_the_list_holds_and_each_opens_its_rows()
    {
        await Company();
        var list = await Mara.Read<ListDeals.View>("/deals?Group=stage");
        Assert.Equal([("Needs", 1, 0L), ("Preparation", 1, 200_000_00L), ("Prospecting", 1, 80_000_00L)], list.Groups!.Rows.Select(row => (row.Name, row.Count, row.Amount)).Order());
        foreach (var group in list.Groups.Rows)
            Assert.Equal(group.Count, (await Mara.Read<ListDeals.View>("/deals" + group.Asked)).Rows.Count);

        var months = (await Mara.Read<ListDeals.View>("/deals?Group=close&Where=amount:from:1")).Groups!.Rows;
        Assert.Equal([null, App.Clock.GetUtcNow().AddDays(10).ToString("yyyy-MM")], months.Select(row => row.Value).Order());
        Assert.Single((await Mara.Read<ListDeals.View>("/deals" + months.Single(row => row.Value is not null).Asked)).Rows);

        await Add("deal", "Tier", FieldType.Choice, new { Options = new[] { new { Key = "", Name = "Gold" } } });
        await Fill((await App.Db(db => Task.FromResult(db.Set<Deal>().First(deal => deal.Name == "Dispensers")))), new { tier = "Gold" });
        Assert.Equal([("Gold", 1), ("Without", 2)], (await Mara.Read<ListDeals.View>("/deals?Group=fields.tier")).Groups!.Rows.Select(row => (row.Name, row.Count)).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/deals?Group=name")).StatusCode);
    }

    [Fact]
    public async Task A_file_holds_the_narrowed_rows_and_the_fields_of_our_own()
    {
        await Add("deal", "Seats", FieldType.Number);
        await Add("deal", "Budget", FieldType.Money);
        var (dispensers, _, _) = await Company();
        await Fill(dispensers, new { seats = 12, budget = new { amount = 5.5, currency = "EUR" } });

        var lines = (await (await Mara.GetAsync("/deals/export?Format=Jsonl&Where=fields.seats:from:10")).Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var row = JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal(("Dispensers", 12, 5.5m, "EUR"), (row.GetProperty("name").GetString(), row.GetProperty("fields.seats").GetInt32(), row.GetProperty("fields.budget").GetDecimal(), row.GetProperty("fields.budget.currency").GetString()));
        Assert.Single((await (await Mara.GetAsync("/deals/export?Format=Jsonl&Fields.seats.from=10")).Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Single((await (await Mara.GetAsync("/deals/export?Format=Jsonl&Sort=-fields.seats&Where=fields.seats:filled")).Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_condition_is_made_step_by_step_and_stays_with_the_list()
    {
        await Company();
        var desk = App.As(Cast.Mara, follow: false);
        Assert.Contains("name=\"Span\"", await (await desk.GetAsync("/lists/deal/term?Field=close&List=" + Uri.EscapeDataString("?Sort=name"))).Text());
        var made = await desk.GetAsync("/lists/deal/narrowed?Field=amount&Way=from&Number=100,000&List=" + Uri.EscapeDataString("?Sort=name"));
        Assert.Equal("/deals?Sort=name&Where=amount%3Afrom%3A100000", made.Headers.Location!.ToString());
        var or = await desk.GetAsync("/lists/deal/narrowed?Field=name&Way=begins&Value=" + Uri.EscapeDataString("a,b|c") + "&To=0&List=" + Uri.EscapeDataString("?Where=amount:from:100000"));
        Assert.Equal("/deals?Where=amount%3Afrom%3A100000%7Cname%3Abegins%3Aa%5C,b%5C%7Cc", or.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Mara.GetAsync(or.Headers.Location)).StatusCode);
        Assert.Contains("Amount from", await (await App.As(Cast.Mara).GetAsync(made.Headers.Location)).Text());

        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/lists/deal/narrowed?Field=amount&Way=from&Number=much")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/lists/deal/narrowed?Field=amount&Way=near&Number=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync("/lists/deal/narrowed?Field=none&Way=is")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync("/lists/none/term")).StatusCode);
    }

    [Fact]
    public async Task Every_field_of_every_list_can_be_asked_in_each_of_its_ways_and_grouped()
    {
        await Add("deal", "Tier", FieldType.Choice, new { Options = new[] { new { Key = "", Name = "Gold" } } });
        foreach (var kind in new[] { "deal", "account", "contact", "product", "activity", "person" })
            await Add(kind, "Visit", FieldType.Date);
        await Company();
        foreach (var kind in new[] { "deal", "account", "contact", "product", "activity", "task", "person" })
        {
            var list = await App.In(scope => Task.FromResult(scope.GetRequiredService<ListKinds>().Of(kind)));
            var fields = await App.In(async scope => list.Known(await scope.GetRequiredService<FieldLists>().Columns(list.Fields), scope.GetRequiredService<AppDb>()).ToList());
            Assert.Contains(fields, field => field is { Key: "fields.visit", IsDated: true });
            foreach (var field in fields)
            {
                foreach (var way in field.Ways)
                    await Answers($"{list.Path}?Where={Uri.EscapeDataString(Asked(field, way))}");
                if (field.IsGrouped)
                    await Answers($"{list.Path}?Group={field.Key}");
                if (field.IsDated)
                    await Answers($"{list.Path}?Show=Calendar&By={field.Key}");
            }
        }
    }

    private async Task Answers(string address)
    {
        var answer = await Ruth.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {await answer.Text()}");
    }

    private string Asked(IListField field, string way) => way is "blank" or "filled" ? $"{field.Key}:{way}" : $"{field.Key}:{way}:" + field.Shape switch
    {
        Shape.Day => way == "in" ? "this-month" : "today",
        Shape.Number or Shape.Money => "10",
        Shape.YesNo => "yes",
        Shape.Text => "a",
        _ => field.Key switch { "owner" or "person" or "assignee" or "author" => "me", "kind" => "Note", "priority" => "High", "function" => "Legal", "team" => Guid.Empty.ToString(), "sight" => "Own", "access" => "Member", "stage" => Cast.Way.Steps[0].Id.ToString(), "pipeline" => Cast.Way.Id.ToString(), "category" => "Pipeline", "result" => "Open", "fields.tier" => "gold", _ => "a" },
    };

    private async Task<(Deal Dispensers, Deal Fountains, Deal Kettles)> Company()
    {
        var today = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime);
        return (await Cast.Deal("Dispensers", minor: 80_000_00, stage: 1), await Cast.Deal("Fountains", minor: 200_000_00, close: today.AddDays(10)), await Cast.Deal("Kettles", owner: Cast.Tom, minor: null, stage: 2));
    }

    private async Task<IEnumerable<string>> Found(params string[] where) =>
        (await Mara.Read<ListDeals.View>("/deals?Sort=name&" + string.Join('&', where.Select(one => "Where=" + Uri.EscapeDataString(one))))).Rows.Select(row => row.Name);
}

public sealed class NarrowingListsOnSqlite() : NarrowingListsTests(Engine.Sqlite);

public sealed class NarrowingListsOnPostgres() : NarrowingListsTests(Engine.Postgres);
