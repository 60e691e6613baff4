using System.Net;
using Onside.Customers.Deals;
using Onside.Team.Fields;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Fields;

public abstract class DefiningFieldsTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task A_field_added_on_the_page_is_in_the_form_at_once()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var (ruth, mara) = (App.As(Cast.Ruth), App.As(Cast.Mara));
        Assert.Contains("No field of your own yet", await ruth.GetStringAsync("/settings/fields?Kind=deal"));
        Assert.DoesNotContain("Fields.", await mara.GetStringAsync($"/deals/{deal.Id}/edit"));
        var added = await ruth.Submit("/settings/fields/new?Kind=deal&Type=Choice", "/settings/fields", ("Kind", "deal"), ("Type", "Choice"), ("Name", "Kind of house"), ("Help", "As the owner says"), ("Required", "false"), ("Options[0].Name", "Hotel"), ("Options[1].Name", "Clinic"));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Contains("kind_of_house", await added.Text());
        var form = await mara.GetStringAsync($"/deals/{deal.Id}/edit");
        Assert.Contains("name=\"Fields.kind_of_house\"", form);
        Assert.Contains("<option value=\"clinic\">Clinic</option>", form);
        Assert.Contains("As the owner says", form);
    }

    [Fact]
    public async Task Keys_are_stable_and_names_are_unlike()
    {
        var id = await Add("deal", "Größe des Hauses", FieldType.Number);
        await Add("deal", "Amount", FieldType.Text);
        var fields = (await Ruth.Read<ListFields.View>("/settings/fields?Kind=deal")).Fields;
        Assert.Equal(["grosse_des_hauses", "amount_2"], fields.Select(field => field.Key));
        await Ruth.Send($"/settings/fields/{id}", new { Name = "Size", Position = 2 });
        fields = (await Ruth.Read<ListFields.View>("/settings/fields?Kind=deal")).Fields;
        Assert.Equal([("amount_2", "Amount"), ("grosse_des_hauses", "Size")], fields.Select(field => (field.Key, field.Name)));
        await Refused(await Ruth.Send("/settings/fields", new { Kind = "deal", Type = "Text", Name = "SIZE" }), "Name", "exists already");
    }

    [Fact]
    public async Task A_retired_field_keeps_its_values_and_comes_back_with_them()
    {
        var id = await Add("deal", "Seats", FieldType.Number);
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { seats = 12 });
        await Ruth.Send($"/settings/fields/{id}/retirement", new { });
        Assert.Null((await Sheet(deal))["seats"]);
        await Refused(await Fill(deal, new { seats = 13 }), "Fields.seats", "no such field");
        Assert.DoesNotContain("Seats", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}"));
        await Ruth.Send($"/settings/fields/{id}/retirement/undo", new { });
        Assert.Equal("12", await Told(deal, "seats"));
    }

    [Fact]
    public async Task Choices_are_renamed_moved_and_retired_without_touching_records()
    {
        var id = await Add("deal", "Colour", FieldType.Choice, new { Options = new[] { new { Name = "Red" }, new { Name = "Blue" } } });
        var (red, blue) = (await Cast.Deal("Red one"), await Cast.Deal("Blue one"));
        await Fill(red, new { colour = "red" });
        await Fill(blue, new { colour = "blue" });
        Assert.Equal(["Red one", "Blue one"], await Sorted());

        await Ruth.Send($"/settings/fields/{id}", new { Name = "Colour", Options = new object[] { new { Key = "blue", Name = "Sky blue" }, new { Key = "red", Name = "" }, new { Name = "Green" } } });

        Assert.Equal(["Blue one", "Red one"], await Sorted());
        var page = await App.As(Cast.Mara).GetStringAsync($"/deals/{red.Id}/edit");
        Assert.Contains("<option value=\"red\" selected>Red</option>", page);
        Assert.DoesNotContain("value=\"red\"", await App.As(Cast.Mara).GetStringAsync($"/deals/{blue.Id}/edit"));
        Assert.Equal(HttpStatusCode.OK, (await Fill(red, new { colour = "red" })).StatusCode);
        await Refused(await Fill(blue, new { colour = "red" }), "Fields.colour", "offered values");
        Assert.Contains("Sky blue", await App.As(Cast.Mara).GetStringAsync($"/deals/{blue.Id}"));

        async Task<IEnumerable<string>> Sorted() => (await Mara.Read<ListDeals.View>("/deals?Sort=fields.colour")).Rows.Select(row => row.Name);
    }

    [Fact]
    public async Task Two_administrators_at_once_see_both_versions()
    {
        var id = await Add("deal", "Seats", FieldType.Number);
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/settings/fields/{id}", new { Name = "Places", Version = 1 })).StatusCode);
        var late = await Ruth.Send($"/settings/fields/{id}", new { Name = "Beds", Version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Places", await late.Text());
        Assert.Contains("Beds", await late.Text());
    }

    [Fact]
    public async Task Only_administrators_define_fields()
    {
        var id = await Add("deal", "Seats", FieldType.Number);
        foreach (var address in new[] { "/settings/fields", "/settings/fields/new", $"/settings/fields/{id}/edit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await Mara.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send("/settings/fields", new { Kind = "deal", Type = "Text", Name = "Mine" })).StatusCode);
    }

    [Fact]
    public async Task A_stage_that_asks_for_a_field_is_entered_only_with_it()
    {
        await Add("deal", "Seats", FieldType.Number, new { RequiredFromId = Cast.Way.Steps[2].Id });
        var deal = await Cast.Deal("Ward dispensers");
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[1].Id })).StatusCode);
        var refused = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/stage", ("Stage", Cast.Way.Steps[3].Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Pitch asks for Seats", await refused.Text());
        Assert.Contains($"href=\"/deals/{deal.Id}/edit\"", await refused.Text());
        var won = await Mara.Send($"/deals/{deal.Id}/win", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, won.StatusCode);
        Assert.Contains("A won deal needs Seats", await won.Text());

        await Fill(deal, new { seats = 4 });
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id })).StatusCode);
        await Refused(await Fill(deal, new { seats = "" }), "Fields.seats", "Please fill this in");
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{deal.Id}/win", new { })).StatusCode);
    }
}

public sealed class DefiningFieldsOnSqlite() : DefiningFieldsTests(Engine.Sqlite);

public sealed class DefiningFieldsOnPostgres() : DefiningFieldsTests(Engine.Postgres);
