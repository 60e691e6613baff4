using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

public abstract class StakeholderTests(Engine engine) : SellingTests(engine)
{
    private Task<ShowStakeholders.View> Map(HttpClient? who = null) => (who ?? Mara).Read<ShowStakeholders.View>(At("stakeholders"));

    private Task<HttpResponseMessage> Put(Guid contact, string role = "DecisionMaker", string influence = "High", Guid? owner = null, Guid? backup = null, string? stance = null) =>
        Mara.Send(At("stakeholders"), new { ContactId = contact, Role = role, Influence = influence, OwnerId = owner ?? Cast.Mara.Id, BackupId = backup, Stance = stance });

    private async Task<ShowStakeholders.Row> Added(Guid contact, string role = "DecisionMaker", string influence = "High", Guid? backup = null) =>
        (await As<ShowStakeholders.View>(await Put(contact, role, influence, backup: backup))).Stakeholders.Single(row => row.Contact.Id == contact);

    private async Task Spoke(Guid contact, int daysAgo, CallOutcome outcome = CallOutcome.Reached)
    {
        var at = App.Clock.Now().AddDays(-daysAgo);
        await App.Saved(Activity.Call(new Subject("deal", Deal.Id), Cast.Tom.Id, new CallFacts(CallDirection.Outgoing, outcome, 12, null, contact), at, null, at));
    }

    private static IEnumerable<(GapKind, string?, int?)> Said(ShowStakeholders.View map) => map.Gaps.Select(gap => (gap.Kind, gap.Who?.Name, gap.Days));

