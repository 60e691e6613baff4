using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Platform.Money;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Customers.Catalog;

public abstract class ChangingProductsTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Products_are_changed_together_seen_first_and_taken_back_as_one()
    {
        await Products();
        var form = new { List = "?Family=Taps", Field = "family", Value = "Dispensers" };
        var preview = await Read<PreviewMany.View>(await Mara.Send("/lists/product/change/preview", form));
        Assert.Equal(["Sparkling 20", "Sparkling 40"], preview.Changed.Rows.Select(row => row.Name).Order());
        Assert.All(preview.Changed.Rows, row => Assert.Equal("Taps", row.From));
        Assert.Equal(["Filters", "Taps", "Taps"], await Told(product => product.Family));

        var done = await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", form));
        Assert.Equal(["Filters", "Dispensers", "Dispensers"], await Told(product => product.Family));
        Assert.Equal(2, (await Mara.Read<ListProducts.View>("/products?Sort=family&Family=Dispensers")).Rows.Count);

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{done.Act}/undo", new { })).StatusCode);
        Assert.Equal(["Filters", "Taps", "Taps"], await Told(product => product.Family));
    }

    [Fact]
    public async Task Unit_price_and_fields_of_our_own_are_said_together_and_each_price_keeps_its_currency()
    {
        await Add("product", "Warranty", FieldType.Number, new { Unit = "years" });
        await Products();
        await Mara.Send("/products", new { Name = "Zen tap", Price = 9000, Currency = "JPY" });
        foreach (var (field, value) in new[] { ("unit", "month"), ("fields.warranty", "3"), ("price", "1,500") })
            Assert.Equal(4, (await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { Field = field, Value = value }))).Rows.Count);
        Assert.Equal(["month", "month", "month", "month"], await Told(product => product.Unit));
        Assert.Equal([new Money(1_500_00, "EUR"), new(1_500_00, "EUR"), new(1_500_00, "EUR"), new(1_500, "JPY")], await Told(product => product.Price));
        Assert.Equal(4, (await Mara.Read<ListProducts.View>("/products")).Rows.Count(row => row.Fields!["warranty"]!.Value.ToString() == "3"));

        var cents = await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { Field = "price", Value = "12.5" }));
        Assert.Equal((3, "Zen tap"), (cents.Rows.Count, Assert.Single(cents.Left).Name));
        Assert.Equal("€1,500", cents.Rows[0].From);
        await Refused(await Mara.Send("/lists/product/change", new { Field = "price", Value = "much" }), "Value", "not a number");
        await Refused(await Mara.Send("/lists/product/change", new { Field = "price" }), "Value", "fill this in");
        Assert.Equal(4, (await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { Field = "price", Value = "-1" }))).Left.Count);
    }

    [Fact]
    public async Task Many_are_offered_no_longer_and_again()
    {
        await Products();
        var ids = await App.Db(db => db.Set<Product>().Where(product => product.Family == "Taps").Select(product => product.Id).ToListAsync());
        var done = await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { Ids = ids, Field = "offered", Value = "no" }));
        Assert.Equal(("Yes", "No"), (done.Rows[0].From, done.To));
        Assert.Equal(["Filter"], (await Mara.Read<ListProducts.View>("/products")).Rows.Select(row => row.Name));
        Assert.Equal(2, (await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { Ids = ids, Field = "offered", Value = "no" }))).Same.Count);

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{done.Act}/undo", new { })).StatusCode);
        Assert.Equal(3, (await Mara.Read<ListProducts.View>("/products")).Rows.Count);
        await Mara.Send("/lists/product/change", new { Ids = ids, Field = "offered", Value = "no" });
        Assert.Equal(2, (await Read<ChangeMany.Changed>(await Mara.Send("/lists/product/change", new { List = "?Retired=true", Field = "offered", Value = "yes" }))).Rows.Count);
    }

    [Fact]
    public async Task Who_may_not_change_a_product_changes_none_together()
    {
        await Products();
        foreach (var person in new[] { Cast.Ben, Cast.Claire })
        {
            var program = App.ProgramOf(person);
            Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/lists/product/change", new { Field = "family", Value = "Mine" })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/lists/product/change/preview", new { Field = "family", Value = "Mine" })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/lists/product/change?Field=family")).StatusCode);
        }
        Assert.Equal(["Filters", "Taps", "Taps"], await Told(product => product.Family));
        Assert.DoesNotContain("class=\"pick\"", await App.As(Cast.Ben).GetStringAsync("/products"));
        Assert.Contains("class=\"pick\"", await App.As(Cast.Mara).GetStringAsync("/products"));
        Assert.Contains("<option value=\"family\"", await App.As(Cast.Mara).GetStringAsync("/lists/product/change"));
    }

    private async Task Products()
    {
        foreach (var (name, family) in new[] { ("Filter", "Filters"), ("Sparkling 20", "Taps"), ("Sparkling 40", "Taps") })
            Assert.Equal(HttpStatusCode.Created, (await Mara.Send("/products", new { Name = name, Family = family, Price = 100, Currency = "EUR" })).StatusCode);
    }

    private Task<List<T>> Told<T>(Func<Product, T> said) => App.Db(async db => (await db.Set<Product>().OrderBy(product => product.NameKey).ToListAsync()).ConvertAll(product => said(product)));

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }
}

public sealed class ChangingProductsOnSqlite() : ChangingProductsTests(Engine.Sqlite);

public sealed class ChangingProductsOnPostgres() : ChangingProductsTests(Engine.Postgres);
