using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Tests.Rig;

using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Tests.Customers.Selling;

public abstract class NeedTests(Engine engine) : NeedsTest(engine)
{
    [Fact]
    public async Task What_the_customer_needs_is_written_down_with_who_said_it_and_stands_on_the_deal()
    {
        await Begin();
        var view = await As<ShowNeeds.View>(await Mara.Send(On, new { Text = "Guests drink from every tap", Kind = "Expectation", Weight = "Should", Acceptance = "Each tap passes the test", SourceId = Hugo.Id, Source = "Call of Wednesday", Value = "38,000 bottles a year" }));
        var need = Assert.Single(view.Needs);
        Assert.Equal((NeedKind.Expectation, NeedWeight.Should, NeedState.Open, "Mara Lindqvist", "Hugo Stern", "Mara Lindqvist"), (need.Kind, need.Weight, need.State, need.WrittenBy.Name, need.SourceContact!.Name, need.ValuedBy!.Name));
        Assert.Equal(("Each tap passes the test", "Call of Wednesday", "38,000 bottles a year"), (need.Acceptance, need.Source, need.Value));
        Assert.Contains("wrote down what the customer needs: Guests drink from every tap", await Timeline());
        var page = await App.As(Cast.Tom).GetStringAsync($"/deals/{Deal.Id}");
        Assert.Contains($"hx-get=\"/deals/{Deal.Id}/needs\"", page);
        Assert.Contains($"hx-get=\"/deals/{Deal.Id}/presentations\"", page);
    }

    [Fact]
    public async Task Without_a_script_it_is_written_confirmed_and_changed_on_pages_of_its_own()
    {
        await Begin();
        var mara = App.As(Cast.Mara);
        Assert.Contains("Nothing is written down yet.", await mara.GetStringAsync(On));
        var written = await mara.Submit($"{On}/new", On, ("Text", "Guests drink from every tap"), ("Kind", "Need"), ("Weight", "Must"));
        Assert.Equal($"/deals/{Deal.Id}", written.RequestMessage!.RequestUri!.AbsolutePath);
        var need = Assert.Single((await Needs()).Needs);
        var confirmed = await mara.Submit($"/needs/{need.Id}", $"/needs/{need.Id}/confirmation", ("ContactId", Hugo.Id), ("On", "2026-11-18"), ("How", "By mail"), ("Version", need.Version));
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var page = await mara.GetStringAsync($"/needs/{need.Id}");
        Assert.Contains("Hugo Stern confirmed it on", page);
        Assert.Contains($"<div class=\"part\" id=\"needs-{Deal.Id}\"", page);
        Assert.Contains($"href=\"/history/need/{need.Id}\"", page);
        var clicked = await mara.Click($"{On}/new", $"/needs/{need.Id}/dropping", ("Reason", "They close the bar"), ("Version", need.Version + 1));
        Assert.Contains($"<section class=\"card\" id=\"needs-{Deal.Id}\"", await clicked.Text());
    }

    [Fact]
    public async Task It_is_confirmed_by_somebody_of_the_customer_and_other_words_take_that_back()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        await Refused(await Confirm(need, contact: Nora.Id), "ContactId", "works for this customer");
        await Refused(await Confirm(need, on: Day.AddDays(9)), "On", "has not come yet");
        await Refused(await Mara.Send($"/needs/{need.Id}/confirmation", new { }), "How", "Say how");
        await As<ShowNeeds.View>(await Confirm(need));
        var confirmed = await Now(need.Id);
        Assert.Equal((NeedState.Confirmed, "Hugo Stern", Day, "In the needs call", "Mara Lindqvist", false), (confirmed.State, confirmed.Confirmation!.By!.Name, confirmed.Confirmation.On, confirmed.Confirmation.How, confirmed.Confirmation.RecordedBy.Name, confirmed.Confirmation.IsStale));
        Assert.Contains("Hugo Stern confirmed a need", await Timeline());

