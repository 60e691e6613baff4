using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Market.Changes;
using Onside.Market.Changes.Buyers;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Guests;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Steering.Process;

namespace Onside.Tests.Market.Changes;

// Mara and Tom sell filters to hotels, Lena works elsewhere and is in finance.
public abstract class ChangeTests(Engine engine) : ProcessTests(engine)
{
    private static async Task<T> As<T>(Task<HttpResponseMessage> asked) => (await (await Fine(asked)).Content.ReadFromJsonAsync<T>(Browsing.Json))!;

    private static async Task Not(Task<HttpResponseMessage> asked, string words, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var answer = await asked;
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {await answer.Text()}");
        Assert.Contains(words, await answer.Text());
    }

    private async Task<Deal> Of(string industry, string name, Person? owner = null, long minor = 120_000_00)
    {
        var account = new Account($"{name} customer", (owner ?? Cast.Mara).Id);
        account.Describe(account.Name, null, industry, null);
        await App.Saved(account);
        var deal = Onside.Customers.Deals.Deal.Open(name, (owner ?? Cast.Mara).Id, Cast.Way.Steps[3], Now);
        deal.Describe(name, account.Id, null, null, Category.Pipeline, null, null);
        deal.Value(minor, "EUR", (amount, _) => amount);
        return await App.Saved(deal);
    }

    private Task<ShowChange.View> Show(Guid id, HttpClient? who = null) => (who ?? Mara).Read<ShowChange.View>($"/market-changes/{id}");

    private async Task Enter(HttpClient hugo, string link)
    {
        await hugo.Submit(link, $"{link}/code");
        var letters = (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>());
        await hugo.Submit(link, $"{link}/confirmation", ("Code", Regex.Match(letters.Last(letter => letter.Subject.StartsWith("Your code is", StringComparison.Ordinal)).Subject, "\\d{6}").Value));
    }

    private Task<ShowMoments.View> Moments(Deal deal) => Mara.Read<ShowMoments.View>($"/deals/{deal.Id}/moments");

    private Task<List<string>> Told(Person who, string reason) => App.Db(db => db.Set<Notice>().Where(n => n.PersonId == who.Id && n.Reason == reason).Select(n => n.Said).ToListAsync());

    private async Task<string> LastUndo(Guid record) => $"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == record).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo";

