using System.Net;
using System.Net.Http.Json;
using Onside.Front.History;
using Onside.Front.Home;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Activities;

// Fields of the company's own on notes, calls, meetings and tasks.
public abstract class OwnFieldsTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Each_kind_keeps_shows_and_changes_them()
    {
        var deal = await Cast.Deal("Ward dispensers");
        await Add("activity", "Room", FieldType.Text);
        var at = $"/timeline/deal/{deal.Id}";
        foreach (var (kind, body) in new (string, object)[]
        {
            ("notes", new { Text = "45 days", Fields = new { room = "Lighthouse" } }), ("calls", new { Minutes = 5, Fields = new { room = "Lighthouse" } }),
            ("meetings", new { Title = "Needs", StartsAt = "2026-11-30T09:00:00Z", Fields = new { room = "Lighthouse" } }), ("tasks", new { Title = "Send it", Fields = new { room = "Lighthouse" } }),
        })
        {
            Assert.Contains("name=\"Fields.room\"", await App.As(Cast.Mara).GetStringAsync($"{at}/compose/{kind[..^1]}"));
            var made = await Told(await Mara.Send($"{at}/{kind}", body));
            Assert.Equal("Lighthouse", made.Fields["room"]!.Value.GetString());
            Assert.Contains("value=\"Lighthouse\"", await App.As(Cast.Mara).GetStringAsync($"/activities/{made.Id}/edit"));
            Assert.Contains("<dt>Room</dt>", await App.As(Cast.Mara).GetStringAsync($"/activities/{made.Id}"));

            var changed = await Told(await Mara.Send($"/{kind}/{made.Id}", Changed(kind, made.Version)));
            Assert.Equal("Harbour", changed.Fields["room"]!.Value.GetString());
            var stale = await Mara.Send($"/{kind}/{made.Id}", Changed(kind, made.Version));
            Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

            var entry = (await Mara.Read<ShowHistory.View>($"/history/activity/{made.Id}")).Entries.First(one => one.Changes.Any(line => line.Called == "Room"));
            Assert.Equal(("Lighthouse", "Harbour"), entry.Changes.Where(line => line.Called == "Room").Select(line => (line.From!, line.To!)).Single());
            Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/history/{entry.EventId}/undo", new { })).StatusCode);
            Assert.Equal("Lighthouse", (await Mara.Read<ActivityView>($"/activities/{made.Id}")).Fields["room"]!.Value.GetString());
        }
        Assert.All(Activities(await Mara.Read<ShowTimeline.View>(at)), activity => Assert.Equal("Lighthouse", activity.Fields["room"]!.Value.GetString()));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_them_the_search_finds_them_and_what_is_required_is_asked_for()
    {
        var deal = await Cast.Deal("Ward dispensers");
        await Add("activity", "Room", FieldType.Text);
        await Add("activity", "Guests", FieldType.Number, new { Required = true });
        var at = $"/timeline/deal/{deal.Id}/notes";
        var (timeline, tasks) = (await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"), await App.As(Cast.Mara).GetStringAsync("/tasks"));
        Assert.Contains("name=\"Fields.room\"", timeline);
        Assert.Contains("name=\"Fields.guests\"", tasks);
        Assert.DoesNotContain("name=\"Fields.room\"", tasks);
        await Refused(await Mara.Send(at, new { Text = "Without" }), "Fields.guests", "Please fill this in.");
        foreach (var (room, guests) in new[] { ("Lighthouse", 4), ("Harbour", 12) })
            await Told(await Mara.Send(at, new { Text = $"{guests} came", Fields = new { room, guests } }));

        Assert.Equal(["12 came"], (await Mara.Read<ListActivities.View>("/activities?Fields.guests.from=10")).Activities.Select(a => a.Summary));
        Assert.Equal(["4 came"], (await Mara.Read<ListActivities.View>("/activities?Fields.room=light")).Activities.Select(a => a.Summary));
        Assert.Equal("Lighthouse", (await Mara.Read<ListActivities.View>("/activities?Fields.room=light")).Activities[0].Fields["room"]!.Value.GetString());
        Assert.Contains("name=\"Fields.guests.from\"", await App.As(Cast.Mara).GetStringAsync("/activities"));
        Assert.Contains((await Mara.Read<SearchAll.View>("/search?Q=lighthouse")).Rows, row => row.Name.Contains("4 came", StringComparison.Ordinal));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private static IEnumerable<ActivityView> Activities(ShowTimeline.View timeline) => timeline.Ahead.Concat(timeline.Entries.Select(entry => entry.Activity).OfType<ActivityView>());

    private static object Changed(string kind, int version) => kind switch
    {
        "notes" => new { Text = "46 days", Version = version, Fields = new { room = "Harbour" } },
        "calls" => new { Minutes = 6, Version = version, Fields = new { room = "Harbour" } },
        "meetings" => new { Title = "Needs", StartsAt = "2026-11-30T10:00:00Z", Version = version, Fields = new { room = "Harbour" } },
        _ => new { Title = "Send it now", Version = version, Fields = new { room = "Harbour" } },
    };

    private static async Task<ActivityView> Told(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<ActivityView>(Browsing.Json))!;
    }
}

public sealed class OwnFieldsOnSqlite() : OwnFieldsTests(Engine.Sqlite);

public sealed class OwnFieldsOnPostgres() : OwnFieldsTests(Engine.Postgres);
