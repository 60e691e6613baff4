using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

public abstract partial class ChoosingColumnsTests(Engine engine) : FieldTests(engine)
{
    private static readonly string[] UsualOfDeals = ["Deal", "Amount", "Close date", "Stage", "Category", "In stage", "Owner"];

    [Theory]
    [InlineData("/deals", "Deal, Amount, Close date, Stage, Category, In stage, Owner")]
    [InlineData("/customers", "Customer, Lifecycle, Region, Employees, Revenue, Last won, Owner")]
    [InlineData("/contacts", "Contact, Customer, E-mail, Telephone, Owner")]
    [InlineData("/products", "Product, Code, Family, List price, Unit")]
    public async Task Whoever_chose_nothing_sees_the_usual_columns(string list, string usual)
    {
        await Fill();
        Assert.Equal(usual.Split(", "), await Heads(Cast.Mara, list));
    }

    [Fact]
    public async Task What_I_choose_is_mine_and_the_same_list_comes_back()
    {
        await Cast.Deal("Ward dispensers");
        await Cast.Deal("Lena's", Cast.Lena);
        var answer = await App.As(Cast.Mara).Click("/deals", "/lists/deal/columns", ("List", $"?Owner={Cast.Mara.Id}&Sort=name"), ("Columns", "owner"), ("Columns", "source"), ("Columns", "OWNER"), ("Columns", "amount"), ("Columns", "no such column"), ("Columns", "fields.nothing"));
        var html = await answer.Text();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<section class=\"card\" id=\"deal-list\"", html);
        Assert.Matches("<details class=\"menu columns-menu\" id=\"columns-menu\" open[^>]* hx-swap-oob=\"true\">", html);
        Assert.Equal(["Deal", "Owner", "Source", "Amount"], Heads(html));
        Assert.Contains("Ward dispensers", html);
        Assert.Contains($"/deals?Owner={Cast.Mara.Id}&amp;Sort=-name", html);