    [Fact]
    public async Task A_change_names_the_open_deals_it_touches_and_their_owners_are_told_once()
    {
        var (big, small, clinic) = (await Of("Hotels", "Fourteen hotels", minor: 300_000_00), await Of("Hotels", "The Lido", Cast.Tom), await Of("Clinics", "St Brendan"));
        var filter = await App.Saved(new Product("Filter", 120_00, "EUR"));
        Assert.Contains("Nothing outside has changed", await App.As(Cast.Mara).GetStringAsync("/market-changes"));
        await Not(Mara.Send("/market-changes", new { Kind = "Competitor" }), "what happened");
        await Not(Mara.Send("/market-changes", new { What = "x", Kind = "Price", Products = new[] { Guid.CreateVersion7() } }), "not there any more");
        var page = await App.As(Cast.Mara).Submit("/market-changes/new", "/market-changes", ("What", "PureSpring lends <b>dispensers"), ("Kind", "Competitor"), ("Competitor", "PureSpring"), ("Industries", "HOTELS"), ("Source", "https://purespring.example"));
        Assert.Contains("PureSpring lends &lt;b&gt;dispensers", await page.Text());
        var id = Assert.Single((await Mara.Read<ListChanges.View>("/market-changes?Text=purespring")).Rows).Id;
        var view = await Show(id);
        Assert.Equal(("Hotels", 2), (Assert.Single(view.Change.Industries), view.Total.Count));
        Assert.Equal(["Fourteen hotels", "The Lido"], view.Deals.Select(deal => deal.Name));
        Assert.Empty((await Show(id, Lena)).Deals);
        Assert.Equal("PureSpring lends <b>dispensers", Assert.Single((await Moments(big)).Changes).Name);
        Assert.Empty((await Moments(clinic)).Changes);

        Assert.Contains("1 owner is told", await (await App.As(Cast.Mara).Click($"/market-changes/{id}", $"/market-changes/{id}/telling")).Text());
        Assert.Contains("knows already", await (await App.As(Cast.Mara).Click($"/market-changes/{id}", $"/market-changes/{id}/telling")).Text());
        Assert.Contains("touches 1 deal of yours", Assert.Single(await Told(Cast.Tom, "market-change")));
        Assert.Empty(await Told(Cast.Mara, "market-change"));

        await Not(Mara.Send($"/market-changes/{id}/untouched", new { DealId = small.Id }), "why it does not touch");
        await Not(Lena.Send($"/market-changes/{id}/untouched", new { DealId = small.Id, Reason = "x" }), "Choose a deal that you see");
        view = await As<ShowChange.View>(Mara.Send($"/market-changes/{id}/untouched", new { DealId = small.Id, Reason = "They own theirs" }));
        Assert.Equal((1, "They own theirs", "The Lido"), (view.Total.Count, view.Left[0].Reason, view.Left[0].Deal.Name));
        Assert.Empty((await Moments(small)).Changes);
        await Fine(Tom.Send($"/untouched-deals/{view.Left[0].Id}/removal", new { }));
        Assert.Equal(2, (await Show(id)).Total.Count);

        await Fine(Tom.Send($"/market-changes/{id}", new { What = "PureSpring lends filters", Kind = "Competitor", Industries = "Hotels", Products = new[] { filter.Id }, (await Show(id)).Change.Version }));
        Assert.Empty((await Show(id)).Deals);
        await Not(Mara.Send($"/market-changes/{id}", new { What = "x", Kind = "Price", view.Change.Version }), "PureSpring lends filters", HttpStatusCode.Conflict);
        await Fine(Mara.Send($"/deals/{big.Id}/lines", new { Lines = new[] { new { ProductId = filter.Id, Description = "Filter", Quantity = 2, UnitPrice = 120 } } }));
        Assert.Equal(["Fourteen hotels"], (await Show(id)).Deals.Select(deal => deal.Name));
        Assert.Single((await Moments(big)).Changes);
        await Fine(Mara.Send(await LastUndo(id), new { }));
        Assert.Equal(2, (await Show(id)).Total.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/market-changes/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/market-changes/{id}/telling", new { })).StatusCode);
    }

    [Fact]
    public async Task Whoever_keeps_a_strength_is_asked_to_look_through_it_and_then_it_is_dealt_with()
    {
        var deal = await Of("Hotels", "Fourteen hotels");
        var (own, strength) = ((await As<Made>(Mara.Send("/strengths", new { Name = "Own", Does = "x" }))).Id, (await As<Made>(Tom.Send("/strengths", new { Name = "Soft water", Does = "Softens without salt", Words = "softener" }))).Id);
        var id = (await As<Made>(Mara.Send("/market-changes", new { What = "Aquilon shows a softener without salt", Kind = "Technology", Industries = "Hotels" }))).Id;
        Assert.Contains($"<option value=\"{strength}\" selected", await App.As(Cast.Mara).GetStringAsync($"/market-changes/{id}"));
        await Not(Mara.Send($"/market-changes/{id}/revisions", new { StrengthId = own }), "keep this one true yourself");
        await Not(Mara.Send($"/market-changes/{id}/revisions", new { }), "Choose a strength");
        await Fine(Mara.Send($"/market-changes/{id}/revisions", new { StrengthId = strength }));
        await Not(Mara.Send($"/market-changes/{id}/revisions", new { StrengthId = strength }), "asked already", HttpStatusCode.Conflict);
        var asked = Assert.Single((await Mara.Read<SubjectPromises.View>($"/promises/market-change/{id}")).Open);
        Assert.Equal(("Look through our strength after a change of the market: Soft water", "Tom Okafor", "Aquilon shows a softener without salt"), (asked.What, asked.Performer!.Name, asked.Why));
        await Not(Mara.Send($"/market-changes/{id}/revisions", new { PlaybookId = id }), "Choose a playbook");
        var playbook = await App.Saved(new Onside.Market.Content.Playbooks.Playbook("Hotels", Cast.Tom.Id, App.Clock.Now()));
        await Fine(Mara.Send($"/market-changes/{id}/revisions", new { PlaybookId = playbook.Id }));
        Assert.Contains("Look through our playbook after a change of the market: Hotels", (await Mara.Read<SubjectPromises.View>($"/promises/market-change/{id}")).Open.Select(one => one.What));

        await Not(Mara.Send($"/market-changes/{id}/closing", new { }), "what was done about it");
        await Fine(Mara.Send($"/market-changes/{id}/closing", new { Ending = "Tried it: half as soft" }));
        await Not(Tom.Send($"/market-changes/{id}/closing", new { Ending = "x" }), "dealt with already", HttpStatusCode.Conflict);
        await Not(Tom.Send($"/market-changes/{id}/telling", new { }), "Open it again first");
        Assert.Equal(("Mara Lindqvist", "Tried it: half as soft"), ((await Show(id)).Change.ClosedBy!.Name, (await Show(id)).Change.Ending));
        Assert.Empty((await Moments(deal)).Changes);
        Assert.Empty((await Mara.Read<ListChanges.View>("/market-changes")).Rows);
        Assert.Single((await Mara.Read<ListChanges.View>("/market-changes?Closed=true")).Rows);
        await Fine(Mara.Send(await LastUndo(id), new { }));
        Assert.Single((await Moments(deal)).Changes);
        Assert.Contains("/timeline/market-change/", await App.As(Cast.Ben).GetStringAsync($"/market-changes/{id}"));
        Assert.Contains("Market change", await App.As(Cast.Mara).GetStringAsync("/search?Q=aquilon"));
    }

    [Fact]
    public async Task What_happens_at_a_customer_is_told_to_those_who_work_there_with_the_next_move()
    {
        await Works(Cast.Lena, Function.Finance);
        var deal = await Of("Hotels", "Fourteen hotels");
        await Shared(deal);
        Assert.Contains("Nothing is written down", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}/moments"));
        await Not(Mara.Send($"/deals/{deal.Id}/moments", new { Note = "x" }), "what happened");
        await Not(Mara.Send($"/deals/{deal.Id}/moments", new { Kind = "WentQuiet", On = "2026-12-24" }), "today or before");
        await (await App.As(Cast.Tom).Submit($"/deals/{deal.Id}/moments", $"/deals/{deal.Id}/moments", ("Kind", "AskedForPrice"), ("Note", "Before the <b>visit"))).Text();
        var row = Assert.Single((await Moments(deal)).Events);
        Assert.Equal((BuyerEventKind.AskedForPrice, CueState.Open, "Tom Okafor", Function.Finance), (row.Kind, row.Cue, row.WrittenBy!.Name, row.Role));
        Assert.StartsWith("Send the value of each need first", row.Next);
        Assert.Equal(["Lena Vogt"], row.Candidates.Select(one => one.Name));
        Assert.Single(await Told(Cast.Mara, "buyer-event"));
        Assert.Single(await Told(Cast.Lena, "buyer-event"));
        Assert.Empty(await Told(Cast.Tom, "buyer-event"));
        Assert.Contains("noted what happened at the customer", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));

        // A Friday and two days later nothing is late; on the fourth working day it is.
        App.Clock.Advance(TimeSpan.FromDays(4));
        Assert.False((await Moments(deal)).Events[0].IsLate);
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True((await Moments(deal)).Events[0].IsLate);
        Assert.Contains("1 next move is open for more than three working days", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}/moments"));

        await Fine(Mara.Send($"/buyer-events/{row.Id}/asks", new { row.Version }));
        var asked = (await Moments(deal)).Events[0];
        Assert.Equal((CueState.Asked, "Mara Lindqvist"), (asked.Cue, asked.CueBy!.Name));
        Assert.Equal(("Lena Vogt", row.Next), ((await Lena.Read<ShowCommitment.View>($"/commitments/{asked.Commitment}")).Commitment.Performer!.Name, (await Lena.Read<ShowCommitment.View>($"/commitments/{asked.Commitment}")).Commitment.What));
        await Not(Tom.Send($"/buyer-events/{row.Id}/taking", new { row.Version }), "Nothing was overwritten", HttpStatusCode.Conflict);
        await Not(Tom.Send($"/buyer-events/{row.Id}/taking", new { }), "answered this already", HttpStatusCode.Conflict);
        await Fine(Mara.Send($"/buyer-events/{row.Id}/reopening", new { }));
        await Not(Mara.Send($"/buyer-events/{row.Id}/deferral", new { }), "why it is not the moment");
        await Fine(Mara.Send($"/buyer-events/{row.Id}/deferral", new { Reason = "They are on holiday" }));
        Assert.Equal((CueState.NotNow, "They are on holiday"), ((await Moments(deal)).Events[0].Cue, (await Moments(deal)).Events[0].CueReason));
        await Fine(Mara.Send(await LastUndo(row.Id), new { }));
        await Fine(Tom.Send($"/buyer-events/{row.Id}/taking", new { }));
        Assert.Equal((CueState.Taken, "Tom Okafor", false), ((await Moments(deal)).Events[0].Cue, (await Moments(deal)).Events[0].CueBy!.Name, (await Moments(deal)).Events[0].IsLate));
        await Fine(Mara.Send($"/buyer-events/{row.Id}", new { Kind = "BudgetReleased", On = "2026-11-18", Note = "By the board" }));
        Assert.Contains("Budget released", await App.As(Cast.Mara).GetStringAsync($"/history/buyer-event/{row.Id}"));
        await Fine(Mara.Send(await LastUndo(row.Id), new { }));
        Assert.Equal(BuyerEventKind.AskedForPrice, (await Moments(deal)).Events[0].Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/buyer-events/{row.Id}")).StatusCode);
    }

    [Fact]
    public async Task What_somebody_outside_answers_is_noticed_by_itself_and_goes_with_the_deal()
    {
        var deal = await Of("Hotels", "Fourteen hotels");
        var link = (await As<ShowGuest.View>(Mara.Send("/commitments/guests", new { Name = "Hugo Stern", Mail = "hugo.stern@harbour.example", Kind = "deal", About = deal.Id, What = "Send the floor plan", Condition = "It is in my inbox.", DueAt = Now.AddDays(6), Why = "We measure on Friday." }))).Link!;
        var hugo = App.Anonymous(follow: true);
        await Enter(hugo, link);
        Assert.Empty((await Moments(deal)).Events);
        await hugo.Submit($"{link}/moves/Promise", $"{link}/moves", ("Move", "Promise"), ("Seen", 1), ("Restatement", "I send it"));
        var noticed = Assert.Single((await Moments(deal)).Events);
        Assert.Equal((BuyerEventKind.Answered, "Hugo Stern: Send the floor plan", null, CueState.Open), (noticed.Kind, noticed.Note, noticed.WrittenBy, noticed.Cue));
        Assert.Contains("noticed by itself", await App.As(Cast.Tom).GetStringAsync($"/deals/{deal.Id}/moments"));
        Assert.Contains("Read it, thank them", Assert.Single(await Told(Cast.Mara, "buyer-event")));

        var outcome = (await As<ShowOutcome.View>(Mara.Send("/outcomes", new { Kind = "deal", About = deal.Id }))).Outcome;
        var invited = await As<ShowOutcome.View>(Mara.Send($"/outcomes/{outcome.Id}/guests", new { Name = "Hugo Stern", Mail = "hugo.stern@harbour.example", IsRequired = true }));
        var plan = invited.Link!.Link;
        await Enter(hugo, plan);
        await hugo.Submit(plan, $"{plan}/plan", ("Revision", invited.Outcome.Revision), ("MyPart", "We open the plant rooms."), ("Concern", ""));
        Assert.Equal([$"Hugo Stern: {outcome.What}", "Hugo Stern: Send the floor plan"], (await Moments(deal)).Events.Select(row => row.Note));

        var id = (await As<Made>(Mara.Send("/market-changes", new { What = "Rents fall", Kind = "Price", Industries = "Hotels" }))).Id;
        await Fine(Mara.Send($"/market-changes/{id}/untouched", new { DealId = deal.Id, Reason = "They own" }));
        await Fine(Mara.Send($"/deals/{deal.Id}/deletion", new { }));
        App.Clock.Advance(TimeSpan.FromDays(31));
        await App.In(async scope =>
        {
            await scope.GetRequiredService<EmptyTrash>().Run(default);
            return true;
        });
        Assert.Equal((0, 0, 1), await App.Db(async db => (await db.Set<BuyerEvent>().IgnoreQueryFilters().CountAsync(), await db.Set<UntouchedDeal>().IgnoreQueryFilters().CountAsync(), await db.Set<MarketChange>().CountAsync())));
    }
}

public sealed class ChangesOnSqlite() : ChangeTests(Engine.Sqlite);

public sealed class ChangesOnPostgres() : ChangeTests(Engine.Postgres);
