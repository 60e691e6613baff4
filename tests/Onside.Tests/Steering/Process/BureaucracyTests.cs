using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Negotiation;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Clocks;
using Onside.Team.People;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Steering.Process;

// The eight rules against bureaucracy, each with its numbers.
public abstract class BureaucracyTests(Engine engine) : ProcessTests(engine)
{
    [Fact]
    public async Task Rule_1_work_that_is_there_is_evidence_and_nobody_fills_in_a_form()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        Assert.True((await App.Db(db => db.Set<ProcessItem>().ToListAsync())).Count(item => item.Artefact is not null) >= 7);
        await Fine(Mara.Send($"/deals/{deal.Id}/terms", new { Item = "Payment", State = "Fine", Note = "30 days" }));
        var mark = (await Mara.Read<ShowTerms.View>($"/deals/{deal.Id}/terms")).Mark;
        await Fine(Lena.Send($"/deals/{deal.Id}/terms/readings", new { Mark = mark }));
        Assert.Equal((ShowGates.ItemState.Brought, "Lena Vogt"), (await Line(deal, "terms-read")) is var read ? (read.State, read.By!.Name) : default);
        // Other terms are other terms, and the same are the same again.
        await Fine(Mara.Send($"/deals/{deal.Id}/terms", new { Item = "Payment", State = "Fine", Note = "60 days" }));
        Assert.Equal(ShowGates.ItemState.Missing, (await Line(deal, "terms-read")).State);
        await Fine(Mara.Send($"/deals/{deal.Id}/terms", new { Item = "Payment", State = "Fine", Note = "30 days" }));
        Assert.Equal(ShowGates.ItemState.Brought, (await Line(deal, "terms-read")).State);

