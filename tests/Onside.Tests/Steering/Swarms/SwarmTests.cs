using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Live;
using Onside.Platform.Search;
using Onside.Science.Process;
using Onside.Steering.Swarms;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Steering.Process;

namespace Onside.Tests.Steering.Swarms;

// Mara’s deal is stuck. Tom of finance, Lena who engineers and Mara herself are asked; Ruth decides.
public abstract class SwarmTests(Engine engine) : ProcessTests(engine)
{
    private const string Maras = "Quincetree visit", Toms = "Mulberry guarantee", Lenas = "Persimmon measurement";

    private HttpClient[] Readers => [Mara, Tom, Lena, Ruth];

    private HttpClient[] Browsers => field ??= [App.As(Cast.Mara), App.As(Cast.Tom), App.As(Cast.Lena), App.As(Cast.Ruth)];

    private async Task<(Deal Deal, ShowSwarm.View Swarm)> Asked(params Person[] people)
    {
        await Works(Cast.Mara, Function.AccountExecutive);
        await Works(Cast.Tom, Function.Finance, Function.SalesAdministrator);
        await Works(Cast.Lena, Function.SolutionsEngineer);
        var deal = await Cast.Deal("Filtration for 14 hotels", stage: 4);
        var seen = await Answer<ShowSwarms.View>(Mara.Send($"/deals/{deal.Id}/swarm", new { Problem = "Nobody answers", Needed = "A signed plan in spring", DeciderId = Cast.Ruth.Id, DecideBy = DateOnly.FromDateTime(Now).AddDays(8), People = (people.Length > 0 ? people : [Cast.Mara, Cast.Tom, Cast.Lena]).Select(person => person.Id) }));
        return (deal, await Read(Mara, seen.Swarms.Single().Id));
    }

    private static Task<ShowSwarm.View> Read(HttpClient who, Guid id) => who.Read<ShowSwarm.View>($"/swarms/{id}");

    private static async Task<T> Answer<T>(Task<HttpResponseMessage> asked) => (await (await Fine(asked)).Content.ReadFromJsonAsync<T>(Browsing.Json))!;

    private static Task<ShowSwarm.View> Do(HttpClient who, Guid swarm, string what, object with) => Answer<ShowSwarm.View>(who.Send($"/swarms/{swarm}/{what}", with));

