using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Market.Content.Helping;
using Onside.Market.Content.Pieces;
using Onside.Market.Content.Playbooks;
using Onside.Market.Content.Responses;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.People;
using Onside.Tests.Customers.Selling;
using Onside.Tests.Rig;

namespace Onside.Tests.Market.Content;

// Mara sells to a hotel, Tom helps and writes down what helped, Ruth administers; Lena is of another team, Ben reads, Claire Beaumont is a guest.
public abstract class ContentTests(Engine engine) : SellingTests(engine)
{
    private HttpClient Lena => field ??= App.ProgramOf(Cast.Lena);

    private static async Task<Guid> Made(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
    }

    private static Task<ListContent.View> List(HttpClient who, string asked = "") => who.Read<ListContent.View>($"/content{asked}");

    private static async Task<string> Titles(HttpClient who, string asked) => string.Join(", ", (await List(who, asked)).Rows.Select(row => row.Title));

    private Task<ShowHelps.View> Helps() => Mara.Read<ShowHelps.View>(At("helps"));

    [Fact]
    public async Task A_piece_is_written_found_kept_true_and_retired_by_whoever_works_here()
    {
        Assert.Contains("Here stands what helps to sell", await App.As(Cast.Mara).GetStringAsync("/content"));
        var card = await Made(Tom.Send("/content", new { Title = "Against bottled water", Kind = "BattleCard", Body = "Count deliveries, storage and Öl", Link = "https://fernhill.example/card", Steps = new[] { "Pitch", "Objections" }, Personas = new[] { "EconomicBuyer" }, ObjectionTypes = new[] { "Price" }, Industries = "Hotels, hotels, Public sector", FreshUntil = "2026-11-25" }));
        var sheet = await Made(Mara.Send("/content", new { Title = "Data sheet", Kind = "Document", OwnerId = Cast.Lena.Id }));
        await Refused(await Mara.Send("/content", new { Kind = "Deck" }), "title");
        await Refused(await Mara.Send("/content", new { Title = "x", Kind = "Deck", Link = "javascript:alert(1)" }), "https://");
        await Refused(await Mara.Send("/content", new { Title = "x", Kind = "Deck", FreshUntil = "2026-11-18" }), "from today on");
        await Refused(await Mara.Send("/content", new { Title = "x", Kind = "Deck", OwnerId = Guid.CreateVersion7() }), "somebody of this company");

        // By any of its words, by what it was made for, by who keeps it.
        Assert.Equal("Against bottled water", await Titles(Lena, "?Text=stor%20deliv"));
        Assert.Equal("Against bottled water", await Titles(Lena, "?Step=Objections"));
        Assert.Equal(("Data sheet", "Data sheet", ""), (await Titles(Lena, "?Kind=Document"), await Titles(Lena, $"?Owner={Cast.Lena.Id}"), await Titles(Lena, "?Step=Closing")));
        Assert.Contains("/content/" + card, await App.As(Cast.Lena).GetStringAsync("/search?q=deliveries"));
        var seen = await Lena.Read<ShowPiece.View>($"/content/{card}");
        Assert.Equal(("Hotels, Public sector", "Tom Okafor", false, 0), (string.Join(", ", seen.Piece.Industries), seen.Piece.Owner!.Name, seen.Piece.IsStale, seen.Piece.Outcome!.Deals));

        // Two at once: nothing is overwritten, and what was saved is taken back.
        object Form(string title, int version) => new { Title = title, Kind = "BattleCard", Steps = new[] { "Pitch" }, OwnerId = Cast.Tom.Id, FreshUntil = "2026-11-25", Version = version };
        Assert.True((await Lena.Send($"/content/{card}", Form("Against bottles", seen.Piece.Version))).IsSuccessStatusCode);
        var late = await Mara.Send($"/content/{card}", Form("Bottles", seen.Piece.Version));
        await Refused(late, "Against bottles", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send(await LastUndo(card), new { })).IsSuccessStatusCode);
        var back = (await Lena.Read<ShowPiece.View>($"/content/{card}")).Piece;
        Assert.Equal(("Against bottled water", 2), (back.Title, back.Steps.Count));
        Assert.Contains("Pitch and presentation, Objection handling", await App.As(Cast.Mara).GetStringAsync($"/history/content-piece/{card}"));

