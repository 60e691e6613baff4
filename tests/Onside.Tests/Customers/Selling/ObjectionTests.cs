using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

public abstract class ObjectionTests(Engine engine) : SellingTests(engine)
{
    private const string Sunday = "Who comes when it leaks on a Sunday?";

    private async Task<ShowObjections.Row> Raise(string words = Sunday, Guid? contact = null) =>
        (await As<ShowObjections.View>(await Mara.Send(At("objections"), new { Type = "Trust", Words = words, ContactId = contact ?? Claire.Id }))).Objections.Single(row => row.Words == words);

    private async Task<ShowObjections.Row> Row(Guid id) => (await Mara.Read<ShowObjections.View>(At("objections"))).Objections.Single(row => row.Id == id);

    private static string Url(ShowObjections.Row row, string? part = null) => $"/deal-objections/{row.Id}{(part is null ? null : "/" + part)}";

    [Fact]
    public async Task What_the_customer_said_is_answered_and_resolved_by_a_second_person_on_record()
    {
        var raised = await Raise();
        Assert.Equal((ObjectionType.Trust, "Claire Dubois", new DateOnly(2026, 11, 19), "Mara Lindqvist", ObjectionState.Open), (raised.Type, raised.Contact!.Name, raised.On, raised.WrittenBy.Name, raised.State));
        var answered = (await As<ShowObjections.View>(await Tom.Send(Url(raised, "answers"), new { Text = "The emergency line, four hours" }))).Objections[0];
        Assert.Equal(("Tom Okafor", "The emergency line, four hours"), (answered.Answers[0].By.Name, answered.Answers[0].Text));
        var resolved = (await As<ShowObjections.View>(await Tom.Send(Url(raised, "resolution"), new { How = "Four hours stand in the contract", answered.Version }))).Objections[0];
        Assert.Equal((ObjectionState.Resolved, "Four hours stand in the contract", "Tom Okafor", Cast.Tom.Id), (resolved.State, resolved.Ending, resolved.EndedBy!.Name, resolved.EndedBy.Id));

        var timeline = await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}");
        Assert.Contains("wrote down what the customer has against it: Trust", timeline);
        Assert.Contains("resolved an objection: Trust", timeline);
        var history = await App.As(Cast.Mara).GetStringAsync($"/history/deal-objection/{raised.Id}");
        Assert.Contains("Resolved", history);
    }

    [Fact]
    public async Task It_stays_and_they_were_told_or_they_take_it_back_and_it_may_come_up_again()
    {
        var (stays, back) = (await Raise(), await Raise("Your boxes are too loud."));
        await Refused(await Mara.Send(Url(stays, "disclosure"), new { stays.Version }), "who of the customer was told");
        var told = (await As<ShowObjections.View>(await Mara.Send(Url(stays, "disclosure"), new { ToldToId = Hugo.Id, On = "2026-11-17", Said = "Nobody comes on Sundays", stays.Version }))).Objections.Single(row => row.Id == stays.Id);
        Assert.Equal((ObjectionState.Disclosed, "Hugo Stern", new DateOnly(2026, 11, 17), "Mara Lindqvist"), (told.State, told.ToldTo!.Name, told.ToldOn!.Value, told.EndedBy!.Name));
        Assert.Equal(ObjectionState.Withdrawn, (await As<ShowObjections.View>(await Mara.Send(Url(back, "withdrawal"), new { back.Version }))).Objections.Single(row => row.Id == back.Id).State);

        await Refused(await Mara.Send(Url(stays, "resolution"), new { How = "Somehow" }), "settled");
        await Refused(await Mara.Send(Url(stays, "answers"), new { Text = "Something" }), "settled");
        var again = (await As<ShowObjections.View>(await Mara.Send(Url(stays, "reopening"), new { told.Version }))).Objections.Single(row => row.Id == stays.Id);
        Assert.Equal((ObjectionState.Open, null, null), (again.State, again.Ending, again.ToldTo));
        await Refused(await Mara.Send(Url(stays, "reopening"), new { }), "open already");
        Assert.Contains("Nobody comes on Sundays", await App.As(Cast.Mara).GetStringAsync($"/history/deal-objection/{stays.Id}"));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field()
    {
        await Refused(await Mara.Send(At("objections"), new { Type = "Price" }), "in their words");
        await Refused(await Mara.Send(At("objections"), new { Words = Sunday }), "what it is about");
        await Refused(await Mara.Send(At("objections"), new { Type = "Price", Words = new string('a', 501) }), "500");
        await Refused(await Mara.Send(At("objections"), new { Type = "Price", Words = Sunday, On = "2026-11-20" }), "today or before");
        await Refused(await Mara.Send(At("objections"), new { Type = "Price", Words = Sunday, ContactId = Guid.CreateVersion7() }), "no such contact");
        Assert.Empty((await Mara.Read<ShowObjections.View>(At("objections"))).Objections);
        await Refused(await Mara.Send(Url(await Raise(), "resolution"), new { }), "how it was resolved");
    }

    [Fact]
    public async Task It_is_changed_with_both_versions_shown_and_each_step_is_taken_back()
    {
        var raised = await Raise();
        Assert.True((await Tom.Send(Url(raised), new { Type = "Fit", Words = "Who comes on a Sunday?", ContactId = Hugo.Id, raised.Version })).IsSuccessStatusCode);
        var late = await Mara.Send(Url(raised), new { Type = "Price", Words = Sunday, ContactId = Claire.Id, raised.Version });
        await Refused(late, "Who comes on a Sunday?", HttpStatusCode.Conflict);
        await Refused(await Mara.Send(Url(raised, "resolution"), new { How = "Paid", raised.Version }), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.Equal("Hugo Stern", (await Row(raised.Id)).Contact!.Name);

        Assert.True((await Mara.Send(await LastUndo(raised.Id), new { })).IsSuccessStatusCode);
        Assert.Equal((ObjectionType.Trust, Sunday, "Claire Dubois"), ((await Row(raised.Id)).Type, (await Row(raised.Id)).Words, (await Row(raised.Id)).Contact!.Name));
        await Mara.Send(Url(raised, "answers"), new { Text = "We do" });
        Assert.True((await Mara.Send(await LastUndo(raised.Id), new { })).IsSuccessStatusCode);
        Assert.Empty((await Row(raised.Id)).Answers);
        await Mara.Send(Url(raised, "resolution"), new { How = "By a contract" });
        Assert.True((await Mara.Send(await LastUndo(raised.Id), new { })).IsSuccessStatusCode);
        Assert.Equal((ObjectionState.Open, null), ((await Row(raised.Id)).State, (await Row(raised.Id)).EndedBy));
    }

    [Fact]
    public async Task A_slip_is_taken_back_from_the_note_after_it()
    {
        var page = await App.As(Cast.Mara).Click(At("objections"), At("objections"), ("Type", "Price"), ("Words", "Too dear"), ("ContactId", ""));
        var undo = System.Text.RegularExpressions.Regex.Match(await page.Text(), "/history/[0-9a-f-]{36}/undo").Value;
        Assert.True((await Mara.Send(undo, new { })).IsSuccessStatusCode);
        Assert.Empty((await Mara.Read<ShowObjections.View>(At("objections"))).Objections);
    }

    [Fact]
    public async Task It_works_without_a_script_on_a_page_of_its_own_and_teaches_where_it_is_empty()
    {
        var mara = App.As(Cast.Mara);
        Assert.Contains("in their words, as soon as you hear it", await mara.GetStringAsync(At("objections")));
        var seen = await mara.Submit(At("objections"), At("objections"), ("Type", "Price"), ("Words", "Too <b>dear</b>"), ("ContactId", Hugo.Id));
        Assert.Equal(At("objections"), seen.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await seen.Text();
        Assert.Contains("Too &lt;b&gt;dear&lt;/b&gt;", page);
        Assert.Contains("Hugo Stern", page);
        var row = (await Mara.Read<ShowObjections.View>(At("objections"))).Objections[0];
        Assert.Contains("Too &lt;b&gt;dear", await mara.GetStringAsync(Url(row)));
        var resolved = await mara.Submit(At("objections"), Url(row, "resolution"), ("How", "Two steps"), ("Version", row.Version));
        Assert.Contains("Resolved by Mara Lindqvist", await resolved.Text());
    }

    [Fact]
    public async Task Others_and_guests_see_none_of_it_and_readers_write_nothing()
    {
        var raised = await Raise();
        await NotForOthers("objections", new { Type = "Price", Words = "x" }, Url(raised));
        Assert.DoesNotContain("/objections", await App.As(Cast.Claire).GetStringAsync("/"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/history/deal-objection/{raised.Id}")).StatusCode);
        Assert.Single((await Mara.Read<ShowObjections.View>(At("objections"))).Objections);
    }

    [Fact]
    public async Task A_closed_deal_keeps_its_objections_and_a_deal_holds_a_hundred()
    {
        await Mara.Send($"/deals/{Deal.Id}/win", new { });
        await Raise();
        await App.Db(async db =>
        {
            for (var i = 1; i < 100; i++)
                db.Add(DealObjection.Raise(Deal.Id, ObjectionType.Price, $"Dear {i}", null, new DateOnly(2026, 11, 19), Cast.Mara.Id, App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
        await Refused(await Mara.Send(At("objections"), new { Type = "Price", Words = "One more" }), "as many as it holds");
        Assert.Equal(100, (await Mara.Read<ShowObjections.View>(At("objections"))).Objections.Count);
    }

    [Fact]
    public async Task It_goes_for_good_with_its_deal_and_stays_without_the_contact()
    {
        var raised = await Raise(contact: Hugo.Id);
        await Mara.Send(Url(raised, "answers"), new { Text = "We do" });
        await Mara.Send($"/contacts/{Hugo.Id}/deletion", new { });
        await Emptied();
        Assert.Null(await App.Db(db => db.Set<DealObjection>().Select(one => one.ContactId).SingleAsync()));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{Deal.Id}/deletion", new { });
        await Emptied();
        Assert.Equal((0, 0, 0), await App.Db(async db => (await db.Set<Onside.Customers.Deals.Deal>().IgnoreQueryFilters().CountAsync(), await db.Set<DealObjection>().IgnoreQueryFilters().CountAsync(), await db.Set<ObjectionAnswer>().IgnoreQueryFilters().CountAsync())));
    }
}

public sealed class ObjectionOnSqlite() : ObjectionTests(Engine.Sqlite);

public sealed class ObjectionOnPostgres() : ObjectionTests(Engine.Postgres);
