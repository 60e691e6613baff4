using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Negotiation;
using Onside.Platform.Money;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

public abstract class TermsTests(Engine engine) : SellingTests(engine)
{
    private static readonly object Night = new { Direction = "Given", What = "Installation at night", Worth = 4_250.50m, InExchange = "Signature this month", NeedsApproval = true };

    private Task<ShowTerms.View> Terms(HttpClient? who = null) => (who ?? Mara).Read<ShowTerms.View>(At("terms"));

    private async Task<ShowTerms.Row> Give(object? what = null) => (await As<ShowTerms.View>(await Mara.Send(At("concessions"), what ?? Night))).Concessions[0];

    private static Task<HttpResponseMessage> Decide(HttpClient who, ShowTerms.Row row, string approval, string? note = null, int? version = null) => who.Send($"/concessions/{row.Id}/approval", new { Approval = approval, Note = note, Version = version });

    private async Task<ShowTerms.View> Check(HttpClient who, string item, string state, string? note, int? version = null) => await As<ShowTerms.View>(await who.Send(At("terms"), new { Item = item, State = state, Note = note, Version = version }));

    private Task<HttpResponseMessage> Sign(HttpClient who, string mark) => who.Send(At("terms/readings"), new { Mark = mark });

    [Fact]
    public async Task What_is_given_has_its_exact_worth_and_somebody_else_approves_it()
    {
        var given = await Give();
        Assert.Equal((Direction.Given, "Installation at night", new Money(425_050, "EUR"), "Signature this month", Approval.Waits, false), (given.Direction, given.What, given.Worth!.Value, given.InExchange, given.Approval, given.MayDecide));
        await Refused(await Decide(Mara, given, "Approved"), "Somebody else approves", HttpStatusCode.Forbidden);
        Assert.True((await Terms(Tom)).Concessions[0].MayDecide);
        await Refused(await Decide(Tom, given, "Refused"), "why it is not approved");
        var approved = (await As<ShowTerms.View>(await Decide(Tom, given, "Approved", "Within the quarter", given.Version))).Concessions[0];
        Assert.Equal((Approval.Approved, "Tom Okafor", "Within the quarter"), (approved.Approval, approved.DecidedBy!.Name, approved.Decision));
        Assert.Contains("approved: Installation at night", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}"));
        await Refused(await Decide(Ruth, given, "Refused", "Too much"), "Nobody has asked for approval");
        await Refused(await Decide(Mara, given, "Waits"), "approved already");
        await Refused(await Decide(Mara, given, "NotNeeded"), "Ask for approval, approve, or refuse");
    }

