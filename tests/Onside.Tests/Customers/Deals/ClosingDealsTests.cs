using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class ClosingDealsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task The_page_is_a_whole_document_and_the_answer_is_a_fragment()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var mara = App.As(Cast.Mara);

        Assert.StartsWith("<!doctype html>", await mara.GetStringAsync($"/deals/{deal.Id}"));

        var answer = await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/win");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<div id=\"deal\"", await answer.Text());
        Assert.Equal(Result.Won, (await App.Db(db => db.Set<Deal>().SingleAsync())).Result);
    }

    [Fact]
    public async Task Without_a_script_a_post_leads_back_to_the_page()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var answer = await App.As(Cast.Mara, follow: false).Submit($"/deals/{deal.Id}", $"/deals/{deal.Id}/win");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/deals/{deal.Id}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_program_reads_and_writes_the_same_urls_in_json()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);

        var answer = await program.Send($"/deals/{deal.Id}/loss", new { Reason = "Price", Note = "45 days would have settled it" });
        var view = await program.Read<ShowDeal.View>($"/deals/{deal.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((Result.Lost, "Price"), (view.Deal.Result, view.Deal.CloseReason));
    }

    [Fact]
    public async Task A_loss_needs_a_reason_and_says_so_at_its_field()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var answer = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/loss", ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<p class=\"error\" id=\"form-Reason-error\"", await answer.Text());
        Assert.Contains("Say why it was lost.", await answer.Text());
    }

    [Fact]
    public async Task Declined_because_it_did_not_fit_is_a_result_of_its_own()
    {
        var deal = await Cast.Deal("Pool water");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/declined", new { Reason = "Not feasible" });
        Assert.Equal(Result.Declined, (await App.Db(db => db.Set<Deal>().SingleAsync())).Result);
    }

    [Fact]
    public async Task A_closed_deal_stays_closed_until_it_is_reopened_with_a_reason()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);
        await program.Send($"/deals/{deal.Id}/win", new { });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/deals/{deal.Id}/win", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/deals/{deal.Id}/reopening", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/deals/{deal.Id}/reopening", new { Reason = "They came back" })).StatusCode);
        Assert.Equal(Result.Open, (await program.Read<ShowDeal.View>($"/deals/{deal.Id}")).Deal.Result);
    }

    [Fact]
    public async Task Everything_announced_and_changed_is_on_record_in_the_same_transaction()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/win", new { });

        var happened = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal.Id).OrderBy(e => e.Sequence).ToListAsync());
        var changes = await App.Db(db => db.Set<PlatformChange>().Where(c => c.RecordId == deal.Id).ToListAsync());
        Assert.Equal(["deal-opened", "deal-won"], happened.Select(e => e.Kind));
        Assert.Equal(Cast.Mara.Id, happened[1].ActorId);
        Assert.Contains(changes, change => change is { Field: nameof(Deal.Result), Before: "0", After: "1" } && change.EventId == happened[1].Id);
    }

    [Fact]
    public async Task A_forged_form_is_refused_and_changes_nothing()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        using var form = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await App.As(Cast.Mara).PostAsync($"/deals/{deal.Id}/win", form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await App.As(Cast.Mara).Send($"/deals/{deal.Id}/win", new { })).StatusCode);
        Assert.Equal(Result.Open, (await App.Db(db => db.Set<Deal>().SingleAsync())).Result);
    }

    [Fact]
    public async Task Broken_json_is_refused_in_a_sentence()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        using var body = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        var answer = await App.ProgramOf(Cast.Mara).PostAsync($"/deals/{deal.Id}/loss", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("not valid JSON", await answer.Text());
    }

    [Fact]
    public async Task The_same_key_wins_once_and_answers_twice_the_same()
    {
        var program = App.ProgramOf(Cast.Mara);
        program.DefaultRequestHeaders.Add("Idempotency-Key", "open-1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => program.Send("/deals", new { Name = "Ward dispensers" })));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Text()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(bodies.Distinct());
        Assert.Equal(1, await App.Db(db => db.Set<Deal>().CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send("/deals", new { Name = "Another" })).StatusCode);
    }
}

public sealed class ClosingDealsOnSqlite() : ClosingDealsTests(Engine.Sqlite);

public sealed class ClosingDealsOnPostgres() : ClosingDealsTests(Engine.Postgres);
