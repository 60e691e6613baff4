using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Fields;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Fields;

public abstract class FillingFieldsTests(Engine engine) : FieldTests(engine)
{
    private static readonly object Colours = new { Options = new[] { new { Name = "Red" }, new { Name = "Dark blue" }, new { Name = "Green" } } };

    private async Task<Deal> WithEveryType()
    {
        foreach (var (name, type, also) in new (string, FieldType, object?)[]
        {
            ("Line", FieldType.Text, null), ("Story", FieldType.LongText, null), ("Seats", FieldType.Number, new { Decimals = 2 }), ("Budget", FieldType.Money, null), ("Go live", FieldType.Date, null),
            ("Colour", FieldType.Choice, Colours), ("Colours", FieldType.Choices, Colours), ("Signed", FieldType.YesNo, null), ("Expert", FieldType.Person, null),
            ("Partner", FieldType.Record, new { LinkKind = "account" }), ("Site", FieldType.Url, null), ("Inbox", FieldType.Mail, null), ("Hotline", FieldType.Phone, null),
        })
            await Add("deal", name, type, also);
        return await Cast.Deal("Ward dispensers");
    }

    [Fact]
    public async Task Every_type_is_filled_by_a_program_and_read_back()
    {
        var deal = await WithEveryType();
        var partner = await App.Saved(Account.Open("Harbour Hotels", Cast.Mara.Id));
        var said = new Dictionary<string, object?>
        {
            ["line"] = "Two towers", ["story"] = "One\nTwo", ["seats"] = 12.25m, ["budget"] = new { amount = 1250.5m, currency = "EUR" }, ["go_live"] = "2027-02-01", ["colour"] = "Dark blue",
            ["colours"] = new[] { "green", "red" }, ["signed"] = true, ["expert"] = Cast.Tom.Id, ["partner"] = partner.Id, ["site"] = "fernhill.example/plan", ["inbox"] = "ward@fernhill.example", ["hotline"] = "+49 30 123456",
        };
        Assert.Equal(HttpStatusCode.OK, (await Fill(deal, said)).StatusCode);

        var sheet = await Sheet(deal);
        Assert.Equal("Two towers|One\nTwo|12.25|2027-02-01|dark_blue|True|https://fernhill.example/plan|ward@fernhill.example|+49 30 123456",
            string.Join('|', new[] { "line", "story", "seats", "go_live", "colour", "signed", "site", "inbox", "hotline" }.Select(key => sheet[key]!.Value.ToString())));
        Assert.Equal((Cast.Tom.Id, partner.Id), (sheet["expert"]!.Value.GetGuid(), sheet["partner"]!.Value.GetGuid()));
        Assert.Equal("[\"red\",\"green\"]", sheet["colours"]!.Value.GetRawText());
        Assert.Equal((1250.5m, "EUR"), (sheet["budget"]!.Value.GetProperty("amount").GetDecimal(), sheet["budget"]!.Value.GetProperty("currency").GetString()));

        var page = WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}"));
        foreach (var shown in new[] { "Two towers", "12.25", "€1,250.50", "1 Feb 2027", "Dark blue", "Red, Green", "Tom Okafor", "Harbour Hotels", "href=\"https://fernhill.example/plan\"", "mailto:ward@fernhill.example" })
            Assert.Contains(shown, page);
    }

    [Fact]
    public async Task Every_type_is_filled_by_a_form_and_emptied_again()
    {
        var deal = await WithEveryType();
        var mara = App.As(Cast.Mara);
        (string, object?)[] typed =
        [
            ("Name", deal.Name), ("Version", 1), ("Fields.line", "Two towers"), ("Fields.seats", "1,200.5"), ("Fields.budget", "1,250.50"), ("Fields.budget.currency", "EUR"), ("Fields.go_live", "2027-02-01"), ("Fields.colour", "green"),
            ("Fields.colours", ""), ("Fields.colours", "red"), ("Fields.colours", "dark_blue"), ("Fields.signed", "false"), ("Fields.expert", Cast.Tom.Id), ("Fields.inbox", "ward@fernhill.example"),
        ];
        var saved = await mara.Click($"/deals/{deal.Id}/edit", $"/deals/{deal.Id}", typed);
        Assert.True(saved.StatusCode == HttpStatusCode.OK, await saved.Text());
        Assert.Equal(("1200.5", "green", "False"), (await Told(deal, "seats"), await Told(deal, "colour"), await Told(deal, "signed")));
        Assert.Equal("[\"red\",\"dark_blue\"]", (await Sheet(deal))["colours"]!.Value.GetRawText());
        Assert.Contains("value=\"1250.50\"", await mara.GetStringAsync($"/deals/{deal.Id}/edit"));

        (string, object?)[] emptied = [("Name", deal.Name), ("Version", 2), .. typed.Skip(2).Where(field => field.Item1 != "Fields.colours" || Equals(field.Item2, "")).Select(field => (field.Item1, (object?)""))];
        var empty = await mara.Click($"/deals/{deal.Id}/edit", $"/deals/{deal.Id}", emptied);
        Assert.True(empty.StatusCode == HttpStatusCode.OK, await empty.Text());
        Assert.Equal(0, await App.Db(db => db.Set<FieldValue>().CountAsync()));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_at_its_field_and_nothing_is_kept()
    {
        var deal = await WithEveryType();
        foreach (var (key, wrong, sentence) in new (string, object?, string)[]
        {
            ("line", new string('x', 501), "too long"), ("line", "a\0b", "cannot be stored"), ("line", "a\nb", "one line"), ("line", 5, "not a text"), ("seats", "many", "not a number"), ("seats", 1.255, "At most 2 decimals"),
            ("seats", 1e20, "too large"), ("budget", new { amount = 1.005 }, "at most 2 decimals"), ("budget", new { amount = 1, currency = "XXX" }, "not a currency"), ("budget", "1", "not a number"), ("go_live", "soon", "not a date"), ("colour", "Pink", "offered values"),
            ("colours", new object[] { "red", 5 }, "offered values"), ("colours", "red", "not a list"), ("signed", "maybe", "offered values"), ("expert", Guid.CreateVersion7(), "Choose somebody"), ("partner", Guid.CreateVersion7(), "no such record"),
            ("site", "javascript:alert(1)", "web address"), ("site", "https://user:pass@evil.example", "web address"), ("inbox", "nobody", "e-mail"), ("hotline", "call me", "telephone"), ("seet", 1, "no such field"), ("go_live", new[] { 1 }, "not a date"),
        })
            await Refused(await Fill(deal, new Dictionary<string, object?> { [key] = wrong }), $"Fields.{key}", sentence);
        foreach (var half in new[] { "{\"name\":\"x\",\"fields\":{\"line\":\"\\ud800\"}}", "{\"name\":\"x\",\"fields\":{\"\\ud800\":\"x\"}}", "{\"name\":\"x\",\"fields\":[]}", "{\"name\":\"x\",\"fields\":{\"colours\":[\"\\udc00\"]}}" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.PostAsync($"/deals/{deal.Id}", new StringContent(half, System.Text.Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal(0, await App.Db(db => db.Set<FieldValue>().CountAsync()));
        Assert.Equal(1, (await App.Db(db => db.Set<Deal>().SingleAsync())).Version);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await Add("deal", "<b>Line</b>", FieldType.Text);
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { b_line_b = "<script>alert(1)</script>" });
        var page = await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page);
        Assert.DoesNotContain("<script>alert(1)", page);
        Assert.DoesNotContain("<b>Line</b>", page);
    }

    [Fact]
    public async Task A_change_raises_the_version_is_told_in_the_history_and_can_be_said_again()
    {
        await Add("deal", "Colour", FieldType.Choice, Colours);
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { colour = "red" });
        await Fill(deal, new { colour = "Dark blue" });

        Assert.Equal(3, (await App.Db(db => db.Set<Deal>().SingleAsync())).Version);
        Assert.Contains("changed Colour from Red to Dark blue", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        var change = await App.Db(db => db.Set<PlatformChange>().OrderByDescending(change => change.Sequence).FirstAsync(change => change.RecordId == deal.Id));
        Assert.Equal(("fields.colour", "deal", "\"red\"", "\"dark_blue\""), (change.Field, change.RecordKind, change.Before, change.After));
        await App.In(async scope =>
        {
            var db = scope.GetRequiredService<AppDb>();
            Assert.Empty(await scope.GetRequiredService<FieldDesk>().Restore(await db.Set<Deal>().SingleAsync(), change.Field, change.Before));
            return await db.SaveChangesAsync();
        });
        Assert.Equal("red", await Told(deal, "colour"));
    }

    [Fact]
    public async Task A_stale_save_shows_both_values()
    {
        await Add("deal", "Seats", FieldType.Number);
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { seats = 10 });
        var late = await Mara.Send($"/deals/{deal.Id}", new { deal.Name, Version = 1, Fields = new { seats = 12 } });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var told = await late.Text();
        Assert.Contains("\"theirs\":\"10\",\"yours\":\"12\"", told.Replace("\": \"", "\":\"", StringComparison.Ordinal));
        Assert.Equal("10", await Told(deal, "seats"));
    }

    [Fact]
    public async Task A_required_field_and_one_for_administrators_are_kept_to()
    {
        await Add("deal", "Seats", FieldType.Number, new { Required = true });
        await Add("deal", "Code", FieldType.Text, new { OnlyAdministrators = true });
        await Refused(await Mara.Send("/deals", new { Name = "Without" }), "Fields.seats", "Please fill this in");
        Assert.Equal(HttpStatusCode.Created, (await Mara.Send("/deals", new { Name = "With", Fields = new { seats = 3 } })).StatusCode);
        var deal = await App.Db(db => db.Set<Deal>().SingleAsync());
        await Refused(await Fill(deal, new { seats = (int?)null }), "Fields.seats", "Please fill this in");
        await Refused(await Fill(deal, new { code = "A1" }), "Fields.code", "Only administrators");
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/deals/{deal.Id}", new { deal.Name, Fields = new { code = "A1" } })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Fill(deal, new { code = "A1", seats = 4 })).StatusCode);
    }

    [Fact]
    public async Task Customers_contacts_and_products_have_fields_too()
    {
        foreach (var kind in new[] { "account", "contact", "product" })
            await Add(kind, "Rank", FieldType.Number);
        foreach (var (address, body) in new (string, object)[]
        {
            ("/customers", new { Name = "Harbour", Fields = new { rank = 1 } }), ("/contacts", new { LastName = "Beaumont", Fields = new { rank = 1 } }), ("/products", new { Name = "Filter", Price = 1, Currency = "EUR", Fields = new { rank = 1 } }),
        })
        {
            var made = await (await Mara.Send(address, body)).Text();
            var url = System.Text.Json.JsonDocument.Parse(made).RootElement.GetProperty("url").GetString()!;
            Assert.Contains("\"fields\":{\"rank\":1}", (await (await Get(url)).Text()).Replace(" ", "", StringComparison.Ordinal));
            Assert.Contains("Rank", await App.As(Cast.Mara).GetStringAsync(url));
            Assert.Contains("name=\"Fields.rank\"", await App.As(Cast.Mara).GetStringAsync(url + "/edit"));
        }
    }

    [Fact]
    public async Task Words_in_a_text_find_the_record_and_stay_found_when_it_is_renamed()
    {
        await Add("deal", "Ship", FieldType.Text);
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { ship = "Nordlicht Zwei" });
        Assert.Single((await Mara.Read<ListDeals.View>("/deals?Text=nordl")).Rows);
        await Mara.Send($"/deals/{deal.Id}", new { Name = "Kitchen dispensers" });
        Assert.Single((await Mara.Read<ListDeals.View>("/deals?Text=nordlicht")).Rows);
        Assert.Empty((await Mara.Read<ListDeals.View>("/deals?Text=ward")).Rows);
        await Fill(deal, new { ship = "" });
        Assert.Empty((await Mara.Read<ListDeals.View>("/deals?Text=nordlicht")).Rows);
    }

    private Task<HttpResponseMessage> Get(string url) => Mara.GetAsync(url);
}

public sealed class FillingFieldsOnSqlite() : FillingFieldsTests(Engine.Sqlite);

public sealed class FillingFieldsOnPostgres() : FillingFieldsTests(Engine.Postgres);
