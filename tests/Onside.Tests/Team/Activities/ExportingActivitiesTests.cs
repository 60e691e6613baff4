using System.Net;
using System.Text.Json;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Activities;

// It is Thursday, 19 November 2026, in the afternoon of Berlin.
public abstract class ExportingActivitiesTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task The_file_of_tasks_holds_what_the_list_shows_with_its_types_and_nothing_else()
    {
        await Add("activity", "Room", FieldType.Text);
        await Add("activity", "Guests", FieldType.Number);
        var (ours, theirs) = (await Cast.Deal("Dispensers"), await Cast.Deal("Lena's deal", Cast.Lena));
        await Mara.Send($"/timeline/deal/{ours.Id}/tasks", new { Title = "Call the hotel", DueOn = "2026-11-20", Priority = "High", Text = "<p>Ask for <b>Claire</b></p>", Fields = new { room = "Harbour", guests = 12 } });
        await Mara.Send("/tasks", new { Title = "By noon", DueOn = "2026-11-21", DueTime = "12:00" });
        await Mara.Send("/tasks", new { Title = "Finished" });
        await Mara.Send($"/tasks/{(await Mara.Read<ListTasks.View>("/tasks")).Tasks.Single(task => task.Title == "Finished").Id}/done", new { });
        await App.ProgramOf(Cast.Lena).Send($"/timeline/deal/{theirs.Id}/tasks", new { Title = "Lena's" });

        var rows = await Rows("/tasks/export?All=true");
        Assert.Equal(["Call the hotel", "By noon"], rows.Select(row => Told(row, "title")));
        var call = rows[0];
        Assert.Equal(("Deal", "Dispensers", "Mara Lindqvist", "2026-11-20", null, "High", "Mara Lindqvist", "Ask for Claire", "Harbour"),
            (Told(call, "aboutKind"), Told(call, "about"), Told(call, "assignee"), Told(call, "dueOn"), Told(call, "dueAt"), Told(call, "priority"), Told(call, "author"), Told(call, "text"), Told(call, "fields.room")));
        Assert.Equal(12, call.GetProperty("fields.guests").GetInt32());
        Assert.Equal(("2026-11-21", "2026-11-21T11:00:00Z", null, null), (Told(rows[1], "dueOn"), Told(rows[1], "dueAt"), Told(rows[1], "aboutKind"), Told(rows[1], "fields.room")));

        var done = Assert.Single(await Rows("/tasks/export?Due=Done"));
        Assert.Equal(("Finished", "Mara Lindqvist", App.Clock.GetUtcNow().UtcDateTime), (Told(done, "title"), Told(done, "doneBy"), done.GetProperty("doneAt").GetDateTime()));
        Assert.Equal(["By noon"], (await Rows("/tasks/export?Where=due:from:2026-11-21")).Select(row => Told(row, "title")));
        Assert.Equal(["By noon", "Call the hotel"], (await Rows("/tasks/export?Sort=-due")).Select(row => Told(row, "title")));
        Assert.Equal(["Call the hotel", "By noon"], (await Rows("/tasks/export?Sort=-fields.guests")).Select(row => Told(row, "title")));
    }

    [Fact]
    public async Task The_file_of_activities_has_the_columns_of_each_kind_and_only_its_own_are_filled()
    {
        var (ours, theirs) = (await Cast.Deal("Dispensers"), await Cast.Deal("Lena's deal", Cast.Lena));
        var at = $"/timeline/deal/{ours.Id}";
        await Mara.Send($"{at}/notes", new { Text = "They want it by May" });
        await Mara.Send($"{at}/calls", new { Direction = "Incoming", Outcome = "LeftMessage", Minutes = 12, With = "Claire", StartedAt = "2026-11-18T09:00:00Z" });
        await Mara.Send($"{at}/meetings", new { Title = "Needs", StartsAt = "2026-11-17T09:00:00Z", Minutes = 45, Place = "Hall 7", People = new[] { Cast.Tom.Id } });
        await App.Saved(Activity.Note(new Subject("deal", theirs.Id), Cast.Tom.Id, "<p>Theirs</p>", App.Clock.GetUtcNow().UtcDateTime));

        var rows = await Rows("/activities/export?Whose=Team&When=Both");
        Assert.Equal(["They want it by May", "Claire called Mara Lindqvist", "Needs"], rows.Select(row => Told(row, "title")));
        var (note, call, meeting) = (rows[0], rows[1], rows[2]);
        Assert.Equal(("Note", "Mara Lindqvist", "Dispensers", "They want it by May"), (Told(note, "kind"), Told(note, "who"), Told(note, "about"), Told(note, "text")));
        Assert.All(new[] { "direction", "minutes", "endsAt", "assignee", "dueOn", "doneAt" }, key => Assert.Null(Told(note, key)));
        Assert.Equal(("They called", "Claire", "Left a message", 12, "2026-11-18T09:00:00Z"), (Told(call, "direction"), Told(call, "with"), Told(call, "outcome"), call.GetProperty("minutes").GetInt32(), Told(call, "at")));
        Assert.Equal(("2026-11-17T09:45:00Z", "Hall 7", "Tom Okafor", null), (Told(meeting, "endsAt"), Told(meeting, "place"), Told(meeting, "attendees"), Told(meeting, "minutes")));

        Assert.Equal(["Needs", "Claire called Mara Lindqvist"], (await Rows("/activities/export?Where=kind:not:Note&Sort=day")).Select(row => Told(row, "title")));
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/activities/export?Sort=due")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/tasks/export?Format=Pdf")).StatusCode);
    }

    [Fact]
    public async Task A_spreadsheet_carries_nothing_out_and_a_workbook_is_a_workbook()
    {
        await Mara.Send("/tasks", new { Title = "=HYPERLINK(\"http://evil.example\")" });
        var answer = await Mara.GetAsync("/tasks/export");
        Assert.Equal(("text/csv", "Tasks.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileNameStar));
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",", await answer.Text(), StringComparison.Ordinal);
        foreach (var list in new[] { "tasks", "activities" })
        {
            var book = await (await Mara.GetAsync($"/{list}/export?Format=Xlsx")).Content.ReadAsByteArrayAsync();
            Assert.Equal("PK"u8.ToArray(), book[..2]);
            Assert.Contains($"href=\"/{list}/export?Format=Xlsx\"", await App.As(Cast.Mara).GetStringAsync($"/{list}"));
        }
    }

    [Fact]
    public async Task A_long_list_comes_whole_and_a_batch_costs_a_few_statements_however_many_there_are()
    {
        await Add("activity", "Room", FieldType.Text);
        var deal = await Cast.Deal("Dispensers");
        await App.Db(db => Bulk.Insert(db, Enumerable.Range(0, 400).Select(i => Of(i, deal.Id)).ToList()));
        var (few, one) = await Counted();
        await App.Db(db => Bulk.Insert(db, Enumerable.Range(400, 1_000).Select(i => Of(i, deal.Id)).ToList()));
        var (many, three) = await Counted();

        Assert.Equal(Enumerable.Range(0, 400).Select(i => $"Task {i:0000}"), few);
        Assert.Equal(Enumerable.Range(0, 1_400).Select(i => $"Task {i:0000}"), many);
        Assert.InRange(one, 1, 12);
        Assert.InRange(three, 1, 3 * one);
    }

    private async Task<(IEnumerable<string?> Titles, int Statements)> Counted()
    {
        await Rows("/tasks/export");
        App.Statements.Take();
        var rows = await Rows("/tasks/export");
        return (rows.Select(row => Told(row, "title")).Order(StringComparer.Ordinal), App.Statements.Take().Count);
    }

    private Activity Of(int i, Guid deal) => Activity.Task(i % 2 == 0 ? new Subject("deal", deal) : null, Cast.Mara.Id, new($"Task {i:0000}", Cast.Mara.Id, i % 3 == 0 ? Due.SomeTime : Due.Day(new DateOnly(2026, 12, 1 + i % 28), TimeZoneInfo.Utc)), null, App.Clock.GetUtcNow().UtcDateTime);

    private async Task<List<JsonElement>> Rows(string address)
    {
        var answer = await Mara.GetAsync($"{address}{(address.Contains('?') ? '&' : '?')}Format=Jsonl");
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return [.. (await answer.Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static string? Told(JsonElement row, string key) => row.GetProperty(key) is { ValueKind: not JsonValueKind.Null } told ? told.ToString() : null;
}

public sealed class ExportingActivitiesOnSqlite() : ExportingActivitiesTests(Engine.Sqlite);

public sealed class ExportingActivitiesOnPostgres() : ExportingActivitiesTests(Engine.Postgres);