    [Fact]
    public async Task What_needs_none_may_be_put_to_somebody_and_what_was_refused_asked_anew()
    {
        var row = await Give(new { Direction = "Received", What = "They name us as a reference" });
        Assert.Equal((Approval.NotNeeded, null), (row.Approval, row.Worth));
        await Refused(await Decide(Tom, row, "Approved"), "Nobody has asked for approval");
        var waits = (await As<ShowTerms.View>(await Decide(Mara, row, "Waits", version: row.Version))).Concessions[0];
        await Refused(await Decide(Tom, row, "Refused", "Not in writing", row.Version), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.Equal(Approval.Refused, (await As<ShowTerms.View>(await Decide(Tom, row, "Refused", "Not in writing", waits.Version))).Concessions[0].Approval);
        Assert.Equal((Approval.Waits, null), (await As<ShowTerms.View>(await Decide(Mara, row, "Waits"))).Concessions[0] is var again ? (again.Approval, again.Decision) : default);
    }

    [Fact]
    public async Task Approval_does_not_hold_for_something_else_nor_is_it_taken_back_by_a_click()
    {
        var given = await Give();
        await Decide(Tom, given, "Approved");
        await Refused(await Mara.Send(await LastUndo(given.Id), new { }), "not taken back by a click");
        var same = (await As<ShowTerms.View>(await Ruth.Send($"/concessions/{given.Id}", new { Direction = "Given", What = "Installation at night", Worth = 4_250.50m, InExchange = "Signature this month" }))).Concessions[0];
        Assert.Equal(Approval.Approved, same.Approval);
        var more = (await As<ShowTerms.View>(await Ruth.Send($"/concessions/{given.Id}", new { Direction = "Given", What = "Installation at night", Worth = 9_000m, InExchange = "Signature this month", same.Version }))).Concessions[0];
        Assert.Equal((Approval.Waits, null, 900_000), (more.Approval, more.DecidedBy, more.Worth!.Value.MinorUnits));
        await Refused(await Decide(Ruth, given, "Approved"), "Somebody else approves", HttpStatusCode.Forbidden);
        await Refused(await Ruth.Send($"/concessions/{given.Id}", new { Direction = "Given", What = "x", same.Version }), "Installation at night", HttpStatusCode.Conflict);
        Assert.True((await Decide(Tom, given, "Approved")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_change_that_nobody_has_decided_about_is_taken_back_and_one_that_somebody_has_is_not()
    {
        var given = await Give();
        async Task Edit(decimal worth) => Assert.True((await Mara.Send($"/concessions/{given.Id}", new { Direction = "Given", What = "Installation at night", Worth = worth })).IsSuccessStatusCode);
        await Edit(9_000);
        var undo = await LastUndo(given.Id);
        await Decide(Tom, given, "Approved");
        await Refused(await Mara.Send(undo, new { }), "decided about it since", HttpStatusCode.Conflict);
        Assert.Equal(900_000, (await Terms()).Concessions[0].Worth!.Value.MinorUnits);

        var other = await Give(new { Direction = "Given", What = "A spare dispenser", Worth = 100m });
        Assert.True((await Mara.Send($"/concessions/{other.Id}", new { Direction = "Given", What = "Two spare dispensers", Worth = 200m })).IsSuccessStatusCode);
        Assert.True((await Mara.Send(await LastUndo(other.Id), new { })).IsSuccessStatusCode);
        Assert.Equal(("A spare dispenser", 10_000), (await Terms()).Concessions.Single(row => row.Id == other.Id) is var back ? (back.What, back.Worth!.Value.MinorUnits) : default);
        Assert.Contains("€200", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/history/concession/{other.Id}")));
    }

    [Fact]
    public async Task Six_terms_are_looked_at_with_both_versions_shown()
    {
        Assert.Equal(Enum.GetValues<TermItem>(), (await Terms()).Terms.Select(term => term.Item));
        Assert.All((await Terms()).Terms, term => Assert.Equal((null, 0, TermState.Open), (term.Id, term.Version, term.State)));
        var payment = (await Check(Mara, "Payment", "Worrying", "They ask for 90 days", 0)).Terms[0];
        Assert.Equal((TermState.Worrying, "They ask for 90 days", 1), (payment.State, payment.Note, payment.Version));
        await Refused(await Tom.Send(At("terms"), new { Item = "Payment", State = "Fine", Note = "60 days", Version = 0 }), "They ask for 90 days", HttpStatusCode.Conflict);
        Assert.Equal((TermState.Fine, "60 days"), (await Check(Tom, "Payment", "Fine", "60 days", 1)).Terms[0] is var now ? (now.State, now.Note) : default);
        Assert.Contains("looked at a term of the deal: Payment, Fine", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}"));
        Assert.Contains("Payment", await App.As(Cast.Mara).GetStringAsync($"/history/terms-check/{payment.Id}"));
        Assert.Contains("60 days", await App.As(Cast.Mara).GetStringAsync($"/terms/{payment.Id}"));
        Assert.True((await Mara.Send(await LastUndo(payment.Id!.Value), new { })).IsSuccessStatusCode);
        Assert.Equal("They ask for 90 days", (await Terms()).Terms[0].Note);
        await Refused(await Mara.Send(At("terms"), new { State = "Fine" }), "which of the terms");
    }

    [Fact]
    public async Task A_term_that_was_taken_back_comes_back_once()
    {
        async Task<Guid> Made() => (await Check(Mara, "Payment", "Fine", "30 days")).Terms[0].Id!.Value;
        var first = await Made();
        Assert.True((await Mara.Send(await LastUndo(first), new { })).IsSuccessStatusCode);
        Assert.Null((await Terms()).Terms[0].Id);
        var taken = await LastUndo(first);
        var second = await Made();
        await Refused(await Mara.Send(taken, new { }), "looked at this term again", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send(await LastUndo(second), new { })).IsSuccessStatusCode);
        Assert.True((await Mara.Send(taken, new { })).IsSuccessStatusCode);
        Assert.Equal(first, (await Terms()).Terms[0].Id);
    }

    [Fact]
    public async Task Of_two_who_look_at_a_term_at_once_one_is_heard()
    {
        var answers = await Task.WhenAll(Mara.Send(At("terms"), new { Item = "Payment", State = "Fine", Note = "30 days", Version = 0 }), Tom.Send(At("terms"), new { Item = "Payment", State = "Worrying", Note = "90 days", Version = 0 }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, (await Terms()).Terms[0].Version);
    }

    [Fact]
    public async Task Somebody_else_than_who_answers_for_the_deal_reads_the_terms()
    {
        await Refused(await Sign(Tom, (await Terms()).Mark), "no terms to read yet");
        var checkedOnce = await Check(Mara, "Payment", "Fine", "30 days");
        Assert.Equal((false, null), (checkedOnce.MayRead, checkedOnce.Read));
        await Refused(await Sign(Mara, checkedOnce.Mark), "Somebody else reads its terms", HttpStatusCode.Forbidden);
        Assert.True((await Terms(Tom)).MayRead);
        var read = (await As<ShowTerms.View>(await Sign(Tom, checkedOnce.Mark))).Read;
        Assert.Equal(("Tom Okafor", false), (read!.By.Name, read.IsStale));
        Assert.Contains("Read by a second person", await App.As(Cast.Mara).GetStringAsync(At("terms")));
        Assert.Contains("read the terms as a second person", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}"));
    }

    [Theory]
    [InlineData("term")]
    [InlineData("amount")]
    [InlineData("lines")]
    public async Task A_change_after_that_makes_it_stale_and_nobody_signs_what_they_have_not_seen(string changed)
    {
        var seen = (await Check(Mara, "Payment", "Fine", "30 days")).Mark;
        await As<ShowTerms.View>(await Sign(Tom, seen));
        if (changed == "term")
            await Check(Mara, "Payment", "Fine", "60 days");
        else if (changed == "amount")
            Assert.True((await Mara.Send($"/deals/{Deal.Id}", new { Deal.Name, Amount = 250_000m, Currency = "EUR" })).IsSuccessStatusCode);
        else
            Assert.True((await Mara.Send($"/deals/{Deal.Id}/lines", new { Lines = new[] { new { Description = "Filters", Quantity = 1m, UnitPrice = 286_400m } } })).IsSuccessStatusCode);
        var now = await Terms();
        Assert.Equal((true, true), (now.Read!.IsStale, now.Mark != seen));
        Assert.Contains("Read before the latest change", await App.As(Cast.Mara).GetStringAsync(At("terms")));
        await Refused(await Sign(Ruth, seen), "Something was changed while you read", HttpStatusCode.Conflict);
        Assert.Equal(("Ruth Calloway", false), (await As<ShowTerms.View>(await Sign(Ruth, now.Mark))).Read is var read ? (read!.By.Name, read.IsStale) : default);
    }

    [Fact]
    public async Task Words_that_are_moved_from_one_term_to_another_or_back_are_told_apart()
    {
        var one = (await Check(Mara, "Payment", "Fine", "30 days")).Mark;
        var two = (await Check(Mara, "Payment", "Open", null)).Mark;
        var three = (await Check(Mara, "Delivery", "Fine", "30 days")).Mark;
        Assert.Equal(3, new[] { one, two, three }.Distinct().Count());
        await Check(Mara, "Delivery", "Open", null);
        Assert.Equal(one, (await Check(Mara, "Payment", "Fine", "30 days")).Mark);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field()
    {
        await Refused(await Mara.Send(At("concessions"), new { What = "A spare" }), "given or received");
        await Refused(await Mara.Send(At("concessions"), new { Direction = "Given" }), "what it is");
        await Refused(await Mara.Send(At("concessions"), new { Direction = "Given", What = new string('a', 301) }), "300");
        await Refused(await Mara.Send(At("concessions"), new { Direction = "Given", What = "A spare", Worth = -1m }), "not negative");
        await Refused(await Mara.Send(At("concessions"), new { Direction = "Given", What = "A spare", On = "2026-11-20" }), "today or before");
        Assert.Empty((await Terms()).Concessions);
    }

    [Fact]
    public async Task It_works_without_a_script_and_teaches_where_it_is_empty()
    {
        var (mara, tom) = (App.As(Cast.Mara), App.As(Cast.Tom));
        var empty = await mara.GetStringAsync(At("terms"));
        Assert.Contains("nothing is then given twice, or for nothing", empty);
        Assert.Contains("Somebody else than Mara Lindqvist reads the terms", empty);
        var written = await mara.Submit(At("terms"), At("concessions"), ("Direction", "Given"), ("What", "A <i>spare</i>"), ("Worth", "1,250.50"), ("NeedsApproval", "true"));
        Assert.Equal(At("terms"), written.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("€1,250.50", WebUtility.HtmlDecode(await written.Text()));
        Assert.Contains("A &lt;i&gt;spare", await mara.GetStringAsync($"/concessions/{(await Terms()).Concessions[0].Id}"));
        await mara.Submit(At("terms"), At("terms"), ("Item", "Payment"), ("State", "Fine"), ("Note", "30 days"), ("Version", 0));
        Assert.Contains("I have read them", await tom.GetStringAsync(At("terms")));
        var read = await tom.Submit(At("terms"), At("terms/readings"), ("Mark", (await Terms()).Mark));
        Assert.Contains("Tom Okafor read the terms", await read.Text());
        Assert.DoesNotContain("I have read them", await mara.GetStringAsync(At("terms")));
    }

    [Fact]
    public async Task Others_and_guests_see_none_of_it_and_readers_write_nothing()
    {
        var (given, term) = (await Give(), (await Check(Mara, "Payment", "Fine", "30 days")).Terms[0]);
        await NotForOthers("terms", new { Item = "Payment", State = "Fine", Direction = "Given", What = "x" }, $"/concessions/{given.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/terms/{term.Id}")).StatusCode);
        foreach (var part in new[] { "concessions", "terms/readings" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(At(part), new { Direction = "Given", What = "x", Mark = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Decide(App.ProgramOf(Cast.Ben), given, "Approved")).StatusCode);
        Assert.Equal(Approval.Waits, (await Terms()).Concessions[0].Approval);
    }

    [Fact]
    public async Task It_goes_for_good_with_its_deal()
    {
        await Give();
        var mark = (await Check(Mara, "Payment", "Fine", "30 days")).Mark;
        await Sign(Tom, mark);
        await Mara.Send($"/deals/{Deal.Id}/deletion", new { });
        await Emptied();
        Assert.Equal((0, 0, 0), await App.Db(async db => (await db.Set<Concession>().IgnoreQueryFilters().CountAsync(), await db.Set<TermsCheck>().IgnoreQueryFilters().CountAsync(), await db.Set<TermsReading>().IgnoreQueryFilters().CountAsync())));
    }
}

public sealed class TermsOnSqlite() : TermsTests(Engine.Sqlite);

public sealed class TermsOnPostgres() : TermsTests(Engine.Postgres);