        // Past its day it is stale, for its owner to look at.
        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(("Against bottled water", ""), (await Titles(Tom, "?Refresh=true"), await Titles(Mara, "?Refresh=true")));
        Assert.Equal("Against bottled water", await Titles(Mara, "?Stale=true"));
        Assert.Contains("Look whether it is still true", await App.As(Cast.Mara).GetStringAsync($"/content/{card}"));
        await Refused(await Tom.Send($"/content/{card}/refresh", new { Until = "2026-11-25" }), "from today on");
        var fresh = (await As<ShowPiece.View>(await Tom.Send($"/content/{card}/refresh", new { }))).Piece;
        Assert.Equal((false, new DateOnly(2027, 5, 25)), (fresh.IsStale, fresh.FreshUntil));
        Assert.Equal("", await Titles(Tom, "?Refresh=true"));

        var page = await App.As(Cast.Tom).Submit($"/content/{sheet}", $"/content/{sheet}/retirement");
        Assert.Contains("Offer again", await page.Text());
        Assert.Equal(("Against bottled water", "Data sheet"), (await Titles(Mara, ""), await Titles(Mara, "?Retired=true")));
        Assert.True((await Mara.Send($"/content/{sheet}/retirement/undo", new { })).IsSuccessStatusCode);

        using var sent = await Tom.Upload($"/files/content-piece/{card}", ("Card.pdf", Sending.Pdf));
        Assert.True(sent.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ben).GetAsync($"/content/{card}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/content/{card}/refresh", new { })).StatusCode);
        foreach (var address in new[] { "/content", $"/content/{card}", $"/files/content-piece/{card}", "/playbooks", "/objection-topics", $"/history/content-piece/{card}" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync(address)).StatusCode);

        // Who leaves hands over.
        Assert.True((await Ruth.Send($"/people/{Cast.Lena.Id}/deactivation", new { SuccessorId = Cast.Tom.Id })).IsSuccessStatusCode);
        Assert.Equal("Tom Okafor", (await Mara.Read<ShowPiece.View>($"/content/{sheet}")).Piece.Owner!.Name);
    }

    [Fact]
    public async Task A_playbook_is_kept_in_a_draft_and_what_was_published_stays()
    {
        var id = await Made(Tom.Send("/playbooks", new { Name = "Hotels", Segment = "More than fifty rooms" }));
        string Url(string part) => $"/playbooks/{id}{part}";
        await Refused(await Tom.Send(Url("/draft/publication"), new { Change = "First" }), "no play in it");
        await Refused(await Tom.Send(Url("/draft/plays"), new { Step = "Pitch", Name = "Tasting" }), "to be done");
        Assert.True((await Tom.Send(Url("/draft/plays"), new { Step = "Pitch", Name = "Tasting", Text = "Three glasses", Personas = new[] { "User" }, Industries = "Hotels" })).IsSuccessStatusCode);
        await Refused(await Tom.Send(Url("/draft/publication"), new { }), "what is new");
        await Refused(await Mara.Send(Url("/draft/plays"), new { Step = "Pitch", Name = "x", Text = "x" }), "Tom Okafor, sales operations", HttpStatusCode.Forbidden);
        // Others see nothing of a draft.
        Assert.Equal((null, 0), ((await Mara.Read<ShowPlaybook.View>(Url(""))).Number, (await Mara.Read<ShowPlaybook.View>(Url(""))).Plays.Count));
        var draft = await Tom.Read<ShowPlaybook.View>(Url(""));
        await Tom.Send(Url("/draft/plays"), new { Step = "Needs", Name = "Walk", Text = "Two floors" });
        await Refused(await Tom.Send(Url("/draft/publication"), new { Change = "First", Version = draft.DraftVersion }), "changed the draft", HttpStatusCode.Conflict);
        Assert.True((await Tom.Send(Url("/draft/publication"), new { Change = "What worked in spring" })).IsSuccessStatusCode);
        await Refused(await Tom.Send(Url("/draft/publication"), new { Change = "Again" }), "no draft", HttpStatusCode.Conflict);

        // Marketing keeps it too; the next version begins as the last one, under the same keys.
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == Cast.Lena.Id)).Work([Function.Marketing]);
            return await db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Created, (await Lena.Send(Url("/draft"), new { })).StatusCode);
        await Refused(await Tom.Send(Url("/draft"), new { }), "being written already", HttpStatusCode.Conflict);
        var next = await Lena.Read<ShowPlaybook.View>(Url(""));
        var (walk, tasting) = (next.Plays.Single(play => play.Name == "Walk"), next.Plays.Single(play => play.Name == "Tasting"));
        Assert.True((await Lena.Send(Url($"/draft/plays/{tasting.Id}"), new { Step = "Pitch", Name = "Tasting", Text = "Six people, three glasses", tasting.Version })).IsSuccessStatusCode);
        await Refused(await Tom.Send(Url($"/draft/plays/{tasting.Id}"), new { Step = "Pitch", Name = "Tasting", Text = "Five", tasting.Version }), "Six people", HttpStatusCode.Conflict);
        Assert.True((await Lena.Send(Url($"/draft/plays/{walk.Id}/removal"), new { })).IsSuccessStatusCode);
        Assert.Equal("Three glasses", (await Mara.Read<ShowPlaybook.View>(Url(""))).Plays.Single(play => play.Name == "Tasting").Text);
        Assert.True((await Lena.Send(Url("/draft/publication"), new { Change = "The tasting is with six" })).IsSuccessStatusCode);

        var now = await Mara.Read<ShowPlaybook.View>(Url(""));
        Assert.Equal((2, "Six people, three glasses", tasting.Key), (now.Number, now.Plays.Single().Text, now.Plays.Single().Key));
        Assert.Equal(["The tasting is with six", "What worked in spring"], now.Editions.Select(one => one.Change));
        var first = await Mara.Read<ShowPlaybook.View>(Url("/versions/1"));
        Assert.Equal(["Walk: Two floors", "Tasting: Three glasses"], first.Plays.Select(play => $"{play.Name}: {play.Text}"));
        // No way changes what was published.
        Assert.Equal(HttpStatusCode.Conflict, (await Tom.Send(Url($"/draft/plays/{first.Plays[1].Id}"), new { Step = "Pitch", Name = "x", Text = "x" })).StatusCode);
        await Refused(await Tom.Send(await LastUndo(first.Plays[1].Id), new { }), "a published version stays");
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync(Url("/versions/3"))).StatusCode);

        await Tom.Send(Url("/draft"), new { });
        Assert.True((await Tom.Send(Url("/draft/deletion"), new { })).IsSuccessStatusCode);
        Assert.Equal((2, null), ((await Tom.Read<ShowPlaybook.View>(Url(""))).Number, (await Tom.Read<ShowPlaybook.View>(Url(""))).Draft));
        Assert.True((await Tom.Send(Url(""), new { Name = "Hotels and inns", now.Version })).IsSuccessStatusCode);
        await Refused(await Lena.Send(Url(""), new { Name = "Houses", now.Version }), "Hotels and inns", HttpStatusCode.Conflict);
        await Refused(await Mara.Send(await LastUndo(id), new { }), "keep this playbook", HttpStatusCode.Forbidden);
        Assert.True((await Tom.Send(await LastUndo(id), new { })).IsSuccessStatusCode);
        Assert.Contains("Tom Okafor", await App.As(Cast.Mara).GetStringAsync("/playbooks"));
        Assert.Contains("The tasting is with six", await App.As(Cast.Mara).GetStringAsync($"/history/playbook/{id}"));
        Assert.Equal(["Hotels"], (await Mara.Read<ListPlaybooks.View>("/playbooks")).Rows.Select(row => row.Name));
    }

    [Fact]
    public async Task A_response_used_on_objections_is_measured_by_what_became_of_them()
    {
        var topic = await Made(Tom.Send("/objection-topics", new { Type = "Price", Words = "It costs more than what we pay today", Text = "Five years side by side" }));
        Assert.True((await Mara.Send($"/objection-topics/{topic}/responses", new { Text = "Two steps, two budget years" })).IsSuccessStatusCode);
        await Refused(await Mara.Send($"/objection-topics/{topic}/responses", new { Text = new string('a', 501) }), "500");
        async Task<TopicView> Topic() => (await Mara.Read<ShowTopic.View>($"/objection-topics/{topic}")).Topic;
        var (five, two) = ((await Topic()).Responses.Single(one => one.Text.StartsWith('F')), (await Topic()).Responses.Single(one => one.Text.StartsWith('T')));
        Assert.IsType<Measure<Ratio>.Undefined>(five.Holding.Rate);

        async Task<DealObjection> Objection(int number, ObjectionType type = ObjectionType.Price) => await App.Saved(DealObjection.Raise(Deal.Id, type, $"Too dear {number}", Claire.Id, new DateOnly(2026, 11, 19), Cast.Mara.Id, App.Clock.Now()));
        async Task<ShowObjections.Row> Used(DealObjection on, Guid? response = null) => (await As<ShowObjections.View>(await Mara.Send($"/deal-objections/{on.Id}/responses", new { ResponseId = response ?? five.Id }))).Objections.Single(row => row.Id == on.Id);
        Task<HttpResponseMessage> End(Guid id, string how) => Mara.Send($"/deal-objections/{id}/{how}", new { How = "By the figures", ToldToId = Claire.Id });

        var first = await Objection(1);
        Assert.Contains("Five years side by side", await App.As(Cast.Mara).GetStringAsync($"/deal-objections/{first.Id}/responses"));
        var row = await Used(first);
        Assert.Equal(("Five years side by side", "Mara Lindqvist"), (row.Answers.Single().Text, row.Answers.Single().By.Name));
        await Refused(await Tom.Send($"/deal-objections/{first.Id}/responses", new { ResponseId = five.Id }), "an answer here already", HttpStatusCode.Conflict);
        // Taken back with the answer, and used again.
        Assert.True((await Mara.Send(await LastUndo(first.Id), new { })).IsSuccessStatusCode);
        Assert.Equal(0, (await Topic()).Responses.Single(one => one.Id == five.Id).Holding.Fates.Uses);
        await Used(first);
        Assert.Equal(Measure.Insufficient<Ratio>(0, 5), (await Topic()).Responses.Single(one => one.Id == five.Id).Holding.Rate);
        Assert.Contains("not enough yet: 0 of 5 settled", await App.As(Cast.Mara).GetStringAsync($"/objection-topics/{topic}"));

        await End(first.Id, "resolution");
        foreach (var (number, how) in new[] { (2, "resolution"), (3, "resolution"), (4, "disclosure"), (5, "withdrawal"), (6, "resolution"), (7, "") })
        {
            var objection = await Objection(number);
            await Used(objection);
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            if (how.Length > 0)
                Assert.True((await End(objection.Id, how)).IsSuccessStatusCode);
            if (number == 6)
                Assert.True((await Mara.Send($"/deal-objections/{objection.Id}/reopening", new { })).IsSuccessStatusCode);
        }
        var holding = (await Topic()).Responses.Single(one => one.Id == five.Id).Holding;
        Assert.Equal((new AnswerFates(3, 1, 1, 1, 1), Measure.Known(new Ratio(3, 6))), (holding.Fates, holding.Rate));
        var page = await App.As(Cast.Ben).GetStringAsync($"/objection-topics/{topic}");
        Assert.Contains("held 3 of 6 times: 50", page);
        Assert.All(["1 came up again", "1 stayed, and they were told", "1 taken back by the customer", "1 still open"], words => Assert.Contains(words, page));
        // A reopening that is taken back never was.
        var sixth = await App.Db(db => db.Set<DealObjection>().Where(one => one.Words == "Too dear 6").Select(one => one.Id).SingleAsync());
        Assert.True((await Mara.Send(await LastUndo(sixth), new { })).IsSuccessStatusCode);
        Assert.Equal(4, (await Topic()).Responses.Single(one => one.Id == five.Id).Holding.Fates.Held);

        // What was used cannot be unmade, only retired; others of another team use nothing here.
        await Refused(await Tom.Send(await LastUndo(topic), new { }), "was used on a deal since", HttpStatusCode.Conflict);
        Assert.True((await Mara.Send($"/objection-responses/{two.Id}/retirement", new { })).IsSuccessStatusCode);
        var eighth = await Objection(8);
        await Refused(await Mara.Send($"/deal-objections/{eighth.Id}/responses", new { ResponseId = two.Id }), "may be retired");
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.Send($"/deal-objections/{eighth.Id}/responses", new { ResponseId = five.Id })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/deal-objections/{eighth.Id}/responses")).StatusCode);
        var seen = await Topic();
        Assert.True((await Tom.Send($"/objection-topics/{topic}", new { Type = "Price", Words = "It is dearer", seen.Version })).IsSuccessStatusCode);
        await Refused(await Mara.Send($"/objection-topics/{topic}", new { Type = "Fit", Words = "x", seen.Version }), "It is dearer", HttpStatusCode.Conflict);
        Assert.Single((await Mara.Read<ListTopics.View>("/objection-topics?Type=Price&Text=dear")).Topics);
        Assert.Empty((await Mara.Read<ListTopics.View>("/objection-topics?Type=Fit")).Topics);
    }

    // Hotels, the objections step, a decision maker, an open objection about the price.
    private async Task Situation()
    {
        Assert.True((await Ruth.Send("/process/draft", new { })).IsSuccessStatusCode);
        Assert.True((await Ruth.Send("/process/draft/publication", new { })).IsSuccessStatusCode);
        await App.Db(async db =>
        {
            var hotels = await db.Set<Account>().SingleAsync(account => account.Id == Deal.AccountId);
            hotels.Describe(hotels.Name, null, "Hotels", null);
            db.Add(Stakeholder.Add(Deal.Id, Claire.Id, new(BuyingRole.DecisionMaker, Stance.Neutral, Influence.High)));
            db.Add(DealObjection.Raise(Deal.Id, ObjectionType.Price, "Too dear", Claire.Id, new DateOnly(2026, 11, 19), Cast.Mara.Id, App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task What_fits_comes_to_the_deal_with_why_is_used_by_one_click_and_tells_what_happened()
    {
        Assert.Contains("Nothing fits yet", await App.As(Cast.Mara).GetStringAsync(At("helps")));
        await Situation();
        Task<Guid> Piece(string title, string[]? steps = null, string[]? types = null, string industries = "", string fresh = "2027-01-01") =>
            Made(Tom.Send("/content", new { Title = title, Kind = "Document", Steps = steps ?? [], ObjectionTypes = types ?? [], Industries = industries, FreshUntil = fresh }));
        var best = await Piece("Side by side", ["Objections"], ["Price"], "hotels");
        var step = await Piece("In this step", ["Objections", "Closing"]);
        await Piece("For hospitals", ["Objections"], industries: "Healthcare");
        await Piece("For everybody");
        await Piece("Of spring", ["Objections"], ["Price"], "Hotels", "2026-11-20");
        await Made(Tom.Send("/objection-topics", new { Type = "Price", Words = "It costs more", Text = "Two steps, two budget years" }));
        await Made(Tom.Send("/objection-topics", new { Type = "Timing", Words = "Not now", Text = "At night" }));
        var playbook = await Made(Tom.Send("/playbooks", new { Name = "Hotels" }));
        await Tom.Send($"/playbooks/{playbook}/draft/plays", new { Step = "Objections", Name = "One floor first", Text = "Six weeks", Personas = new[] { "DecisionMaker" }, Industries = "Hotels" });
        Assert.DoesNotContain((await Helps()).Rows, row => row.Title == "One floor first");
        await Tom.Send($"/playbooks/{playbook}/draft/publication", new { Change = "First" });
        App.Clock.Advance(TimeSpan.FromDays(2));

        var helps = await Helps();
        Assert.Equal(["Side by side", "One floor first", "It costs more", "In this step", "Of spring"], helps.Rows.Select(row => row.Title));
        Assert.Equal((SalesStep.Objections, "Hotels", BuyingRole.DecisionMaker, true), (helps.Step, helps.Industry, helps.Personas.Single(), helps.Rows[4].IsStale));
        Assert.Equal("It fits: for the objection Price, for the step Objection handling, for customers in Hotels.", helps.Rows[0].Why);
        Assert.Equal("It fits: for the step Objection handling, for customers in Hotels, for the role Decision maker.", helps.Rows[1].Why);

        // One click, twice is once, and back again; nobody else counts here.
        foreach (var who in new[] { Mara, Tom })
            Assert.True((await who.Send(At("helps/uses"), new { Kind = "Piece", WhatId = step })).IsSuccessStatusCode);
        var use = (await Helps()).Rows.Single(row => row.Id == step).Use!;
        Assert.Equal(("Mara Lindqvist", 1), (use.By.Name, await App.Db(db => db.Set<ContentUse>().CountAsync())));
        await Refused(await Mara.Send(At("helps/uses"), new { Kind = "Play", WhatId = step }), "no such piece or play");
        foreach (var who in new[] { Lena, App.ProgramOf(Cast.Claire) })
            Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(At("helps"))).StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), ((await Lena.Send(At("helps/uses"), new { Kind = "Piece", WhatId = step })).StatusCode, (await App.ProgramOf(Cast.Ben).Send(At("helps/uses"), new { Kind = "Piece", WhatId = step })).StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.Send(At($"helps/uses/{use.Id}/undo"), new { })).StatusCode);
        Assert.True((await Mara.Send(At($"helps/uses/{use.Id}/undo"), new { })).IsSuccessStatusCode);
        Assert.Null((await Helps()).Rows.Single(row => row.Id == step).Use);
        await Mara.Send(At("helps/uses"), new { Kind = "Piece", WhatId = step });
        await Mara.Send(At("helps/uses"), new { Kind = "Play", WhatId = helps.Rows[1].Id });

        // The response becomes an answer on the objection.
        var against = helps.Rows[2].Against.Single();
        var answered = await As<ShowHelps.View>(await Mara.Send(At("helps/answers"), new { ResponseId = helps.Rows[2].Id, ObjectionId = against.Id }));
        Assert.Empty(answered.Rows[2].Against);
        Assert.Equal("Two steps, two budget years", (await Mara.Read<ShowObjections.View>(At("objections"))).Objections.Single().Answers.Single().Text);
        await Refused(await Mara.Send(At("helps/answers"), new { ResponseId = helps.Rows[2].Id, ObjectionId = Guid.CreateVersion7() }), "", HttpStatusCode.NotFound);

        // Won elsewhere: a piece of three uses with one win beside all deals, and what won more often comes first among equals.
        await Closed(step, Result.Won, Result.Lost, Result.Declined);
        var twin = await Piece("And this too", ["Objections"]);
        Assert.Equal(["In this step", "And this too"], (await Helps()).Rows.Select(row => row.Title).Where(title => title is "In this step" or "And this too"));
        await Closed(twin, Result.Won, Result.Won);
        var outcome = (await Mara.Read<ShowPiece.View>($"/content/{step}"));
        Assert.Equal((4L, 1L, 2L, Measure.Known(new Ratio(1, 2)), Measure.Known(new Ratio(3, 4))), (outcome.Piece.Outcome!.Deals, outcome.Piece.Outcome.Won, outcome.Piece.Outcome.Decided, outcome.Piece.Outcome.Share, outcome.Overall.Share));
        Assert.Equal(["And this too", "In this step"], (await Helps()).Rows.Select(row => row.Title).Where(title => title is "In this step" or "And this too"));
        var page = await App.As(Cast.Mara).GetStringAsync($"/content/{step}");
        Assert.Contains("Used on 4 deals. In the last twelve months 1 of 2 decided ones were won", page);
        Assert.Contains("association, not cause", page);

        // Without a script, and gone for good with the deal.
        var seen = await App.As(Cast.Mara).Submit(At("helps"), At("helps/uses"), ("Kind", "Piece"), ("WhatId", best));
        Assert.Contains("Used here by Mara Lindqvist", await seen.Text());
        await Mara.Send($"/deals/{Deal.Id}/deletion", new { });
        await Emptied();
        Assert.Equal((0, 5), (await App.Db(db => db.Set<ResponseUse>().CountAsync()), await App.Db(db => db.Set<ContentUse>().CountAsync())));
    }

    private async Task Closed(Guid piece, params Result[] results)
    {
        foreach (var result in results)
        {
            var deal = await Cast.Deal($"Another {result}", Cast.Lena);
            await App.Db(async db =>
            {
                var one = await db.Set<Deal>().Include(d => d.Stays).SingleAsync(d => d.Id == deal.Id);
                db.Add(new ContentUse(HelpKind.Piece, piece, one.Id, Cast.Lena.Id, App.Clock.Now()));
                db.Entry(one).Property(d => d.Result).CurrentValue = result;
                db.Entry(one).Property(d => d.ClosedOn).CurrentValue = new DateOnly(2026, 11, 20);
                return await db.SaveChangesAsync();
            });
        }
    }
}

public sealed class ContentOnSqlite() : ContentTests(Engine.Sqlite);

public sealed class ContentOnPostgres() : ContentTests(Engine.Postgres);