        // Any promise about the deal that was kept shows that who knows has answered.
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[4].Id }));
        var asked = await Ask(Cast.Lena, "Say what pressure it stands", deal);
        await Say(Mara, await Say(Lena, await Say(Lena, asked, Move.Promise, Promised), Move.Report, new { Evidence = "8 bar" }), Move.Satisfied);
        Assert.Equal((ShowGates.ItemState.Brought, "Lena Vogt"), (await Line(deal, "experts-answered")) is var answered ? (answered.State, answered.By!.Name) : default);
    }

    [Fact]
    public async Task Rule_2_an_answer_is_due_within_a_working_day_then_the_next_of_the_pool_is_asked_each_once()
    {
        await OnlyClosing();
        await Works(Cast.Ruth, Function.SalesAdministrator);
        await Works(Cast.Lena, Function.Operations, Function.Finance);
        // Lena does not see it, before she is asked.
        var deal = await Closing();
        await Fine(Mara.Send($"/deals/{deal.Id}/gates/price-approved/asks", new { To = Cast.Tom.Id }));
        App.Clock.Advance(TimeSpan.FromHours(7.9));
        await Silent();
        Assert.Equal("Tom Okafor", (await Line(deal, "price-approved")).AskedOf);
        // Lena stands in for Tom from here on: she comes before Ruth.
        await Fine(Tom.Send("/promises/stand-in", new { Person = Cast.Lena.Id, From = "2026-11-19", Until = "2026-11-30" }));
        var order = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            App.Clock.Advance(TimeSpan.FromDays(1));
            await Silent();
            order.Add((await Line(deal, "price-approved")).AskedOf!);
        }
        Assert.Equal(["Lena Vogt", "Ruth Calloway"], order.Distinct());
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Lena).GetAsync($"/deals/{deal.Id}/gates")).StatusCode);
        Assert.Equal(1, await App.Db(db => db.Set<Commitment>().CountAsync(c => c.SubjectId == deal.Id)));
        Assert.Contains("Tom Okafor did not answer in time, and you are asked instead: Price approved", (await Waiting(App, Cast.Lena)).Select(notice => notice.Sentence));
    }

    [Fact]
    public async Task Rule_3_a_waiver_takes_another_person_one_line_and_ends_with_the_stage()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        Assert.Equal(HttpStatusCode.Forbidden, (await Waive(Mara, deal, "price-approved")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lena.Send($"/deals/{deal.Id}/gates/price-approved/waiver", new { Reason = "" })).StatusCode);
        await Fine(Waive(Lena, deal, "price-approved"));
        Assert.Equal(ShowGates.ItemState.Waived, (await Line(deal, "price-approved")).State);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[4].Id }));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[5].Id }));
        Assert.Equal(ShowGates.ItemState.Missing, (await Line(deal, "price-approved")).State);
        // For interdependence a waived gate counts as one person, whoever had brought the rest.
        Assert.Equal(1, new GateVerdict(GateRuling.Waived, [], ["price-approved"], [], [Cast.Mara.Id, Cast.Tom.Id, Cast.Lena.Id], false).Counts);
    }

    [Fact]
    public async Task Rule_4_a_gate_that_takes_more_than_a_tenth_of_the_time_of_twenty_deals_only_advises()
    {
        await OnlyClosing();
        var deals = new List<Deal>();
        for (var i = 0; i < Friction.Deals; i++)
            deals.Add(await Shared(await Closing($"Starter set {i}", 5_000_00)));
        foreach (var deal in deals)
            await Win(Mara, deal);
        App.Clock.Advance(TimeSpan.FromHours(8));
        foreach (var deal in deals)
        {
            await Fine(Bring(Mara, deal, "agreed"));
            await Fine(Bring(Tom, deal, "price-approved"));
            if (deal == deals[^1])
                await Job<KeepFriction>();
            await Fine(Win(Mara, deal));
        }
        // Nineteen are not enough to judge by.
        Assert.Equal(GateMode.Require, (await Gates(Mara, await Closing("Before", 5_000_00))).Mode);
        await Job<KeepFriction>();
        var next = await Shared(await Closing("After", 5_000_00));
        var waits = (await Mara.Read<ShowProcess.View>("/process")).Steps!.Single(line => line.Step == SalesStep.Closing).Waits;
        Assert.Equal([(DealTier.Small, 20, 1.0), (DealTier.Standard, 0, null), (DealTier.Strategic, 0, (double?)null)], waits.Select(wait => (wait.Tier, wait.Deals, wait.Share)));
        Assert.Equal((GateMode.Advise, GateMode.Require), ((await Gates(Mara, next)).Mode, (await Gates(Mara, await Closing("A larger one"))).Mode));
        Assert.Contains("took 100 % of the time of the deals that ended last", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync("/process")).Replace(" ", " ").Replace("100%", "100 %"));
        await Fine(Mara.Send($"/deals/{next.Id}/gates/reason", new { Reason = "They wait on site" }));
        await Fine(Win(Mara, next));
        // Somebody looks at it: it requires again, and is judged by what comes then.
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send("/process/gates/Closing/requirement", new { Tier = "Small" })).StatusCode);
        await Fine(Ruth.Send("/process/gates/Closing/requirement", new { Tier = "Small" }));
        Assert.Equal(HttpStatusCode.Conflict, (await Ruth.Send("/process/gates/Closing/requirement", new { Tier = "Small" })).StatusCode);
        await Job<KeepFriction>();
        Assert.Equal(GateMode.Require, (await Gates(Mara, await Closing("Again", 5_000_00))).Mode);
    }

    [Fact]
    public async Task Rule_5_an_item_that_changed_less_than_two_of_a_hundred_deals_rests()
    {
        await OnlyClosing();
        var version = await App.Db(db => db.Set<ProcessVersion>().Select(one => one.Id).SingleAsync());
        await Decided(version, 98, []);
        // "Terms read" changed two of them, the others nothing.
        await Decided(version, 1, ["terms-read"]);
        await Job<LetItemsRest>();
        var deal = await Shared(await Closing());
        Assert.Equal(5, (await Gates(Mara, deal)).Items.Count);
        await Decided(version, 1, ["terms-read"]);
        await Job<LetItemsRest>();
        Assert.Equal(["terms-read"], (await Gates(Mara, deal)).Items.Select(line => line.Item));
        var card = (await Ruth.Read<ShowProcess.View>("/process")).Steps!.Single(line => line.Step == SalesStep.Closing);
        Assert.Equal((100, 0.02), (card.Changed["terms-read"].Used, card.Changed["terms-read"].Share));
        Assert.Equal((5, 4, 100, 0), (card.Items.Count, card.Resting.Count, card.Resting["price-approved"].Used, card.Resting["price-approved"].Changed));
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send("/process/items/price-approved/return", new { })).StatusCode);
        await Fine(Ruth.Send("/process/items/price-approved/return", new { }));
        await Job<LetItemsRest>();
        Assert.Equal(["price-approved", "terms-read"], (await Gates(Mara, deal)).Items.Select(line => line.Item));
    }

    [Fact]
    public async Task Rule_6_a_deal_below_the_cut_is_asked_for_the_bold_things_only()
    {
        await OnlyClosing();
        Assert.Equal((5, 2), ((await Gates(Mara, await Closing("Standard", 10_000_00))).Missing, (await Gates(Mara, await Closing("Small", 9_999_99))).Missing));
    }

    [Fact]
    public async Task Rule_7_a_renewal_inherits_what_is_fresh_and_nothing_that_names_no_time()
    {
        await OnlyClosing();
        var hotels = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        var first = await Of(hotels, "First year", won: true);
        var second = await Of(hotels, "Second year");
        var foreign = await Closing("Somebody else's");
        foreach (var (who, item) in new[] { (Mara, "agreed"), (Tom, "price-approved"), (Lena, "delivery-feasible") })
            Assert.Equal(HttpStatusCode.NotFound, (await Bring(who, first, item)).StatusCode);
        await App.Db(db =>
        {
            db.AddRange(new Evidence(first.Id, "agreed", Cast.Mara.Id, "By mail", Now), new Evidence(first.Id, "price-approved", Cast.Tom.Id, "As in the offer", Now), new Evidence(first.Id, "turnover-ready", Cast.Tom.Id, "Planned", Now));
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/deals/{second.Id}/gates/renewal", new { Of = foreign.Id })).StatusCode);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Fine(Mara.Send($"/deals/{second.Id}/gates/renewal", new { Of = first.Id }))));
        var price = await Line(second, "price-approved");
        Assert.Equal((ShowGates.ItemState.Brought, true, "Tom Okafor"), (price.State, price.Inherited, price.By!.Name));
        Assert.Equal((ShowGates.ItemState.Missing, ShowGates.ItemState.Missing), ((await Line(second, "agreed")).State, (await Line(second, "turnover-ready")).State));
        Assert.Equal("First year", (await Gates(Mara, second)).Renews!.Name);
        // It holds for thirty days there, and as long here.
        await App.Db(db => db.Set<Evidence>().Where(e => e.DealId == first.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, Now.AddDays(-30).AddMinutes(-1))));
        Assert.Equal(ShowGates.ItemState.Missing, (await Line(second, "price-approved")).State);
        await Fine(Mara.Send($"/deals/{second.Id}/gates/renewal", new { }));
        Assert.Null((await Gates(Mara, second)).Renews);
    }

    [Fact]
    public async Task Rule_8_while_a_customer_waits_a_spoken_yes_counts_for_24_hours()
    {
        await OnlyClosing();
        Task<HttpResponseMessage> Spoken(Deal deal, object by) => Mara.Send($"/deals/{deal.Id}/gates/price-approved/spoken", new { By = by, What = "Said yes on the phone" });
        var (confirmed, denied, missed) = (await Shared(await Closing("Confirmed", 5_000_00)), await Shared(await Closing("Denied", 5_000_00)), await Shared(await Closing("Missed", 5_000_00)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Spoken(confirmed, Cast.Mara.Id)).StatusCode);
        // Whoever is named sees the deal from then on: else they could not say whether they said so.
        var unseen = await Closing("Unseen");
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.GetAsync($"/deals/{unseen.Id}/gates")).StatusCode);
        await Fine(Mara.Send($"/deals/{unseen.Id}/gates/delivery-feasible/spoken", new { By = Cast.Lena.Id, What = "In the third week" }));
        await Fine(Lena.Send($"/deals/{unseen.Id}/gates/delivery-feasible/spoken/confirmation", new { }));
        foreach (var deal in new[] { confirmed, denied, missed })
        {
            await Fine(Bring(Mara, deal, "agreed"));
            // Two clicks at once put it on record once.
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Spoken(deal, Cast.Tom.Id)))).Select(answer => answer.StatusCode).Order());
        }
        await Fine(Win(Mara, confirmed));
        Assert.Equal("Mara Lindqvist left Closing, thanks to Mara Lindqvist, Tom Okafor: Price approved stood on a spoken word that was not confirmed yet.", (await Gates(Mara, confirmed)).Decisions[0].Sentence);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send($"/deals/{confirmed.Id}/gates/price-approved/spoken/confirmation", new { })).StatusCode);
        await Fine(Tom.Send($"/deals/{confirmed.Id}/gates/price-approved/spoken/confirmation", new { }));
        Assert.Empty((await Gates(Mara, confirmed)).Disputed);
        await Fine(Tom.Send($"/deals/{denied.Id}/gates/price-approved/spoken/denial", new { }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, denied)).StatusCode);
        Assert.Equal(["Tom Okafor says that they did not say yes: Price approved"], (await Gates(Mara, denied)).Disputed);

        App.Clock.Advance(TimeSpan.FromHours(24));
        await Job<MissSpoken>();
        Assert.Equal(ShowGates.ItemState.Brought, (await Line(missed, "price-approved")).State);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Job<MissSpoken>();
        Assert.Equal((ShowGates.ItemState.Missing, "Tom Okafor has not confirmed within a day: Price approved"), ((await Line(missed, "price-approved")).State, Assert.Single((await Gates(Mara, missed)).Disputed)));
        Assert.Contains("Tom Okafor has not confirmed within a day what they are said to have said: Price approved", (await Waiting(App, Cast.Mara)).Select(notice => notice.Sentence));
        // Late is better than never.
        await Fine(Tom.Send($"/deals/{missed.Id}/gates/price-approved/spoken/confirmation", new { }));
        await Fine(Win(Mara, missed));
    }

    private async Task<ShowGates.Line> Line(Deal deal, string item) => (await Gates(Mara, deal)).Items.Single(line => line.Item == item);

    private async Task<Deal> Of(Account account, string name, bool won = false)
    {
        var deal = Deal.Open(name, Cast.Mara.Id, Cast.Way.Steps[5], Now);
        deal.Describe(name, account.Id, null, null, Category.Pipeline, null, null);
        deal.Value(50_000_00, "EUR", (amount, _) => amount);
        await App.Saved(deal);
        if (won)
            await App.Db(db => db.Set<Deal>().Where(one => one.Id == deal.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Result, Result.Won).SetProperty(one => one.ClosedAt, Now).SetProperty(one => one.ClosedOn, DateOnly.FromDateTime(Now))));
        return deal;
    }

    // So many standard deals that left closing; some only after an attempt that was refused because of these.
    private Task<int> Decided(Guid version, int deals, string[] missing) => App.Db(db =>
    {
        for (var i = 0; i < deals; i++)
        {
            var id = Guid.NewGuid();
            db.Add(new GateDecision(id, version, SalesStep.Closing, DealTier.Standard, GateMode.Require, GateRuling.Passed, Cast.Mara.Id, Now));
            if (missing.Length > 0)
                db.Add(new GateDecision(id, version, SalesStep.Closing, DealTier.Standard, GateMode.Require, GateRuling.Refused, Cast.Mara.Id, Now).Lacking(missing));
        }
        return db.SaveChangesAsync();
    });

    private async Task Silent()
    {
        await Job<WatchClocks>();
        await Job<OfferToNext>();
    }

    private Task<int> Job<T>() where T : IJob => App.In(async scope =>
    {
        await scope.GetRequiredService<T>().Run(default);
        return 0;
    });
}

public sealed class BureaucracyOnSqlite() : BureaucracyTests(Engine.Sqlite);

public sealed class BureaucracyOnPostgres() : BureaucracyTests(Engine.Postgres);
