using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Front.History;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

// Notes, calls, meetings and tasks in one list: what is said of all of them is heard by those it is about.
public abstract class ChangingActivitiesTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Fields_of_our_own_are_said_of_every_kind_and_taken_back_as_one()
    {
        await Add("activity", "Room", FieldType.Text);
        await Company();
        var before = await Kept();
        var form = new { List = "?When=Both", Field = "fields.room", Value = "Lighthouse" };

        var preview = (await Read<PreviewMany.View>(await Mara.Send("/lists/activity/change/preview", form))).Changed;
        Assert.Equal(["By May", "Call the hotel", "Claire", "Needs"], preview.Rows.Select(row => row.Name).Order());
        Assert.Equal(before, await Kept());

        var changed = await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", form));
        Assert.Equal(preview.Rows.Select(row => row.Id), changed.Rows.Select(row => row.Id));
        Assert.All((await Mara.Read<ListActivities.View>("/activities?When=Both")).Activities, activity => Assert.Equal("Lighthouse", activity.Fields["room"]!.Value.GetString()));
        var told = (await Mara.Read<ShowHistory.View>($"/history/activity/{changed.Rows[0].Id}")).Entries.First(entry => entry.Changes.Any(line => line.Called == "Room"));
        Assert.Equal("Lighthouse", told.Changes.Single(line => line.Called == "Room").To);

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{changed.Act}/undo", new { })).StatusCode);
        Assert.Equal(before, await Kept());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Theory]
    [InlineData("pinned", "yes", "By May", "Only a note is pinned on top.")]
    [InlineData("due", "2026-12-24", "Call the hotel", "Only a task is due.")]
    [InlineData("done", "yes", "Call the hotel", "Only a task is finished.")]
    [InlineData("assignee", "Tom", "Call the hotel", "Only a task is given to somebody.")]
    public async Task What_only_one_kind_has_is_refused_by_the_others_in_words(string field, string value, string changes, string why)
    {
        await Company();
        var before = await Kept();
        var form = new { List = "?When=Both", Field = field, Value = value == "Tom" ? Cast.Tom.Id.ToString() : value };
        var preview = (await Read<PreviewMany.View>(await Mara.Send("/lists/activity/change/preview", form))).Changed;
        Assert.Equal(before, await Kept());

        var changed = await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", form));
        Assert.Equal((changes, 3), (Assert.Single(changed.Rows).Name, changed.Left.Count));
        Assert.All(changed.Left, left => Assert.Equal(why, left.Why));
        Assert.Equal(preview.Left.Select(left => left.Name), changed.Left.Select(left => left.Name));
        Assert.NotEqual(before, await Kept());

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{changed.Act}/undo", new { })).StatusCode);
        Assert.Equal(before, await Kept());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task What_is_pinned_is_taken_off_the_top_and_comes_back_where_it_was()
    {
        await Company();
        var note = (await Mara.Read<ListActivities.View>("/activities?Kind=Note")).Activities[0].Id;
        await Mara.Send($"/activities/{note}/pin", new { });
        var before = await Kept();
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single((await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", new { Ids = new[] { note }, Field = "pinned", Value = "yes" }))).Same);

        var off = await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", new { Ids = new[] { note }, Field = "pinned", Value = "no" }));
        Assert.Equal(("Yes", "No"), (Assert.Single(off.Rows).From, off.To));
        Assert.Null((await Mara.Read<ActivityView>($"/activities/{note}")).PinnedAt);
        await Mara.Send($"/acts/{off.Act}/undo", new { });
        Assert.Equal(before, await Kept());
    }

    [Fact]
    public async Task Whoever_may_not_change_one_by_itself_changes_it_not_among_many_either()
    {
        await Add("activity", "Checked", FieldType.YesNo, new { OnlyAdministrators = true });
        await Add("activity", "Room", FieldType.Text);
        await Company();
        var theirs = await Cast.Deal("Theirs", Cast.Lena);
        var hidden = await App.Saved(Activity.Note(new Subject("deal", theirs.Id), Cast.Tom.Id, "<p>Tom's</p>", App.Clock.GetUtcNow().UtcDateTime));
        var note = (await Mara.Read<ListActivities.View>("/activities?Kind=Note")).Activities[0];

        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send($"/notes/{hidden.Id}", new { Text = "Mine", hidden.Version })).StatusCode);
        var said = await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", new { Ids = new[] { hidden.Id, note.Id }, Field = "fields.room", Value = "Harbour" }));
        Assert.Equal((note.Id, 0), (Assert.Single(said.Rows).Id, said.Left.Count));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send("/lists/activity/change", new { Ids = new[] { hidden.Id }, Field = "fields.room", Value = "Harbour" })).StatusCode);

        await Refused(await Mara.Send($"/notes/{note.Id}", new { Text = "By May", Fields = new { @checked = true } }), "Fields.checked", "Only administrators may change this.");
        var left = await Read<ChangeMany.Changed>(await Mara.Send("/lists/activity/change", new { List = "?When=Both", Field = "fields.checked", Value = "true" }));
        Assert.Equal((0, 4, null), (left.Rows.Count, left.Left.Count, left.Act));
        Assert.All(left.Left, one => Assert.Equal("Only administrators may change this.", one.Why));
        Assert.Equal(4, (await Read<ChangeMany.Changed>(await Ruth.Send("/lists/activity/change", new { List = $"?When=Both&PersonId={Cast.Mara.Id}", Field = "fields.checked", Value = "true" }))).Rows.Count);

        foreach (var person in new[] { Cast.Ben, Cast.Claire })
            Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(person).Send("/lists/activity/change", new { Field = "pinned", Value = "yes" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.Send("/lists/activity/change", new { List = "?Where=nothing:is:1", Field = "pinned", Value = "yes" })).StatusCode);
    }

    [Fact]
    public async Task Rows_are_ticked_and_all_that_the_list_holds_is_meant_without_a_tick()
    {
        await Company();
        var page = await App.As(Cast.Mara).GetStringAsync("/activities?When=Both");
        foreach (var name in new[] { "By May", "Mara Lindqvist called Claire", "Needs", "Call the hotel" })
            Assert.Contains($"form=\"together\" aria-label=\"Choose {name}\"", page);
        Assert.DoesNotContain("class=\"pick\"", await App.As(Cast.Ben).GetStringAsync("/activities?When=Both&Whose=Team"));
        var change = await App.As(Cast.Mara).GetStringAsync("/lists/activity/change?List=%3FWhen%3DBoth%26Where%3Dkind%3Anot%3ANote");
        Assert.Contains("All of the list: 3 records", change);
        foreach (var field in new[] { "pinned", "assignee", "due", "done" })
            Assert.Contains($"<option value=\"{field}\"", change);
    }

    private async Task Company()
    {
        var deal = await Cast.Deal("Dispensers");
        var at = $"/timeline/deal/{deal.Id}";
        foreach (var (kind, body) in new (string, object)[]
        {
            ("notes", new { Text = "By May" }), ("calls", new { Minutes = 12, With = "Claire" }), ("meetings", new { Title = "Needs", StartsAt = "2026-11-30T09:00:00Z", Remind = "OneDay" }), ("tasks", new { Title = "Call the hotel", DueOn = "2026-11-25", Remind = "OneDay" }),
        })
        {
            var answer = await Mara.Send($"{at}/{kind}", body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        }
    }

    // All that a change says of activities, and what follows them.
    private Task<string> Kept() => App.Db(async db => string.Join('\n',
    [
        .. (await db.Set<Activity>().OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id} {a.Title} {a.Text} {a.Summary} {a.At:O} {a.PinnedAt:O} {a.AssigneeId} {a.DueAt:O} {a.DueOn:O} {a.DoneAt:O} {a.DoneById} {a.EditedAt:O}"),
        .. (await db.Set<FieldValue>().OrderBy(v => v.RecordId).ThenBy(v => v.FieldId).ToListAsync()).Select(v => $"{v.RecordId} {v.FieldId} {v.Part} {v.Text} {v.Number}"),
        .. (await db.Set<Reminder>().ToListAsync()).Select(r => $"{r.ActivityId} {r.PersonId} {r.At:O} {r.Lead} {r.DeliveredAt:O}").Order(StringComparer.Ordinal),
    ]));

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }
}

public sealed class ChangingActivitiesOnSqlite() : ChangingActivitiesTests(Engine.Sqlite);

public sealed class ChangingActivitiesOnPostgres() : ChangingActivitiesTests(Engine.Postgres);
