using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Activities;

public abstract class TimelineTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task What_is_added_stands_on_the_page_without_a_reload()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var mara = App.As(Cast.Mara);

        var note = await (await mara.Click($"/deals/{deal.Id}", $"/timeline/deal/{deal.Id}/notes", ("Text", "<div>Claire wants <strong>45 days</strong></div>"))).Text();
        var task = await (await mara.Click($"/deals/{deal.Id}", $"/timeline/deal/{deal.Id}/tasks", ("Title", "Send the offer"), ("DueOn", "2026-11-20"))).Text();

        Assert.StartsWith($"<ol hx-swap-oob=\"afterbegin:#history-{deal.Id}\"><li", note);
        Assert.Contains("<strong>45 days</strong>", note);
        Assert.StartsWith($"<ol hx-swap-oob=\"beforeend:#ahead-{deal.Id}\"><li", task);
        Assert.Contains("Tomorrow", task);
    }

    [Fact]
    public async Task Without_a_script_every_form_leads_back_to_the_record()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var mara = App.As(Cast.Mara, follow: false);
        var forms = new (string Kind, string What, (string, object?)[] Fields)[]
        {
            ("note", "notes", [("Text", "first line\n\nsecond line")]),
            ("call", "calls", [("Direction", "Incoming"), ("Outcome", "Reached"), ("With", "Hugo Stern"), ("Minutes", "24")]),
            ("meeting", "meetings", [("Title", "Site visit"), ("StartsAt", "2026-11-25T10:00"), ("Minutes", "45"), ("People", Cast.Tom.Id)]),
            ("task", "tasks", [("Title", "Draft the plan"), ("DueOn", "2026-11-24"), ("DueTime", "16:00"), ("Remind", "OneHour")]),
        };
        foreach (var (kind, what, fields) in forms)
        {
            var answer = await mara.Submit($"/timeline/deal/{deal.Id}/compose/{kind}", $"/timeline/deal/{deal.Id}/{what}", fields);
            Assert.Equal((HttpStatusCode.SeeOther, $"/deals/{deal.Id}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
        var page = await mara.GetStringAsync($"/timeline/deal/{deal.Id}");
        Assert.Contains("<p>first line</p><p>second line</p>", page);
        Assert.Contains("Hugo Stern called <b>Mara Lindqvist</b>", page);
        Assert.Contains("Site visit", page);
        Assert.Contains("Tom Okafor", page);
        Assert.Contains("Draft the plan", page);
    }

    [Fact]
    public async Task News_and_activities_stand_in_one_order_and_pages_neither_repeat_nor_lose_a_line()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);
        for (var i = 0; i < 40; i++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(i % 3));
            await program.Send($"/timeline/deal/{deal.Id}/notes", new { Text = $"note {i}" });
            if (i % 2 == 0)
                await program.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[i / 2 % 2 + 1].Id });
        }
        var seen = new List<ShowTimeline.Entry>();
        for (var next = ""; next is not null;)
        {
            var page = await program.Read<ShowTimeline.View>($"/timeline/deal/{deal.Id}?after={next}");
            Assert.True(page.Entries.Count <= TimelineQuery.Size);
            seen.AddRange(page.Entries);
            next = page.Next;
        }
        Assert.Equal(40, seen.Count(entry => entry.Activity is not null));
        Assert.Equal(await App.Db(db => db.Set<PlatformEvent>().CountAsync(e => e.SubjectId == deal.Id)), seen.Count(entry => entry.Sentence is not null));
        Assert.Equal(seen.Count, seen.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(entry => entry.At).Select(entry => entry.At), seen.Select(entry => entry.At));
        Assert.Equal(Enumerable.Range(0, 40).Reverse().Select(i => $"note {i}"), seen.Where(e => e.Activity is not null).OrderByDescending(e => e.At).ThenByDescending(e => int.Parse(e.Activity!.Summary[5..])).Select(e => e.Activity!.Summary));
    }

    [Fact]
    public async Task A_kind_of_activity_can_be_shown_alone_and_so_can_the_changes()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);
        await program.Send($"/timeline/deal/{deal.Id}/notes", new { Text = "a note" });
        await program.Send($"/timeline/deal/{deal.Id}/calls", new { With = "Hugo" });

        Assert.Equal(["call"], (await program.Read<ShowTimeline.View>($"/timeline/deal/{deal.Id}?show=call")).Entries.Select(e => e.Activity!.Kind.ToString().ToLowerInvariant()));
        Assert.All((await program.Read<ShowTimeline.View>($"/timeline/deal/{deal.Id}?show=news")).Entries, e => Assert.NotNull(e.Sentence));
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync($"/timeline/deal/{deal.Id}?show=nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync($"/timeline/deal/{deal.Id}?after=nonsense")).StatusCode);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_subject_finds_nothing_on_any_face_and_changes_nothing()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/tasks", new { Title = "Send the offer" });
        var task = await App.Db(db => db.Set<Activity>().SingleAsync());
        foreach (var stranger in new[] { Cast.Lena, Cast.Claire })
        {
            foreach (var url in new[] { $"/timeline/deal/{deal.Id}", $"/activities/{task.Id}" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await App.As(stranger).SendAsync(Browsing.Asks(HttpMethod.Get, url))).StatusCode);
                Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(stranger).GetAsync(url)).StatusCode);
                using var fragment = Browsing.Asks(HttpMethod.Get, url);
                fragment.Headers.Add("HX-Request", "true");
                Assert.Equal(HttpStatusCode.NotFound, (await App.As(stranger).SendAsync(fragment)).StatusCode);
            }
        }
        foreach (var url in new[] { $"/timeline/deal/{deal.Id}/notes", $"/tasks/{task.Id}", $"/tasks/{task.Id}/done", $"/activities/{task.Id}/deletion" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(url, new { Title = "x", Text = "x" })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send(url, new { Title = "x", Text = "x" })).StatusCode);
        }
        var after = await App.Db(db => db.Set<Activity>().SingleAsync());
        Assert.Equal((1, "Send the offer", null, null), (after.Version, after.Title, after.DoneAt, after.DeletedAt));
    }

    [Fact]
    public async Task Who_only_reads_sees_the_timeline_without_its_forms()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "a note" });
        var page = await App.As(Cast.Ben).GetStringAsync($"/timeline/deal/{deal.Id}");
        Assert.Contains("a note", page);
        Assert.DoesNotContain("method=\"post\"", page);
    }

    [Fact]
    public async Task Nothing_hostile_in_a_text_reaches_the_page()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);
        foreach (var chunk in Onside.Tests.Platform.Web.CleanHtmlTests.Corpus.Chunk(60))
            Assert.Equal(HttpStatusCode.OK, (await program.Send($"/timeline/deal/{deal.Id}/notes", new { Text = "<p>" + string.Concat(chunk) })).StatusCode);
        await program.Send($"/timeline/deal/{deal.Id}/meetings", new { Title = "<img src=x onerror=1>{0}", Place = "\"><script>", StartsAt = "2026-11-18T10:00:00Z" });
        await program.Send($"/timeline/deal/{deal.Id}/calls", new { With = "<svg onload=1>" });

        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"), default);
        Assert.Empty(page.QuerySelectorAll("#timeline-" + deal.Id + " :is(script, style, iframe, object, embed, img, math, foreignObject, [onload], [onerror], [onclick], [style], [srcdoc])"));
        Assert.Empty(page.QuerySelectorAll(".rich [class], .rich [id], .rich [hx-get], .rich form, .rich input"));
    }

    [Fact]
    public async Task A_page_of_a_long_history_takes_few_statements()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var subject = new Subject("deal", deal.Id);
        await App.Db(async db =>
        {
            for (var i = 0; i < 200; i++)
                db.Add(Activity.Note(subject, Cast.Mara.Id, $"<p>note {i}</p>", App.Clock.Now().AddMinutes(-i)));
            db.Add(Activity.Task(subject, Cast.Mara.Id, new("next", Cast.Tom.Id, Due.Moment(App.Clock.Now())), null, App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
        var program = App.ProgramOf(Cast.Mara);
        await program.GetAsync($"/timeline/deal/{deal.Id}");
        App.Statements.Take();
        await program.GetAsync($"/timeline/deal/{deal.Id}");
        var statements = App.Statements.Take();
        Assert.True(statements.Count <= 5, string.Join("\n\n", statements));
    }

    [Fact]
    public async Task Last_touch_and_next_step_of_many_subjects_are_one_statement()
    {
        var (worked, silent) = (await Cast.Deal("Worked on"), await Cast.Deal("Silent"));
        var now = App.Clock.Now();
        await App.Db(async db =>
        {
            db.Add(Activity.Note(new("deal", worked.Id), Cast.Mara.Id, "<p>x</p>", now.AddDays(-2)));
            db.Add(Activity.Meeting(new Subject("deal", worked.Id), Cast.Mara.Id, new("Visit", now.AddDays(3), now.AddDays(3).AddHours(1)), [], null, now));
            db.Add(Activity.Task(new Subject("deal", worked.Id), Cast.Mara.Id, new("Call back", Cast.Mara.Id, Due.Moment(now.AddDays(1))), null, now));
            return await db.SaveChangesAsync();
        });
        App.Statements.Take();
        var touches = await App.Db(db => db.TouchesOf([worked.Id, silent.Id], now));
        Assert.Single(App.Statements.Take());
        Assert.Equal(new Touch(now.AddDays(-2), new NextStep(ActivityKind.Task, "Call back", now.AddDays(1))), touches[worked.Id]);
        Assert.DoesNotContain(silent.Id, touches);
        Assert.Equal([worked.Id], (await App.Db(db => db.NextSteps(now).Select(step => step.SubjectId!.Value).ToListAsync())).Distinct());
    }
}

public sealed class TimelineOnSqlite() : TimelineTests(Engine.Sqlite);

public sealed class TimelineOnPostgres() : TimelineTests(Engine.Postgres);