        await As<ShowNeeds.View>(await Tom.Send($"/needs/{need.Id}", new { need.Text, Kind = "Challenge", Acceptance = "Each tap passes the test" }));
        Assert.Equal(NeedKind.Challenge, (await Now(need.Id)).Kind);
        Assert.Equal(NeedState.Confirmed, (await Now(need.Id)).State);
        await As<ShowNeeds.View>(await Tom.Send($"/needs/{need.Id}", new { need.Text, Weight = "Should" }));
        var stale = await Now(need.Id);
        Assert.Equal((NeedState.Open, true, "Guests drink from every tap", NeedWeight.Must), (stale.State, stale.Confirmation!.IsStale, stale.Confirmation.Text, stale.Confirmation.Weight));
        Assert.Contains("Changed since it was confirmed", await App.As(Cast.Mara).GetStringAsync(On));
        Assert.Contains("is to be confirmed again", await Timeline());
        await As<ShowNeeds.View>(await Confirm(stale));
        Assert.Equal((NeedState.Confirmed, NeedWeight.Should), ((await Now(need.Id)).State, (await Now(need.Id)).Confirmation!.Weight));
    }

    [Fact]
    public async Task Dropped_it_is_kept_with_its_reason_and_taken_up_again()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        await Refused(await Mara.Send($"/needs/{need.Id}/dropping", new { }), "Reason", "Say why");
        await As<ShowNeeds.View>(await Mara.Send($"/needs/{need.Id}/dropping", new { Reason = "They close the bar" }));
        var dropped = await Now(need.Id);
        Assert.Equal((NeedState.Dropped, "They close the bar"), (dropped.State, dropped.DropReason));
        Assert.Contains("Take it up again first", await (await Confirm(dropped)).Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/needs/{need.Id}", new { Text = "Another" })).StatusCode);
        Assert.Empty((await Needs()).Open.UnansweredMusts);
        await As<ShowNeeds.View>(await Mara.Send($"/needs/{need.Id}/dropping/undo", new { }));
        Assert.Equal((NeedState.Open, null), ((await Now(need.Id)).State, (await Now(need.Id)).DropReason));
        Assert.Contains("there is nothing to take up again", await (await Mara.Send($"/needs/{need.Id}/dropping/undo", new { })).Text());
    }

    [Fact]
    public async Task A_stale_save_shows_both_versions_and_overwrites_nothing()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        await As<ShowNeeds.View>(await Tom.Send($"/needs/{need.Id}", new { Text = "Guests drink from the tap in every room", need.Version }));
        var late = await Mara.Send($"/needs/{need.Id}", new { Text = "Nobody buys bottles", need.Version });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Guests drink from the tap in every room", await late.Text());
        Assert.Equal(HttpStatusCode.Conflict, (await Confirm(need)).StatusCode);
        Assert.Equal("Guests drink from the tap in every room", (await Now(need.Id)).Text);
    }

    [Fact]
    public async Task Each_change_is_taken_back_and_the_history_tells_it()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        await As<ShowNeeds.View>(await Confirm(need));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await As<ShowNeeds.View>(await Mara.Send($"/needs/{need.Id}", new { Text = "Nobody buys bottles", Value = "A lot" }));
        Assert.Equal(HttpStatusCode.OK, (await UndoLast(need.Id)).StatusCode);
        Assert.Equal(("Guests drink from every tap", NeedState.Confirmed, null), ((await Now(need.Id)).Text, (await Now(need.Id)).State, (await Now(need.Id)).Value));
        Assert.Contains("took back a change to a need", await Timeline());
        var history = await App.As(Cast.Mara).GetStringAsync($"/history/need/{need.Id}");
        Assert.Contains("Hugo Stern", history);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task The_note_after_writing_takes_it_back_where_it_stood()
    {
        await Begin();
        var mara = App.As(Cast.Mara);
        var written = await (await mara.Click($"{On}/new", On, ("Text", "Guests drink from every tap"))).Text();
        var undo = System.Text.RegularExpressions.Regex.Match(written, "hx-post=\"(/history/[^\"]+/undo)\" hx-target=\"#needs-").Groups[1].Value;
        Assert.NotEqual("", undo);
        Assert.Equal(HttpStatusCode.OK, (await mara.Click($"{On}/new", undo)).StatusCode);
        Assert.Empty((await Needs()).Needs);
    }

    [Fact]
    public async Task It_is_hidden_from_who_does_not_see_the_deal_and_readers_only_read()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(On)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/needs/{need.Id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/history/need/{need.Id}")).StatusCode);
        }
        var ben = App.ProgramOf(Cast.Ben);
        Assert.False((await Needs(ben)).MayWrite);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Send(On, new { Text = "Mine" })).StatusCode);
        Assert.DoesNotContain($"hx-post=\"/needs/{need.Id}", await App.As(Cast.Ben).GetStringAsync($"/needs/{need.Id}"));
        Assert.Contains($"hx-post=\"/needs/{need.Id}", await App.As(Cast.Tom).GetStringAsync($"/needs/{need.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/needs/{need.Id}/dropping", new { Reason = "No" })).StatusCode);
    }

    [Fact]
    public async Task A_closed_deal_keeps_its_needs_and_a_hundred_are_enough()
    {
        await Begin();
        await Mara.Send($"/deals/{Deal.Id}/win", new { });
        await Write("What we learned after it was won");
        await App.Db(async db =>
        {
            for (var i = 1; i < Need.MostOnADeal; i++)
                db.Add(Need.Write(Deal.Id, new(NeedKind.Need, $"Floor {i}", NeedWeight.Should, null, null, null, null), Cast.Mara.Id, App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("at most 100 needs", await (await Mara.Send(On, new { Text = "One more" })).Text());
    }

    [Fact]
    public async Task With_the_deal_they_go_for_good_and_who_said_it_is_let_go_of()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        var line = (await Offer("Fern 450"))[0];
        await As<ShowNeeds.View>(await Confirm(need));
        await Answer(need.Id, line.Id);
        await Mara.Send($"/deals/{Deal.Id}/presentations", new { On = Day, Reaction = "Interested", ContactIds = new[] { Hugo.Id }, NeedIds = new[] { need.Id } });
        await Mara.Send($"/contacts/{Hugo.Id}/deletion", new { });
        await Empty();
        var kept = await Now(need.Id);
        Assert.Equal((NeedState.Confirmed, null), (kept.State, kept.Confirmation!.By));
        await Mara.Send($"/deals/{Deal.Id}/deletion", new { });
        await Empty();
        Assert.Equal(0, await App.Db(async db => await db.Set<Need>().IgnoreQueryFilters().CountAsync() + await db.Set<NeedAnswer>().IgnoreQueryFilters().CountAsync() + await db.Set<Presentation>().IgnoreQueryFilters().CountAsync() + await db.Set<ShownNeed>().CountAsync() + await db.Set<ShownTo>().CountAsync()));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private async Task Empty()
    {
        App.Clock.Advance(Undo.Lasts + TimeSpan.FromDays(1));
        await App.In(async scope =>
        {
            await ((Onside.Platform.Jobs.IJob)scope.GetService(typeof(EmptyTrash))!).Run(default);
            return 0;
        });
        SignInAnew();
    }
}

public sealed class NeedsOnSqlite() : NeedTests(Engine.Sqlite);

public sealed class NeedsOnPostgres() : NeedTests(Engine.Postgres);