        Assert.Equal(["Deal", "Owner", "Source", "Amount"], await Heads(Cast.Mara, "/deals"));
        Assert.Equal(UsualOfDeals, await Heads(Cast.Tom, "/deals"));
    }

    [Fact]
    public async Task Each_list_has_its_own_choice()
    {
        await Fill();
        foreach (var (kind, list, chosen, heads) in new[]
        {
            ("account", "/customers", "tags revenue industry contract", "Customer, Tags, Revenue, Industry, Under contract until"),
            ("contact", "/contacts", "title language tags customer", "Contact, Job title, Language, Tags, Customer"),
            ("product", "/products", "price code", "Product, List price, Code"),
        })
        {
            var html = await (await App.As(Cast.Mara).Click(list, $"/lists/{kind}/columns", [.. chosen.Split(' ').Select(name => ("Columns", (object?)name))])).Text();
            Assert.StartsWith($"<section class=\"card\" id=\"{kind}-list\"", html);
            Assert.Equal(heads.Split(", "), Heads(html));
            Assert.Equal(heads.Split(", "), await Heads(Cast.Mara, list));
        }
        var page = await App.As(Cast.Mara).GetStringAsync("/customers");
        Assert.Contains("<td role=\"cell\" class=\"wide quietly\">Hotels</td>", page);
        Assert.Contains("German", await App.As(Cast.Mara).GetStringAsync("/contacts"));
        Assert.Equal(UsualOfDeals, await Heads(Cast.Mara, "/deals"));
    }

    [Fact]
    public async Task A_column_goes_left_and_right_and_all_of_them_back_to_the_usual()
    {
        await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);
        async Task<string[]> After(params (string, object?)[] fields) =>
            Heads(await (await mara.Click("/deals", "/lists/deal/columns", [("Columns", "amount"), ("Columns", "stage"), ("Columns", "owner"), .. fields])).Text());

        Assert.Equal(["Deal", "Amount", "Owner", "Stage"], await After(("Up", "owner")));
        Assert.Equal(["Deal", "Stage", "Amount", "Owner"], await After(("Down", "amount")));
        Assert.Equal(["Deal", "Amount", "Stage", "Owner"], await After(("Up", "amount")));
        Assert.Equal(["Deal", "Amount", "Stage", "Owner"], await After(("Down", "owner")));
        Assert.Equal(UsualOfDeals, await After(("Usual", "true")));
        Assert.Equal(UsualOfDeals, await Heads(Cast.Mara, "/deals"));
        Assert.Equal(1, await App.Db(db => db.Set<ShownColumns>().CountAsync()));
    }

    [Fact]
    public async Task Without_any_column_the_names_stand_alone()
    {
        await Cast.Deal("Ward dispensers");
        await Mara.Send("/lists/deal/columns", new { Columns = Array.Empty<string>() });
        Assert.Equal(["Deal"], await Heads(Cast.Mara, "/deals"));
    }

    [Fact]
    public async Task Without_a_script_it_leads_back_to_the_same_list_and_its_menu()
    {
        await Cast.Deal("Ward dispensers");
        var answer = await App.As(Cast.Mara, follow: false).Submit("/deals", "/lists/deal/columns", ("List", "?Stale=true&Columns=owner"), ("Columns", "amount"));
        Assert.Equal((HttpStatusCode.SeeOther, "/deals?Stale=true#columns"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(["Deal", "Amount"], await Heads(Cast.Mara, "/deals"));
    }

    [Fact]
    public async Task An_address_may_say_the_columns_until_its_reader_chooses()
    {
        await Cast.Deal("Ward dispensers");
        Assert.Equal(["Deal", "Stage", "Pipeline"], await Heads(Cast.Mara, "/deals?Columns=stage&Columns=pipeline"));
        var answer = await App.As(Cast.Mara).Click("/deals", "/lists/deal/columns", ("List", "?Sort=name&Columns=stage&Columns=pipeline"), ("Columns", "stage"), ("Columns", "owner"));
        Assert.Equal("/deals?Sort=name#columns", Assert.Single(answer.Headers.GetValues("HX-Redirect")));
        Assert.Equal(["Deal", "Stage", "Owner"], await Heads(Cast.Mara, "/deals?Sort=name"));
        Assert.Equal(["Deal", "Stage", "Pipeline"], await Heads(Cast.Mara, "/deals?Columns=stage&Columns=pipeline"));
    }

    [Fact]
    public async Task A_program_is_told_the_columns_and_gets_everything_always()
    {
        await Cast.Deal("Ward dispensers");
        var before = await Mara.GetStringAsync("/deals");
        var answer = await Mara.Send("/lists/deal/columns", new { Columns = new[] { "stage", "owner" } });
        Assert.Equal(["stage", "owner"], (await answer.Content.ReadFromJsonAsync<ChooseColumns.View>(Browsing.Json))!.Columns);
        Assert.Equal(before, await Mara.GetStringAsync("/deals"));
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send("/lists/nothing/columns", new { Columns = new[] { "stage" } })).StatusCode);
    }

    [Fact]
    public async Task A_view_keeps_the_columns_for_everybody_when_it_is_told_to()
    {
        await Cast.Deal("Ward dispensers");
        await Cast.Deal("Kettles", Cast.Tom);
        await Mara.Send("/lists/deal/columns", new { Columns = new[] { "stage", "owner" } });
        async Task<string> Saved(object view) => (await (await Mara.Send("/lists/deal/views", view)).Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Url;
        var with = await Saved(new { Name = "With", Audience = "Everyone", Asked = "?Sort=name", WithColumns = true });
        var without = await Saved(new { Name = "Without", Audience = "Everyone", Asked = "?Sort=name" });
        Assert.Equal("Sort=name&Columns=stage&Columns=owner", (await Mara.Read<EditView.View>(with)).Asked);
        Assert.Equal("Sort=name", (await Mara.Read<EditView.View>(without)).Asked);
        Assert.Equal(["Deal", "Stage", "Owner"], await Heads(Cast.Tom, "/deals?Sort=name&Columns=stage&Columns=owner"));
        Assert.Equal(UsualOfDeals, await Heads(Cast.Tom, "/deals?Sort=name"));
        await Refused(await Mara.Send("/lists/deal/views", new { Name = "Long", Asked = "?Text=" + new string('x', SavedView.LongestQuestion - 6), WithColumns = true }), "WithColumns", "Leave out some filters");
        Assert.Contains("<input type=\"hidden\" name=\"Columns\" value=\"stage\"", await App.As(Cast.Tom).GetStringAsync("/deals?Columns=stage"));
    }

    [Fact]
    public async Task Readers_and_guests_choose_too_and_products_are_not_there_for_guests()
    {
        await Fill();
        await Cast.Deal("Shared", Cast.Claire);
        foreach (var person in new[] { Cast.Ben, Cast.Claire })
        {
            Assert.Equal(HttpStatusCode.OK, (await App.As(person).Click("/deals", "/lists/deal/columns", ("Columns", "stage"))).StatusCode);
            Assert.Equal(["Deal", "Stage"], await Heads(person, "/deals"));
        }
        var claire = App.ProgramOf(Cast.Claire);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.Send("/lists/product/columns", new { Columns = new[] { "code" } })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/lists/product/term?Field=family")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ben).Send("/lists/product/columns", new { Columns = new[] { "code" } })).StatusCode);
    }

    [Fact]
    public async Task Fields_of_our_own_are_columns_of_every_list()
    {
        foreach (var kind in new[] { "deal", "account", "contact", "product" })
            await Add(kind, "Seats", FieldType.Number, new { Unit = "beds" });
        await Fill(await Cast.Deal("Ward dispensers"), new { seats = 1200 });
        await Mara.Send("/customers", new { Name = "Harbour", Fields = new { seats = 1300 } });
        await Mara.Send("/contacts", new { LastName = "Beaumont", Fields = new { seats = 1400 } });
        await Mara.Send("/products", new { Name = "Filter", Price = 1, Fields = new { seats = 1500 } });
        await Mara.Send("/products", new { Name = "Zapf", Price = 1 });
        foreach (var (kind, list, shown) in new[] { ("deal", "/deals", "1,200 beds"), ("account", "/customers", "1,300 beds"), ("contact", "/contacts", "1,400 beds"), ("product", "/products", "1,500 beds") })
        {
            Assert.DoesNotContain(shown, await App.As(Cast.Mara).GetStringAsync(list));
            var html = await (await App.As(Cast.Mara).Click(list, $"/lists/{kind}/columns", ("Columns", "fields.seats"), ("Columns", "owner"))).Text();
            Assert.Equal("Seats", Heads(html)[1]);
            Assert.Contains(shown, html);
            Assert.Contains($"href=\"{list}?Sort=fields.seats\"", html);
            Assert.Equal(HttpStatusCode.OK, (await Mara.GetAsync($"{list}/export?Format=Csv&Sort=-fields.seats")).StatusCode);
        }
        var products = await App.As(Cast.Mara).GetStringAsync("/products?Sort=-fields.seats");
        Assert.Equal(2, Cell().Count(products));
        await Ruth.Send($"/settings/fields/{await App.Db(db => db.Set<FieldDefinition>().Where(field => field.Kind == "deal").Select(field => field.Id).SingleAsync())}/retirement", new { });
        Assert.Equal(["Deal", "Owner"], await Heads(Cast.Mara, "/deals"));
    }

    [Fact]
    public async Task Two_tabs_that_choose_for_the_first_time_at_once_are_both_answered()
    {
        await Cast.Deal("Ward dispensers");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Mara.Send("/lists/deal/columns", new { Columns = new[] { i % 2 == 0 ? "stage" : "owner" } })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, await App.Db(db => db.Set<ShownColumns>().CountAsync()));
    }

    private async Task Fill()
    {
        await Cast.Deal("Ward dispensers");
        var account = Account.Open("Harbour", Cast.Mara.Id);
        account.Describe("Harbour", null, "Hotels", "North");
        account.TagWith(["Expo"]);
        await App.Saved(account);
        var contact = Contact.Meet("Claire", "Beaumont", Cast.Mara.Id);
        contact.Describe("Claire", "Beaumont", "Buyer", "de");
        await App.Saved(contact);
        await Mara.Send("/products", new { Name = "Filter", Price = 12, Code = "F-1" });
    }

    private async Task<string[]> Heads(Person person, string address) => Heads(await App.As(person).GetStringAsync(address));

    private static string[] Heads(string html) => [.. Head().Matches(html).Select(head => Tag().Replace(head.Groups[1].Value, "").Trim())];

    [GeneratedRegex("<th scope=\"col\"[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<td role=\"cell\"")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

public sealed class ChoosingColumnsOnSqlite() : ChoosingColumnsTests(Engine.Sqlite);

public sealed class ChoosingColumnsOnPostgres() : ChoosingColumnsTests(Engine.Postgres);