    private static async Task Refuse(Task<HttpResponseMessage> asked, HttpStatusCode status, string words = "")
    {
        var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Text());
    }

    // Everything that anybody could read of it, by person: pages, fragments, JSON, history, timeline, inbox, search, files to take along.
    private async Task<string[]> Everything(Deal deal, Guid swarm)
    {
        var act = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal.Id || e.SubjectId == swarm).OrderByDescending(e => e.Sequence).Select(e => e.ActId ?? Guid.Empty).FirstAsync());
        string[] addresses = [$"/swarms/{swarm}", $"/deals/{deal.Id}/swarm", "/swarms", "/swarms?All=true", $"/history/swarm/{swarm}", $"/history/deal/{deal.Id}", $"/timeline/deal/{deal.Id}", $"/acts/{act}", $"/deals/{deal.Id}", "/inbox", "/", "/deals/export"];
        var read = new List<string>();
        foreach (var (program, browser) in Readers.Zip(Browsers))
        {
            var seen = "";
            foreach (var address in addresses)
                foreach (var (client, headers) in new (HttpClient, (string, string)[])[] { (program, [("Accept", "application/json")]), (browser, [("Accept", "text/html")]), (browser, [("Accept", "text/html"), ("HX-Request", "true")]) })
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, address);
                    foreach (var (name, value) in headers)
                        request.Headers.Add(name, value);
                    seen += WebUtility.HtmlDecode(await (await client.SendAsync(request)).Text());
                }
            read.Add(seen);
        }
        return [.. read];
    }

    // What is kept beside the records and read by others: the logs, the words of the search, the notices.
    private Task<string> Kept() => App.Db(async db => string.Join('\n', [
        .. await db.Set<PlatformEvent>().Select(e => e.Payload ?? "").ToListAsync(), .. await db.Set<PlatformChange>().Select(change => (change.Before ?? "") + (change.After ?? "")).ToListAsync(),
        .. await db.Set<SearchWord>().Select(word => word.Word).ToListAsync(), .. await db.Set<Notice>().Select(notice => notice.Said + (notice.Excerpt ?? "")).ToListAsync()]));

    [Fact]
    public async Task Nobody_reads_anothers_option_or_vote_by_any_face_before_the_seal_is_open()
    {
        var (deal, swarm) = await Asked();
        var heard = new ConcurrentQueue<string>();
        App.Services.GetRequiredService<Signals>().Told += (topics, _) => heard.Enqueue(string.Join(' ', topics));
        string[] secrets = ["Quincetree", "Mulberry", "Persimmon"];
        var mine = await Do(Mara, swarm.Id, "options", new { Options = Maras });
        Assert.Equal([Maras], mine.Options.Select(option => option.Text));
        var toms = await (await Fine(Tom.Send($"/swarms/{swarm.Id}/options", new { Options = Toms + "\nMulberry discount" }))).Text();
        Assert.DoesNotContain("Quincetree", toms);

        // Mara reads hers, Tom his; Lena, who has not answered, and Ruth, who decides and administers, read none.
        var read = await Everything(deal, swarm.Id);
        Assert.Equal([[true, false, false], [false, true, false], [false, false, false], [false, false, false]], read.Select(seen => secrets.Select(secret => seen.Contains(secret, StringComparison.OrdinalIgnoreCase)).ToArray()));
        Assert.Equal((0, 1, 1), ((await Read(Ruth, swarm.Id)).Options.Count, (await Read(Ruth, swarm.Id)).Missing.Count, (await Read(Mara, swarm.Id)).Options.Count));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, Kept().Result, StringComparison.OrdinalIgnoreCase));
        foreach (var (reader, secret) in Readers.SelectMany(reader => secrets.Select(secret => (reader, secret))))
            Assert.DoesNotContain(swarm.Id.ToString(), await reader.GetStringAsync($"/search?Q={secret}"));
        Assert.All(heard, topics => Assert.All(secrets, secret => Assert.DoesNotContain(secret, topics, StringComparison.OrdinalIgnoreCase)));
        // Neither does a conflict, nor what is refused, nor another's click.
        await Refuse(Ruth.Send($"/swarms/{swarm.Id}", new { Problem = "x", Needed = "y", DeciderId = Cast.Ruth.Id, DecideBy = "2026-11-27", Version = 99 }), HttpStatusCode.Conflict, "Nobody answers");
        await Refuse(Ruth.Send($"/swarms/{swarm.Id}/opening", new { }), HttpStatusCode.UnprocessableEntity, "the day is not over");
        await Refuse(Ruth.Send($"/swarms/{swarm.Id}/votes", new { }), HttpStatusCode.Conflict);

        var open = await Do(Lena, swarm.Id, "options", new { Options = Lenas });
        Assert.Equal((SwarmState.Voting, 4), (open.State, open.Options.Count));
        Assert.All(await Everything(deal, swarm.Id), seen => Assert.All(secrets, secret => Assert.Contains(secret, seen)));
        var (wanted, other) = (open.Options.Single(option => option.Text == Maras), open.Options.Single(option => option.Text == Toms));
        await Do(Mara, swarm.Id, "votes", new { Approved = new[] { wanted.Id } });
        var voted = await Do(Tom, swarm.Id, "votes", new { Approved = new[] { wanted.Id, other.Id } });
        Assert.Equal([true, true], voted.Options.Where(option => option.Id == wanted.Id || option.Id == other.Id).Select(option => option.Approved));
        foreach (var reader in Readers)
            Assert.All((await Read(reader, swarm.Id)).Options, option => Assert.Null(option.ApprovedBy));
        foreach (var reader in new[] { Lena, Ruth })
            Assert.All((await Read(reader, swarm.Id)).Options, option => Assert.False(option.Approved));
        Assert.All(await Everything(deal, swarm.Id), seen => Assert.DoesNotContain("approved by", seen));
        Assert.DoesNotContain(wanted.Id.ToString(), await Kept());

        var counted = await Do(Lena, swarm.Id, "votes", new { Approved = new[] { wanted.Id } });
        Assert.Equal((SwarmState.Deciding, wanted.Id, 3), (counted.State, counted.Options[0].Id, counted.Options[0].ApprovedBy!.Count));
        Assert.All(await Everything(deal, swarm.Id), seen => Assert.Contains("approved by", seen));
    }

    [Fact]
    public async Task A_stuck_deal_becomes_a_decision_promises_and_what_came_of_it()
    {
        await Refuse(Mara.Send($"/deals/{(await Cast.Deal("Alone")).Id}/swarm", new { Problem = "x", Needed = "y", DeciderId = Cast.Ruth.Id, DecideBy = "2026-11-27", People = new[] { Cast.Mara.Id } }), HttpStatusCode.UnprocessableEntity, "two people at least");
        var (deal, asked) = await Asked();
        var id = asked.Id;
        // Lena saw nothing of the deal: she is on its team now.
        Assert.Equal(HttpStatusCode.OK, (await Lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Contains("asks what you would do", await App.As(Cast.Lena).GetStringAsync("/inbox"));
        await Do(Mara, id, "options", new { Options = "Call them again" });
        await Do(Mara, id, "options", new { Options = Maras });
        await Refuse(Tom.Send($"/swarms/{id}/options", new { }), HttpStatusCode.UnprocessableEntity, "say that you have none");
        await Do(Tom, id, "options", new { IsNone = true });
        // The last two at once: both are in, and it opens.
        await Fine(Lena.Send($"/swarms/{id}/options", new { Options = Lenas }));
        var options = (await Read(Tom, id)).Options;
        Assert.Equal([Lenas, Maras], options.Select(option => option.Text));
        await Task.WhenAll(new[] { Mara, Tom, Lena }.Select(who => Fine(who.Send($"/swarms/{id}/votes", new { Approved = new[] { options[0].Id } }))));
        Assert.Equal(3, (await Read(Ruth, id)).Options[0].ApprovedBy!.Count);

        await Refuse(Mara.Send($"/swarms/{id}/decision", new { options[0].Id, Reason = "x" }), HttpStatusCode.Forbidden, "the person who decides");
        await Refuse(Ruth.Send($"/swarms/{id}/decision", new { OptionId = options[0].Id }), HttpStatusCode.UnprocessableEntity, "Say why");
        var decided = await Do(Ruth, id, "decision", new { OptionId = options[0].Id, Reason = "It is quick, and theirs to keep." });
        Assert.Equal((SwarmState.Trying, options[0].Id, Now.AddDays(14)), (decided.State, decided.ChosenId, decided.ResultDueAt));
        var ask = (await Do(Mara, id, "asks", new { To = Cast.Lena.Id, What = Lenas })).Asks.Single();
        Assert.Equal("A signed plan in spring", (await Lena.Read<ShowCommitment.View>($"/commitments/{ask.Commitment}")).Commitment.Why);
        Assert.Single((await Do(Mara, id, "trials", new { What = "Measured at three floors" })).Trials);
        var undo = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == id).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync());
        await Fine(Mara.Send($"/history/{undo}/undo", new { }));
        Assert.Empty((await Do(Ruth, id, "result", new { Help = "TooEarly" })).Trials);

        App.Clock.Advance(TimeSpan.FromDays(15));
        for (var i = 0; i < 2; i++)
            await App.In(async scope =>
            {
                await scope.GetRequiredService<AskWhetherItHelped>().Run(default);
                return true;
            });
        Assert.Equal(1, await App.Db(db => db.Set<Notice>().CountAsync(notice => notice.PersonId == Cast.Ruth.Id && notice.Said.Contains("Did it help?"))));
        var closed = await Do(Ruth, id, "result", new { Help = "Helped", Note = "They signed." });
        Assert.Equal((SwarmState.Closed, SwarmHelp.Helped, "They signed."), (closed.State, closed.Help, closed.HelpNote));
        await Refuse(Ruth.Send($"/swarms/{id}/calling-off", new { Reason = "x" }), HttpStatusCode.Conflict);
        Assert.Contains("Filtration for 14 hotels", await App.As(Cast.Tom).GetStringAsync("/swarms?All=true&Closed=true"));
        Assert.Contains("decided what is tried: It is quick", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}")));
        await Refuse(Mara.Send($"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == id && e.Kind == "swarm-changed").OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo", new { }), HttpStatusCode.UnprocessableEntity, "Others have acted on it");
        // It goes for good with its deal.
        await Fine(Mara.Send($"/deals/{deal.Id}/deletion", new { }));
        App.Clock.Advance(TimeSpan.FromDays(31));
        await App.In(async scope =>
        {
            await scope.GetRequiredService<Onside.Platform.History.EmptyTrash>().Run(default);
            return true;
        });
        Assert.Equal((0, 0, 0, 0), await App.Db(async db => (await db.Set<Swarm>().IgnoreQueryFilters().CountAsync(), await db.Set<SwarmOption>().IgnoreQueryFilters().CountAsync(), await db.Set<SwarmVote>().IgnoreQueryFilters().CountAsync(), await db.Set<SwarmAsk>().IgnoreQueryFilters().CountAsync())));
    }

    [Fact]
    public async Task After_the_day_who_decides_opens_without_those_who_are_missing_and_they_are_named()
    {
        var (_, swarm) = await Asked();
        var mara = App.As(Cast.Mara);
        // Without a script: the page of the swarm, a form, and back to it.
        var page = await mara.Submit($"/swarms/{swarm.Id}", $"/swarms/{swarm.Id}/options", ("Options", Maras));
        Assert.Equal($"/swarms/{swarm.Id}", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Waiting for Lena Vogt, Tom Okafor", await page.Text());
        // Nobody opens it earlier by moving the day.
        await Refuse(Ruth.Send($"/swarms/{swarm.Id}", new { swarm.Problem, swarm.Needed, DeciderId = Cast.Ruth.Id, DecideBy = "2026-11-20" }), HttpStatusCode.UnprocessableEntity, "count on this day");
        App.Clock.Advance(TimeSpan.FromDays(8));
        await Refuse(Ruth.Send($"/swarms/{swarm.Id}/opening", new { }), HttpStatusCode.UnprocessableEntity);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Refuse(Tom.Send($"/swarms/{swarm.Id}/opening", new { }), HttpStatusCode.Forbidden);
        Assert.Equal(Maras, (await Do(Ruth, swarm.Id, "opening", new { })).Options.Single().Text);
        await Refuse(Tom.Send($"/swarms/{swarm.Id}/options", new { Options = Toms }), HttpStatusCode.Conflict);
        var closed = await Do(Ruth, swarm.Id, "votes/closing", new { });
        Assert.Equal(["Lena Vogt", "Mara Lindqvist", "Tom Okafor"], closed.Missing.Select(one => one.Name).Order());
        Assert.Contains("Opened without", await App.As(Cast.Tom).GetStringAsync($"/swarms/{swarm.Id}"));

        // Somebody leaves: nobody waits for them, and who takes over decides.
        var (_, other) = await Asked();
        await Do(Mara, other.Id, "options", new { Options = Maras });
        await Do(Tom, other.Id, "options", new { IsNone = true });
        await Fine(Ruth.Send($"/people/{Cast.Lena.Id}/deactivation", new { SuccessorId = Cast.Tom.Id, Password = "" }));
        Assert.Equal(SwarmState.Voting, (await Read(Mara, other.Id)).State);
        Assert.Equal(SwarmState.CalledOff, (await Do(Mara, other.Id, "calling-off", new { Reason = "They called." })).State);
    }

    [Fact]
    public async Task A_deal_is_taken_over_only_when_its_owner_accepts_and_they_stay_on_the_team()
    {
        var (deal, swarm) = await Asked();
        var at = $"takeover";
        await Refuse(Lena.Send($"/swarms/{swarm.Id}/{at}", new { Words = "I could" }), HttpStatusCode.Forbidden, "Sales administrators offer");
        var offered = await Do(Tom, swarm.Id, at, new { Words = "I know their purchasing" });
        await Refuse(Tom.Send($"/swarms/{swarm.Id}/{at}", new { Words = "Again" }), HttpStatusCode.Conflict);
        Assert.Contains("It stays yours unless you accept", await App.As(Cast.Mara).GetStringAsync("/inbox"));
        await Refuse(Tom.Send($"/swarms/{swarm.Id}/{at}/acceptance", new { }), HttpStatusCode.Forbidden, "owns the deal");
        await Refuse(Mara.Send($"/swarms/{swarm.Id}/{at}/refusal", new { }), HttpStatusCode.UnprocessableEntity, "Say why");
        Assert.Equal(TakeoverState.Declined, (await Do(Mara, swarm.Id, $"{at}/refusal", new { Reason = "I see them on Friday", offered.Takeover!.Version })).Takeover!.State);
        Assert.Equal(Cast.Mara.Id, await Owner(deal));
        await Do(Tom, swarm.Id, at, new { Words = "After Friday then" });
        Assert.Equal(TakeoverState.Withdrawn, (await Do(Tom, swarm.Id, $"{at}/withdrawal", new { })).Takeover!.State);

        var again = (await Do(Tom, swarm.Id, at, new { Words = "Now I know their board too" })).Takeover!;
        await Refuse(Mara.Send($"/swarms/{swarm.Id}/{at}/acceptance", new { Version = again.Version + 1 }), HttpStatusCode.Conflict);
        var answers = await Task.WhenAll(Mara.Send($"/swarms/{swarm.Id}/{at}/acceptance", new { again.Version }), Mara.Send($"/swarms/{swarm.Id}/{at}/refusal", new { Reason = "No", again.Version }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var accepted = (await Read(Mara, swarm.Id)).Takeover!.State == TakeoverState.Accepted;
        if (!accepted)
            await Do(Mara, swarm.Id, $"{at}/acceptance", new { (await Do(Tom, swarm.Id, at, new { Words = "Once more" })).Takeover!.Version });
        Assert.Equal(Cast.Tom.Id, await Owner(deal));
        Assert.Equal("Steward", await App.Db(db => db.Set<DealMember>().Where(member => member.DealId == deal.Id && member.PersonId == Cast.Mara.Id).Select(member => member.Function).SingleAsync()));
        Assert.Contains("accepted that the deal is taken over", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        Assert.Contains("handed this deal over to you", await App.As(Cast.Tom).GetStringAsync("/inbox"));
        await Refuse(Mara.Send($"/swarms/{swarm.Id}/{at}/acceptance", new { }), HttpStatusCode.Conflict);
    }

    private Task<Guid> Owner(Deal deal) => App.Db(db => db.Set<Deal>().Where(one => one.Id == deal.Id).Select(one => one.OwnerId).SingleAsync());
}

public sealed class SwarmsOnSqlite() : SwarmTests(Engine.Sqlite);

public sealed class SwarmsOnPostgres() : SwarmTests(Engine.Postgres);
