using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Objectives;

public abstract class DraftingTests(Engine engine) : ObjectiveTests(engine)
{
    [Fact]
    public async Task A_draft_says_which_of_the_five_parts_is_missing_and_is_not_proposed_before_they_are_there()
    {
        await Departments();
        var draft = await Begin(new() { ["Name"] = "Fewer spare parts travel by air" });
        Assert.Equal((ObjectiveState.Draft, "Mara Lindqvist"), (draft.Row.State, draft.Row.Owner.Name));
        Assert.Equal(Enum.GetValues<SmartPart>(), draft.Objective.Missing);
        await Refuses(await Try(Mara, draft, "proposal"), "Not yet. Missing: name the departments that carry it; say by what it is measured; say from where to where it is to go; say why it matters; say by which day.");

        draft = await Edit(Mara, draft, Like(Whole(draft.Row.Name), ("Target", null)));
        Assert.Equal([SmartPart.Attainable], draft.Objective.Missing);
        await Refuses(await Try(Mara, draft, ""), "Say what is to be reached.");
        await Refuses(await Try(Mara, draft, "", Like(Whole(), ("Target", 21))), "It stands there already. Say where it is to go.");
        await Refuses(await Try(Mara, draft, "", Like(Whole(), ("Target", 21.0005))), "At most three decimals");
        draft = await Edit(Mara, draft, Whole());
        Assert.Empty(draft.Objective.Missing);
        Assert.Equal((21m, 33.5m, 0), (draft.Row.Baseline, draft.Row.Target, draft.Row.Percent));
        Assert.Equal(ObjectiveState.Proposed, (await Do(Mara, draft, "proposal")).Row.State);
    }

    [Fact]
    public async Task What_is_proposed_keeps_all_five_parts_and_a_day_that_has_passed_is_not_proposed()
    {
        await Departments();
        var late = await Begin(Like(Whole(), ("DueOn", Day.AddDays(-1).ToString("O"))));
        await Refuses(await Try(Mara, late, "proposal"), "Its day has passed. Choose another day first.");
        var proposed = await Propose();
        await Refuses(await Try(Mara, proposed, "", Like(Whole(), ("Metric", null))), "say by what it is measured");
        await Refuses(await Try(Mara, proposed, "", Like(Whole(), ("Departments", Array.Empty<Function>()))), "name the departments that carry it");
        Assert.Equal("Share of service", (await See(Mara, proposed)).Objective.Metric);
        await Refuses(await Try(Mara, proposed, "proposal"), "It is proposed already");
    }