    [Fact]
    public async Task The_map_tells_who_has_a_say_how_they_stand_and_who_of_us_knows_them()
    {
        var claire = await Added(Claire.Id, backup: Cast.Tom.Id);
        Assert.Equal(("Claire Dubois", BuyingRole.DecisionMaker, Stance.Unknown, Influence.High, "Mara Lindqvist", "Tom Okafor", null), (claire.Contact.Name, claire.Role, claire.Stance, claire.Influence, claire.Owner!.Name, claire.Backup!.Name, claire.LastTouch));
        await Added(Hugo.Id, "User", "Low");
        Assert.Equal(["Claire Dubois", "Hugo Stern"], (await Map()).Stakeholders.Select(row => row.Contact.Name));

        var turned = await As<ShowStakeholders.View>(await Tom.Send($"/stakeholders/{claire.Id}", new { Role = "DecisionMaker", Influence = "High", Stance = "Supporter", OwnerId = Cast.Mara.Id, BackupId = Cast.Tom.Id, claire.Version }));
        Assert.Equal(Stance.Supporter, turned.Stakeholders[0].Stance);
        var timeline = await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}");
        Assert.Contains("put somebody of the customer on the map: Decision maker", timeline);
        Assert.Contains("stands to it: Decision maker, Supporter", timeline);
        Assert.Contains("Claire Dubois", await App.As(Cast.Mara).GetStringAsync($"/history/stakeholder/{claire.Id}"));
    }

    [Fact]
    public async Task What_is_missing_is_named_until_it_is_there()
    {
        Assert.Equal([(GapKind.NoDecisionMaker, null, null)], Said(await Map()));
        await Added(Hugo.Id, "Champion", "High");
        Assert.Equal([(GapKind.NoDecisionMaker, null, null), (GapKind.Silent, "Hugo Stern", null), (GapKind.NoBackup, "Hugo Stern", null)], Said(await Map()));
        await Spoke(Hugo.Id, 45);
        await Spoke(Hugo.Id, 2, CallOutcome.NoAnswer);
        await Added(Claire.Id, backup: Cast.Tom.Id);
        await Spoke(Claire.Id, 40);
        await Spoke(Claire.Id, 3);
        Assert.Equal([(GapKind.Silent, "Hugo Stern", 45), (GapKind.NoBackup, "Hugo Stern", null)], Said(await Map()));
        var page = await App.As(Cast.Mara).GetStringAsync(At("stakeholders"));
        Assert.Contains("Nobody has spoken to Hugo Stern for 45 days.", page);
        Assert.Contains("Nobody but one of us knows Hugo Stern.", page);

        var day = App.Clock.Now();
        await App.Saved(Activity.Meeting(new Subject("contact", Hugo.Id), Cast.Mara.Id, new MeetingFacts("Breakfast", day.AddDays(-1), day.AddDays(-1).AddHours(1)), [Cast.Mara.Id], null, day));
        Assert.Equal([(GapKind.NoBackup, "Hugo Stern", null)], Said(await Map()));
        await Mara.Send($"/deals/{Deal.Id}/win", new { });
        Assert.Empty((await Map()).Gaps);
        Assert.Equal(2, (await Map()).Stakeholders.Count);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field()
    {
        await Refused(await Mara.Send(At("stakeholders"), new { Role = "User", Influence = "Low" }), "who it is");
        await Refused(await Mara.Send(At("stakeholders"), new { ContactId = Claire.Id, Influence = "Low" }), "what they are in this purchase");
        await Refused(await Mara.Send(At("stakeholders"), new { ContactId = Claire.Id, Role = "User" }), "how much their word counts");
        await Refused(await Put(Guid.CreateVersion7()), "no such contact");
        await Refused(await Put(Claire.Id, owner: Guid.CreateVersion7()), "somebody of this company");
        await Refused(await Put(Claire.Id, owner: Cast.Tom.Id, backup: Cast.Tom.Id), "somebody else as the second one");
        await Added(Claire.Id);
        await Refused(await Put(Claire.Id), "on the map already");
        Assert.Single((await Map()).Stakeholders);
    }

    [Fact]
    public async Task It_is_changed_with_both_versions_shown_and_taken_back()
    {
        var claire = await Added(Claire.Id);
        Task<HttpResponseMessage> Edit(string role, string note) => Mara.Send($"/stakeholders/{claire.Id}", new { Role = role, Influence = "High", OwnerId = Cast.Mara.Id, Note = note, claire.Version });
        Assert.True((await Edit("Champion", "Speaks for the night shift")).IsSuccessStatusCode);
        await Refused(await Edit("User", "Does not"), "Speaks for the night shift", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send(await LastUndo(claire.Id), new { })).IsSuccessStatusCode);
        Assert.Equal((BuyingRole.DecisionMaker, null), ((await Map()).Stakeholders[0].Role, (await Map()).Stakeholders[0].Note));
    }

    [Fact]
    public async Task Who_has_no_say_any_more_is_taken_off_and_comes_back_once()
    {
        var claire = await Added(Claire.Id);
        await Refused(await Mara.Send($"/stakeholders/{claire.Id}/removal", new { Version = claire.Version + 1 }), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send($"/stakeholders/{claire.Id}/removal", new { claire.Version })).IsSuccessStatusCode);
        Assert.Empty((await Map()).Stakeholders);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send($"/stakeholders/{claire.Id}/removal", new { })).StatusCode);
        var undo = await LastUndo(claire.Id);
        var again = await Added(Claire.Id, "User");
        await Refused(await Mara.Send(undo, new { }), "on the map again", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send($"/stakeholders/{again.Id}/removal", new { })).IsSuccessStatusCode);
        Assert.True((await Mara.Send(undo, new { })).IsSuccessStatusCode);
        Assert.Equal(BuyingRole.DecisionMaker, (await Map()).Stakeholders.Single().Role);
    }

    [Fact]
    public async Task A_slip_is_taken_back_from_the_note_after_it()
    {
        var page = await App.As(Cast.Mara).Click(At("stakeholders"), At("stakeholders"), ("ContactId", Claire.Id), ("Role", "User"), ("Influence", "Low"), ("OwnerId", ""));
        var undo = System.Text.RegularExpressions.Regex.Match(await page.Text(), "/history/[0-9a-f-]{36}/undo").Value;
        Assert.True((await Mara.Send(undo, new { })).IsSuccessStatusCode);
        Assert.Empty((await Map()).Stakeholders);
    }

    [Fact]
    public async Task It_works_without_a_script_and_offers_the_contacts_that_are_not_there_yet()
    {
        var mara = App.As(Cast.Mara);
        var empty = await mara.GetStringAsync(At("stakeholders"));
        Assert.Contains("Put there who decides, who pays and who works with it", empty);
        Assert.Contains($"value=\"{Hugo.Id}\"", empty);
        var put = await mara.Submit(At("stakeholders"), At("stakeholders"), ("ContactId", Hugo.Id), ("Role", "Gatekeeper"), ("Influence", "Medium"), ("Stance", "Opponent"), ("OwnerId", ""), ("Note", "Keeps <b>us</b> out"));
        Assert.Equal(At("stakeholders"), put.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await put.Text();
        Assert.Contains("Keeps &lt;b&gt;us&lt;/b&gt; out", page);
        Assert.Contains("Opponent", page);
        Assert.DoesNotContain($"<option value=\"{Hugo.Id}\"", page);
        var row = (await Map()).Stakeholders[0];
        Assert.Contains("Hugo Stern", await mara.GetStringAsync($"/stakeholders/{row.Id}"));
        Assert.DoesNotContain("Hugo Stern knows", await (await mara.Submit(At("stakeholders"), $"/stakeholders/{row.Id}/removal", ("Version", row.Version))).Text());
    }

    [Fact]
    public async Task Whoever_leaves_passes_on_whom_they_know()
    {
        await Added(Claire.Id, backup: Cast.Tom.Id);
        await Added(Hugo.Id, backup: Cast.Lena.Id);
        Assert.True((await Ruth.Send($"/people/{Cast.Tom.Id}/deactivation", new { SuccessorId = Cast.Mara.Id })).IsSuccessStatusCode);
        Assert.True((await Ruth.Send($"/people/{Cast.Lena.Id}/deactivation", new { SuccessorId = Cast.Ruth.Id })).IsSuccessStatusCode);
        Assert.Equal([("Mara Lindqvist", null), ("Mara Lindqvist", "Ruth Calloway")], (await Map()).Stakeholders.OrderBy(row => row.Contact.Name).Select(row => (row.Owner!.Name, row.Backup?.Name)));
    }

    [Fact]
    public async Task Others_and_guests_see_none_of_it_and_readers_write_nothing()
    {
        var claire = await Added(Claire.Id);
        await NotForOthers("stakeholders", new { ContactId = Hugo.Id, Role = "User", Influence = "Low" }, $"/stakeholders/{claire.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/history/stakeholder/{claire.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/stakeholders/{claire.Id}/removal", new { })).StatusCode);
        Assert.Single((await Map()).Stakeholders);
    }

    [Fact]
    public async Task It_goes_for_good_with_the_contact_and_with_the_deal()
    {
        await Added(Claire.Id);
        await Added(Hugo.Id);
        await Mara.Send($"/contacts/{Hugo.Id}/deletion", new { });
        await Emptied();
        Assert.Equal([Claire.Id], await App.Db(db => db.Set<Stakeholder>().IgnoreQueryFilters().Select(one => one.ContactId).ToListAsync()));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{Deal.Id}/deletion", new { });
        await Emptied();
        Assert.Equal((0, 0), await App.Db(async db => (await db.Set<Stakeholder>().IgnoreQueryFilters().CountAsync(), await db.Set<Onside.Customers.Deals.Deal>().IgnoreQueryFilters().CountAsync())));
    }
}

public sealed class StakeholderOnSqlite() : StakeholderTests(Engine.Sqlite);

public sealed class StakeholderOnPostgres() : StakeholderTests(Engine.Postgres);
