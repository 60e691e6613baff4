using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Front.History;
using Onside.Front.Home;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.People;

// Fields of the company's own on people, who stand below them.
public abstract class OwnFieldsOfPeopleTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task They_stand_in_the_form_on_the_page_in_the_history_and_are_found()
    {
        await Add("person", "Desk", FieldType.Text);
        var tom = Cast.Tom;
        Assert.Contains("name=\"Fields.desk\"", await App.As(Cast.Ruth).GetStringAsync($"/people/{tom.Id}/edit"));
        Assert.Contains("name=\"Fields.desk\"", await App.As(Cast.Ruth).GetStringAsync("/people/new"));
        await Say(tom, new { desk = "Lighthouse" });
        await Say(tom, new { desk = "Harbour" });

        Assert.Equal("Harbour", (await Read($"/people/{tom.Id}")).GetProperty("fields").GetProperty("desk").GetString());
        var page = await App.As(Cast.Mara).GetStringAsync($"/people/{tom.Id}");
        Assert.Contains("<dt>Desk</dt>", page);
        Assert.Contains("Harbour", page);
        Assert.Contains((await Mara.Read<SearchAll.View>("/search?Q=harbour")).Rows, row => row.Name == "Tom Okafor");

        var entry = (await Ruth.Read<ShowHistory.View>($"/history/person/{tom.Id}")).Entries[0];
        Assert.Equal(("Desk", "Lighthouse", "Harbour"), entry.Changes.Select(line => (line.Called, line.From!, line.To!)).Single());
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/history/{entry.EventId}/undo", new { })).StatusCode);
        Assert.Equal("Lighthouse", (await Read($"/people/{tom.Id}")).GetProperty("fields").GetProperty("desk").GetString());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task The_list_shows_sorts_and_narrows_by_them()
    {
        await Add("person", "Seats", FieldType.Number);
        await Say(Cast.Tom, new { seats = 4 });
        await Say(Cast.Mara, new { seats = 12 });

        var rows = (await Read("/people?Fields.seats.from=1&Sort=-fields.seats")).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal([("Mara Lindqvist", 12), ("Tom Okafor", 4)], rows.Select(row => (row.GetProperty("name").GetString()!, row.GetProperty("fields").GetProperty("seats").GetInt32())));
        var page = await App.As(Cast.Lena).GetStringAsync("/people?Columns=fields.seats&Fields.seats.from=10");
        Assert.Contains("Seats", page);
        Assert.Contains(">12</td>", page);
        Assert.DoesNotContain("Tom Okafor", page);
        Assert.Contains("name=\"Fields.seats.from\"", page);
    }

    [Fact]
    public async Task What_is_required_is_asked_for_when_somebody_is_invited_and_kept_with_them()
    {
        await Add("person", "Desk", FieldType.Text, new { Required = true });
        var person = new { Name = "Anna Berg", Mail = "anna.berg@fernhill.example", Level = "Member", Sight = "Team" };
        await Refused(await Ruth.Send("/people", person), "Fields.desk", "Please fill this in.");
        Assert.Equal(0, await App.Db(db => db.Set<Person>().CountAsync(p => p.Name == "Anna Berg")));

        var invited = await Ruth.Send("/people", new { person.Name, person.Mail, person.Level, person.Sight, Fields = new { desk = "Lighthouse" } });
        Assert.True(invited.IsSuccessStatusCode, await invited.Text());
        var anna = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Name == "Anna Berg"));
        Assert.Equal("Lighthouse", (await Read($"/people/{anna.Id}")).GetProperty("fields").GetProperty("desk").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send($"/people/{anna.Id}", new { person.Name, Fields = new { desk = "Mine" } })).StatusCode);

        var stale = await Ruth.Send($"/people/{anna.Id}", new { person.Name, person.Mail, person.Level, person.Sight, Version = 0, Fields = new { desk = "Harbour" } });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Desk", await stale.Text());
    }

    private async Task Say(Person person, object fields)
    {
        var now = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Id == person.Id));
        var answer = await Ruth.Send($"/people/{person.Id}", new { now.Name, Mail = $"{now.NameKey.Replace(' ', '.')}@fernhill.example", Level = "Member", Sight = "Team", Fields = fields });
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        App.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private Task<JsonElement> Read(string url) => Read<JsonElement>(url);

    private async Task<T> Read<T>(string url) => JsonSerializer.Deserialize<T>(await Mara.GetStringAsync(url), Browsing.Json)!;
}

public sealed class OwnFieldsOfPeopleOnSqlite() : OwnFieldsOfPeopleTests(Engine.Sqlite);

public sealed class OwnFieldsOfPeopleOnPostgres() : OwnFieldsOfPeopleTests(Engine.Postgres);