    [Fact]
    public async Task Everybody_here_sees_it_only_its_owner_and_administrators_change_it_and_guests_do_not_come_in()
    {
        await Departments();
        var draft = await Begin();
        foreach (var who in new[] { Lena, Tom, App.ProgramOf(Cast.Ben) })
            Assert.Equal("A third from service", (await See(who, draft)).Row.Name);
        await Refuses(await Try(Lena, draft, "", Whole("Mine")), "Only Mara Lindqvist, who answers for it, and administrators change it.", HttpStatusCode.Forbidden);
        await Refuses(await Try(Tom, draft, "proposal"), "Only Mara Lindqvist", HttpStatusCode.Forbidden);
        await Refuses(await Try(Tom, draft, "ending", new { How = "Dropped", Note = "No" }), "Only Mara Lindqvist", HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, (await Lena.GetAsync($"/objectives/{draft.Row.Id}/edit")).StatusCode);
        Assert.Equal("By Ruth", (await Edit(Ruth, draft, Whole("By Ruth"))).Row.Name);
        Assert.True((int)(await App.ProgramOf(Cast.Claire).GetAsync($"/objectives/{draft.Row.Id}")).StatusCode >= 400);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync($"/objectives/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task A_stale_page_changes_nothing_and_both_versions_are_shown()
    {
        await Departments();
        var draft = await Begin();
        await Edit(Ruth, draft, Like(Whole("By Ruth"), ("Version", draft.Objective.Version)));
        await Refuses(await Try(Mara, draft, "", Like(Whole("By Mara"), ("Version", draft.Objective.Version))), "By Ruth", HttpStatusCode.Conflict);
        await Refuses(await Try(Mara, draft, "proposal", new { draft.Objective.Version }), "Somebody else changed it in the meantime", HttpStatusCode.Conflict);
        Assert.Equal(("By Ruth", ObjectiveState.Draft), ((await See(Mara, draft)).Row.Name, (await See(Mara, draft)).Row.State));
    }

    [Fact]
    public async Task Reports_are_only_added_and_the_latest_day_holds_as_it_was_told_last()
    {
        await Departments();
        var it = await Propose();
        it = await Do(Mara, it, "reports", new { Value = 24.5, On = Day.AddDays(-10).ToString("O"), Note = "First quarter" });
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        it = await Do(Tom, it, "reports", new { Value = 26 });
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        it = await Do(Mara, it, "reports", new { Value = 22, On = Day.AddDays(-20).ToString("O") });
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        it = await Do(Lena, it, "reports", new { Value = 27.25 });
        Assert.Equal([27.25m, 26m, 24.5m, 22m], it.Reports.Select(report => report.Value));
        Assert.Equal((27.25m, Day, 50), (it.Row.Current, it.Row.CurrentOn, it.Row.Percent));
        Assert.Equal("Tom Okafor", it.Reports[1].By.Name);
        await Refuses(await Try(Mara, it, "reports", new { Value = 30, On = Day.AddDays(2).ToString("O") }), "This day is still to come");
        await Refuses(await Try(Mara, it, "reports"), "Say where it stands.");
        var ben = await App.Hire("Nina Stranger");
        await Refuses(await Try(App.ProgramOf(ben), it, "reports", new { Value = 1 }), "Write a note instead", HttpStatusCode.Forbidden);
        Assert.Equal(4, await App.Db(db => db.Set<ObjectiveReport>().CountAsync()));
    }

    [Fact]
    public async Task It_is_handed_over_when_the_other_has_accepted_and_goes_to_the_successor_of_who_leaves()
    {
        await Departments();
        var it = await Do(Mara, await Begin(), "offer", new { To = Cast.Tom.Id });
        Assert.Equal(("Mara Lindqvist", "Tom Okafor"), (it.Row.Owner.Name, it.Objective.OfferedTo!.Name));
        Assert.Contains("Mara Lindqvist asks you to answer for the objective: A third from service", await Heard(Tom));
        await Refuses(await Try(Lena, it, "offer/acceptance"), "This is not offered to you", HttpStatusCode.Forbidden);
        await Refuses(await Try(Ruth, it, "offer/acceptance"), "This is not offered to you", HttpStatusCode.Forbidden);
        await Refuses(await Try(Mara, it, "offer", new { To = Cast.Lena.Id }), "It is offered to somebody already");
        it = await Do(Tom, it, "offer/refusal");
        Assert.Null(it.Objective.OfferedTo);
        it = await Do(Tom, await Do(Mara, it, "offer", new { To = Cast.Tom.Id }), "offer/acceptance");
        Assert.Equal("Tom Okafor", it.Row.Owner.Name);
        await Refuses(await Try(Mara, it, "", Whole("Mine")), "Only Tom Okafor", HttpStatusCode.Forbidden);

        Assert.True((await Ruth.Send($"/people/{Cast.Tom.Id}/deactivation", new { SuccessorId = Cast.Lena.Id })).IsSuccessStatusCode);
        Assert.Equal("Lena Vogt", (await See(Mara, it)).Row.Owner.Name);
    }

    [Fact]
    public async Task It_ends_reached_missed_or_dropped_with_a_reason_and_is_opened_again()
    {
        await Departments();
        var draft = await Begin();
        await Refuses(await Try(Mara, draft, "ending", new { How = "Reached" }), "Nobody has been asked to carry it");
        await Refuses(await Try(Mara, draft, "ending", new { How = "Dropped" }), "Say why it is dropped.");
        Assert.Equal(ObjectiveState.Dropped, (await Do(Mara, draft, "ending", new { How = "Dropped", Note = "Nobody needs it." })).Row.State);
        var it = await Do(Mara, await Propose(), "ending", new { How = "Missed", Note = "Twenty-six." });
        Assert.Equal((ObjectiveState.Missed, "Twenty-six."), (it.Row.State, it.Objective.EndingNote));
        foreach (var (part, with) in new (string, object)[] { ("", Whole("Other")), ("proposal", new { }), ("reports", new { Value = 1 }), ("offer", new { To = Cast.Tom.Id }), ("ending", new { How = "Reached" }) })
            await Refuses(await Try(Mara, it, part, with), "This objective has ended. Open it again first.");
        await Refuses(await Try(Tom, it, "departments/Finance/acceptance", Read(it)), "This objective has ended");
        it = await Do(Mara, it, "reopening");
        Assert.Equal(ObjectiveState.Proposed, it.Row.State);
        await Refuses(await Try(Mara, it, "reopening"), "It is open already.");
    }
}

public sealed class DraftingOnSqlite() : DraftingTests(Engine.Sqlite);

public sealed class DraftingOnPostgres() : DraftingTests(Engine.Postgres);
