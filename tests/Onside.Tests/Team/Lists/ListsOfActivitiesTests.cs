using System.Net;
using System.Text.Json;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Team.Roster;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

// Lists of what was done and of people, and days of the company's own in a calendar.
public abstract class ListsOfActivitiesTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Activities_are_narrowed_and_grouped_and_what_I_do_not_see_is_not_counted()
    {
        var (ours, theirs) = (await Cast.Deal("Ours"), await Cast.Deal("Theirs", Cast.Lena));
        await Mara.Send($"/timeline/deal/{ours.Id}/notes", new { Text = "A note" });
        await Mara.Send($"/timeline/deal/{ours.Id}/calls", new { Minutes = 12, Text = "A long call" });
        await Mara.Send($"/timeline/deal/{ours.Id}/calls", new { Minutes = 2, Text = "An old call", StartedAt = "2026-10-02T09:00:00Z" });
        await App.Saved(Activity.Note(new Onside.Platform.Subjects.Subject("deal", ours.Id), Cast.Tom.Id, "<p>Tom's</p>", App.Clock.GetUtcNow().UtcDateTime));
        await App.Saved(Activity.Note(new Onside.Platform.Subjects.Subject("deal", theirs.Id), Cast.Tom.Id, "<p>Tom's on theirs</p>", App.Clock.GetUtcNow().UtcDateTime));

        Assert.Equal(["A long call", "An old call"], await Found("kind:is:Call"));
        Assert.Equal(["A long call"], await Found("kind:is:Call", "day:in:last-7-days"));
        Assert.Equal(["A long call", "A note"], await Found("minutes:from:10|kind:is:Note"));
        Assert.Equal(["An old call"], await Found("day:in:2026-10"));
        Assert.Equal(["A long call", "A note", "An old call"], await Found("about:is:deal", "person:is:me", "done:is:yes"));
        Assert.Empty(await Found("about:is:account"));

        var groups = (await Mara.Read<ListActivities.View>("/activities?Whose=Team&Group=person")).Groups!.Rows;
        Assert.Equal([("Mara Lindqvist", 3), ("Tom Okafor", 1)], groups.Select(group => (group.Name, group.Count)).Order());
        foreach (var group in groups)
            Assert.Equal(group.Count, (await Mara.Read<ListActivities.View>("/activities" + group.Asked)).Activities.Count);
        Assert.Equal([("Call", 2), ("Note", 3)], (await Ruth.Read<ListActivities.View>("/activities?Whose=Team&Group=kind")).Groups!.Rows.Select(group => (group.Name, group.Count)).Order());
    }

    [Fact]
    public async Task Meetings_to_come_stand_on_their_day_by_my_own_clock()
    {
        var deal = await Cast.Deal("Ours");
        // Half past eleven in the night of UTC is the next day in Berlin.
        await Mara.Send($"/timeline/deal/{deal.Id}/meetings", new { Title = "Needs", StartsAt = "2026-11-29T23:30:00Z" });
        await Mara.Send($"/timeline/deal/{deal.Id}/calls", new { Direction = "Outgoing" });
        await Mara.Send($"/timeline/deal/{deal.Id}/tasks", new { Title = "Send it" });

        Assert.Equal(["Needs", "Send it"], (await Mara.Read<ListActivities.View>("/activities?When=Ahead")).Activities.Select(activity => activity.Title!).Order());
        Assert.Single((await Mara.Read<ListActivities.View>("/activities")).Activities);
        var month = (await Mara.Read<ListActivities.View>("/activities?When=Both&Show=Calendar&By=day&Month=2026-11")).Calendar!;
        var day = month.Days.Single(one => one.On == new DateOnly(2026, 11, 30));
        Assert.Equal("Needs", Assert.Single(day.Entries).Name);
        Assert.Equal(["Needs"], (await Mara.Read<ListActivities.View>("/activities" + day.Asked)).Activities.Select(activity => activity.Title));
        Assert.Equal(["Send it", "Without a title"], month.Days.Single(one => one.On == new DateOnly(2026, 11, 19)).Entries.Select(entry => entry.Name).Order());
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ListActivities.View>("/activities?When=Both&Whose=Team&Show=Calendar&Month=2026-11")).Calendar!.Days.SelectMany(one => one.Entries));
    }

    [Fact]
    public async Task People_are_narrowed_grouped_and_stand_on_the_day_they_left()
    {
        await App.Db(async db =>
        {
            db.Attach(Cast.Tom).Entity.Work([Function.Legal]);
            return await db.SaveChangesAsync();
        });
        var north = await App.Db(db => Task.FromResult(db.Set<Onside.Team.People.Teams.Team>().Single().Id));
        Assert.Equal(["Mara Lindqvist"], await People("Where=name:begins:mara"));
        Assert.Equal(["Lena Vogt", "Tom Okafor"], await People("Where=function:is:Legal|name:begins:lena"));
        Assert.Equal(["Mara Lindqvist", "Tom Okafor"], await People($"Where=team:is:{north}"));
        Assert.DoesNotContain("Tom Okafor", await People("Where=function:not:Legal"));
        Assert.Equal(["Claire Beaumont"], await People("Where=access:is:Guest", Ruth));

        Assert.True((await Ruth.Send($"/people/{Cast.Lena.Id}/deactivation", new { SuccessorId = Cast.Mara.Id })).IsSuccessStatusCode);
        Assert.Equal(["Lena Vogt"], await People("Gone=true&Where=deactivated:in:last-7-days"));
        Assert.Empty(await People("Gone=true&Where=deactivated:in:last-month"));
        var month = (await Read("/people?Gone=true&Show=Calendar&By=deactivated")).GetProperty("calendar").GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("entries").EnumerateArray());
        Assert.Equal("Lena Vogt", Assert.Single(month).GetProperty("name").GetString());

        await Add("person", "Badge", FieldType.Choice, new { Options = new[] { new { Key = "", Name = "Blue" } } });
        Assert.Equal([("Without", 5)], Groups(await Read("/people?Group=fields.badge")));
        Assert.Equal(2, Groups(await Read("/people?Group=sight", Ruth)).Single(group => group.Name == "Their teams' records").Count);
    }

    [Fact]
    public async Task What_only_administrators_know_is_offered_to_them_alone_and_guests_are_told_nothing()
    {
        Assert.Contains("value=\"access\"", await App.As(Cast.Ruth).GetStringAsync("/lists/person/term"));
        var offered = await App.As(Cast.Mara).GetStringAsync("/lists/person/term");
        Assert.Contains("value=\"function\"", offered);
        Assert.DoesNotContain("value=\"access\"", offered);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync("/lists/person/term?Field=access")).StatusCode);
        foreach (var asked in new[] { "Where=name:begins:a|access:is:Guest", "Group=sight" })
        {
            await Refused(await Ruth.Send("/lists/person/views", new { Name = "Guests", Audience = "Everyone", Asked = asked }), "Audience", "only administrators");
            Assert.Equal(HttpStatusCode.Created, (await Ruth.Send("/lists/person/views", new { Name = "Guests", Audience = "Me", Asked = asked })).StatusCode);
        }
        foreach (var kind in new[] { "person", "product" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/lists/{kind}/term")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Claire).GetAsync("/lists/task/term")).StatusCode);
    }

    [Fact]
    public async Task A_day_of_our_own_is_a_day_of_the_calendar()
    {
        await Add("deal", "Visit", FieldType.Date);
        await Add("deal", "Review", FieldType.Formula, new { Formula = "[Visit] + 14" });
        var (one, two, hers) = (await Cast.Deal("Dispensers"), await Cast.Deal("Fountains"), await Cast.Deal("Lena's", Cast.Lena));
        await Cast.Deal("Without");
        foreach (var (deal, day) in new[] { (one, "2026-11-09"), (two, "2026-12-24") })
            Assert.True((await Fill(deal, new { visit = day })).IsSuccessStatusCode);
        await App.ProgramOf(Cast.Lena).Send($"/deals/{hers.Id}", new { hers.Name, Fields = new { visit = "2026-11-09" } });

        var month = (await Mara.Read<ListDeals.View>("/deals?Show=Calendar&By=fields.visit&Month=2026-11")).Calendar!;
        var found = month.Days.Single(day => day.On == new DateOnly(2026, 11, 9));
        Assert.Equal(("Dispensers", 1), (Assert.Single(found.Entries).Name, month.Days.Sum(day => day.Entries.Count)));
        Assert.Equal(["Dispensers"], (await Mara.Read<ListDeals.View>("/deals" + found.Asked)).Rows.Select(row => row.Name));
        Assert.Equal("Fountains", Assert.Single((await Mara.Read<ListDeals.View>("/deals?Show=Calendar&By=fields.visit&Month=2026-12&Where=name:begins:fount")).Calendar!.Days.SelectMany(day => day.Entries)).Name);
        Assert.Equal(new DateOnly(2026, 11, 23), (await Mara.Read<ListDeals.View>("/deals?Show=Calendar&By=fields.review&Month=2026-11")).Calendar!.Days.Single(day => day.Entries.Count > 0).On);
        Assert.Contains("Calendar by Visit", await App.As(Cast.Mara).GetStringAsync("/deals"));

        await Add("activity", "Hand in", FieldType.Date);
        await Mara.Send("/tasks", new { Title = "Tender", Fields = new { hand_in = "2026-11-30" } });
        Assert.Equal("Tender", Assert.Single((await Mara.Read<ListTasks.View>("/tasks?Show=Calendar&By=fields.hand_in&Month=2026-11")).Calendar!.Days.Single(day => day.On.Day == 30 && day.IsOfMonth).Entries).Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/deals?Show=Calendar&By=fields.nothing")).StatusCode);
    }

    private async Task<IEnumerable<string>> Found(params string[] where) =>
        (await Mara.Read<ListActivities.View>("/activities?" + string.Join('&', where.Select(one => "Where=" + Uri.EscapeDataString(one))))).Activities.Select(activity => activity.Summary).Order();

    private async Task<IEnumerable<string>> People(string query, HttpClient? program = null) => (await (program ?? Mara).Read<ListPeople.View>($"/people?{query}")).Rows.Select(row => row.Name);

    private async Task<JsonElement> Read(string url, HttpClient? program = null) => JsonSerializer.Deserialize<JsonElement>(await (program ?? Mara).GetStringAsync(url), Browsing.Json);

    private static List<(string Name, int Count)> Groups(JsonElement list) => [.. list.GetProperty("groups").GetProperty("rows").EnumerateArray().Select(group => (group.GetProperty("name").GetString()!, group.GetProperty("count").GetInt32()))];
}

public sealed class ListsOfActivitiesOnSqlite() : ListsOfActivitiesTests(Engine.Sqlite);

public sealed class ListsOfActivitiesOnPostgres() : ListsOfActivitiesTests(Engine.Postgres);
