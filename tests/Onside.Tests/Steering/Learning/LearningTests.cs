using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Science;
using Onside.Steering.Learning.Flow;
using Onside.Steering.Learning.Improvements;
using Onside.Steering.Learning.Reviews;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Steering.Process;

namespace Onside.Tests.Steering.Learning;

// Mara’s deals end; she, Tom of finance and Lena who engineers look back on them.
public abstract class LearningTests(Engine engine) : ProcessTests(engine)
{
    private static async Task<T> Answer<T>(Task<HttpResponseMessage> asked) => (await (await Fine(asked)).Content.ReadFromJsonAsync<T>(Browsing.Json))!;

    private static async Task Refuse(Task<HttpResponseMessage> asked, HttpStatusCode status, string words = "")
    {
        var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Text());
    }

    private async Task Cleverly()
    {
        await Works(Cast.Mara, Function.AccountExecutive);
        await Works(Cast.Tom, Function.Finance);
        await Works(Cast.Lena, Function.SolutionsEngineer);
    }

    private async Task<Deal> Lost(string name = "Ward dispensers", Person? owner = null, HttpClient? by = null)
    {
        var deal = await Cast.Deal(name, owner, stage: 3);
        await Fine((by ?? Mara).Send($"/deals/{deal.Id}/loss", new { Reason = "Price" }));
        return deal;
    }

    private static Task<HttpResponseMessage> Write(HttpClient who, Guid review, string word) => who.Send($"/reviews/{review}/words", new { Wanted = $"{word} wanted", Decided = $"{word} decided", Helped = $"{word} helped" });

    [Fact]
    public async Task Three_look_back_alone_and_then_together_and_nobody_reads_it_before()
    {
        await Cleverly();
        var open = await Cast.Deal("Still open");
        object Three(params Person[] people) => new { People = people.Select(person => person.Id) };
        await Refuse(Mara.Send($"/deals/{open.Id}/review", Three(Cast.Mara, Cast.Tom, Cast.Lena)), HttpStatusCode.Conflict, "still open");
        var deal = await Lost();
        Assert.Contains("about what made it likely", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}/review"));
        await Refuse(Mara.Send($"/deals/{deal.Id}/review", Three(Cast.Mara, Cast.Tom, Cast.Ruth)), HttpStatusCode.UnprocessableEntity, "three people of three functions");
        var id = (await Answer<ShowDealReview.View>(Mara.Send($"/deals/{deal.Id}/review", Three(Cast.Mara, Cast.Tom, Cast.Lena)))).Review!.Id;
        await Refuse(Tom.Send($"/deals/{deal.Id}/review", Three(Cast.Mara, Cast.Tom, Cast.Lena)), HttpStatusCode.Conflict);
        await Refuse(Mara.Send($"/reviews/{id}/words", new { Decided = "x" }), HttpStatusCode.UnprocessableEntity, "wanted to reach");
        await Refuse(Write(Ruth, id, "Papaya"), HttpStatusCode.Forbidden, "Three people look back");
        await Fine(Write(Mara, id, "Quincetree"));
        await Fine(Write(Tom, id, "Mulberry"));

        string[] secrets = ["Quincetree", "Mulberry"], addresses = [$"/reviews/{id}", $"/deals/{deal.Id}/review", "/reviews", $"/history/deal-review/{id}", $"/timeline/deal/{deal.Id}", $"/history/deal/{deal.Id}", "/inbox"];
        foreach (var (program, person, reads) in new[] { (Mara, Cast.Mara, new[] { true, false }), (Tom, Cast.Tom, [false, true]), (Lena, Cast.Lena, [false, false]), (Ruth, Cast.Ruth, [false, false]) })
        {
            var seen = "";
            foreach (var address in addresses)
                seen += await (await program.GetAsync(address)).Text() + await App.As(person).GetStringAsync(address);
            Assert.Equal(reads, secrets.Select(secret => seen.Contains(secret, StringComparison.Ordinal)));
            Assert.DoesNotContain(id.ToString(), await program.GetStringAsync("/search?Q=Mulberry"));
            Assert.DoesNotContain(id.ToString(), await program.GetStringAsync("/reviews?Text=Mulberry"));
        }
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, Kept().Result, StringComparison.OrdinalIgnoreCase));
        await Refuse(Mara.Send($"/reviews/{id}/summary", new { Summary = "x" }), HttpStatusCode.Conflict);
        await Refuse(Mara.Send($"/reviews/{id}/unsealing", new { }), HttpStatusCode.UnprocessableEntity, "a day after");
        App.Clock.Advance(TimeSpan.FromHours(25));
        await Refuse(Tom.Send($"/reviews/{id}/unsealing", new { }), HttpStatusCode.Forbidden);
        var opened = await Answer<ShowReview.View>(Mara.Send($"/reviews/{id}/unsealing", new { }));
        Assert.Equal((false, "Lena Vogt", "Mulberry decided"), (opened.IsSealed, opened.Missing.Single().Name, opened.Seats.Single(seat => seat.Person.Id == Cast.Tom.Id).Said!.Decided));
        await Refuse(Write(Mara, id, "Changed"), HttpStatusCode.Conflict);
        opened = await Answer<ShowReview.View>(Write(Lena, id, "Persimmon"));
        Assert.True(opened.Seats.All(seat => seat.HasWritten));

        var summed = await Answer<ShowReview.View>(Tom.Send($"/reviews/{id}/summary", new { Summary = "Litres first", opened.Version }));
        await Refuse(Lena.Send($"/reviews/{id}/summary", new { Summary = "Measure first", opened.Version }), HttpStatusCode.Conflict, "Litres first");
        Assert.Equal("Litres first", summed.Summary);
        Assert.Contains(id.ToString(), await Tom.GetStringAsync("/search?Q=Persimmon"));
        Assert.Equal((1, 0, 1), ((await Ruth.Read<ListReviews.View>("/reviews?Result=Lost&Text=litr")).Rows.Count, (await Ruth.Read<ListReviews.View>("/reviews?Result=Won")).Rows.Count, (await Lena.Read<ListReviews.View>("/reviews?Mine=true")).Rows.Count));
        await Fine(Mara.Send($"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == id).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo", new { }));
        Assert.Null((await Mara.Read<ShowReview.View>($"/reviews/{id}")).Summary);
        // Another deal’s review is nothing that Lena sees.
        var foreign = (await Answer<ShowDealReview.View>(Ruth.Send($"/deals/{(await Lost("Ruth’s own", Cast.Ruth, Ruth)).Id}/review", Three(Cast.Mara, Cast.Tom, Cast.Lena)))).Review!.Id;
        Assert.Equal(HttpStatusCode.OK, (await Lena.GetAsync($"/reviews/{foreign}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/reviews/{foreign}")).StatusCode);
    }

    // What is kept beside the records and read by others.
    private Task<string> Kept() => App.Db(async db => string.Join('\n', [
        .. await db.Set<PlatformEvent>().Select(e => e.Payload ?? "").ToListAsync(), .. await db.Set<PlatformChange>().Select(change => (change.Before ?? "") + (change.After ?? "")).ToListAsync(),
        .. await db.Set<SearchWord>().Select(word => word.Word).ToListAsync(), .. await db.Set<Notice>().Select(notice => notice.Said + (notice.Excerpt ?? "")).ToListAsync()]));

    private async Task End(int won, int lost)
    {
        for (var i = 0; i < won + lost; i++)
        {
            App.Clock.Advance(TimeSpan.FromHours(1));
            var deal = await Cast.Deal($"Deal {i} of {won + lost}", stage: 2);
            App.Clock.Advance(TimeSpan.FromDays(1));
            await Fine(i < won ? Mara.Send($"/deals/{deal.Id}/win", new { }) : Mara.Send($"/deals/{deal.Id}/loss", new { Reason = "Price" }));
        }
    }

    private Task<bool> Check() => App.In(async scope =>
    {
        await scope.GetRequiredService<CheckImprovements>().Run(default);
        return true;
    });

    [Fact]
    public async Task An_improvement_is_taken_on_measured_and_judged_by_its_owner()
    {
        await Cleverly();
        await End(won: 1, lost: 4);
        await Refuse(Mara.Send("/improvements", new { What = "Measure first", OwnerId = Cast.Tom.Id, Gauge = "StepOdds", Deals = 5 }), HttpStatusCode.UnprocessableEntity, "Choose the stage");
        await Refuse(Mara.Send("/improvements", new { What = "Measure first", OwnerId = Cast.Tom.Id, Gauge = "WinRate", Deals = 4 }), HttpStatusCode.UnprocessableEntity, "between 5 and 200");
        var id = (await Answer<ShowImprovement.View>(Mara.Send("/improvements", new { What = "Measure first", OwnerId = Cast.Tom.Id, Gauge = "WinRate", Deals = 5 }))).Improvement.Id;
        Assert.Contains("asks you to take on an improvement", await App.As(Cast.Tom).GetStringAsync("/inbox"));
        await Refuse(Mara.Send($"/improvements/{id}/acceptance", new { }), HttpStatusCode.Forbidden, "owns the improvement");
        var taken = await Answer<ShowImprovement.View>(Tom.Send($"/improvements/{id}/acceptance", new { }));
        Assert.Equal((5, 0.2, null), (taken.Before!.Count, taken.Before.Value, taken.After));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Tom.Send($"/improvements/{id}/completion", new { })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        await Refuse(Tom.Send($"/improvements/{id}/verdict", new { Verdict = "Kept", Reason = "It works" }), HttpStatusCode.Conflict, "enough deals");
        await End(won: 3, lost: 1);
        await Check();
        Assert.Equal((ImprovementState.Done, 4), await Stands(id));
        await End(won: 1, lost: 0);
        await Check();
        await Check();
        var due = await Tom.Read<ShowImprovement.View>($"/improvements/{id}");
        Assert.Equal((ImprovementState.Due, 5, 0.8), (due.Improvement.State, due.After!.Count, due.After.Value));
        Assert.Equal(Proportions.Wilson(4, 5), Measure.Known(new Interval(due.After.Lower, due.After.Upper)));
        Assert.Contains("Association, not cause", await App.As(Cast.Tom).GetStringAsync($"/improvements/{id}"));
        Assert.Equal(1, await App.Db(db => db.Set<Notice>().CountAsync(notice => notice.PersonId == Cast.Tom.Id && notice.Said.Contains("Enough deals were closed"))));
        await Refuse(Tom.Send($"/improvements/{id}/verdict", new { Verdict = "Kept" }), HttpStatusCode.UnprocessableEntity, "Say why");
        Assert.Equal(ImprovementState.Kept, (await Answer<ShowImprovement.View>(Tom.Send($"/improvements/{id}/verdict", new { Verdict = "Kept", Reason = "Customers ask for it" }))).Improvement.State);
        Assert.Contains("Customers ask for it", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/history/improvement/{id}")));
        Assert.Equal((0, 1), ((await Mara.Read<ListImprovements.View>("/improvements")).Rows.Count, (await Mara.Read<ListImprovements.View>("/improvements?Ended=true")).Rows.Count));

        // The other numbers are taken too, by oneself and at once.
        foreach (var (gauge, stage) in new (string, int?)[] { ("Residence", 2), ("StepOdds", 2), ("ObjectionHold", null) })
        {
            var own = await Answer<ShowImprovement.View>(Mara.Send("/improvements", new { What = gauge, OwnerId = Cast.Mara.Id, Gauge = gauge, StageId = stage is { } at ? (Guid?)Cast.Way.Steps[at].Id : null, Deals = 10 }));
            Assert.Equal(ImprovementState.Accepted, own.Improvement.State);
            Assert.Equal(gauge switch { "Residence" => 1.0, "StepOdds" => 0.5, _ => (double?)null }, own.Before?.Value);
        }
        await Refuse(Mara.Send($"/improvements/{id}", new { What = "Other", OwnerId = Cast.Tom.Id, Gauge = "WinRate" }), HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/improvements/{id}")).StatusCode);
    }

    private async Task<(ImprovementState, int?)> Stands(Guid id) => await Mara.Read<ShowImprovement.View>($"/improvements/{id}") is var view ? (view.Improvement.State, view.ClosedSince) : default;

    [Fact]
    public async Task The_process_shows_where_deals_stay_and_where_they_end()
    {
        Assert.Contains("Nothing has moved yet", await App.As(Cast.Lena).GetStringAsync("/process/flow"));
        // Two go through Needs in two days each; one of them is won, one is lost in Pitch after six days; a third is declined, a fourth waits in Needs.
        var (one, two, three) = (await Cast.Deal("One", stage: 2), await Cast.Deal("Two", stage: 2), await Cast.Deal("Three", stage: 2));
        App.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var deal in new[] { one, two })
            await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id }));
        await Fine(Mara.Send($"/deals/{three.Id}/declined", new { Reason = "Not feasible" }));
        App.Clock.Advance(TimeSpan.FromDays(6));
        await Fine(Mara.Send($"/deals/{one.Id}/win", new { }));
        await Fine(Mara.Send($"/deals/{two.Id}/loss", new { Reason = "Price" }));
        await Cast.Deal("Four", stage: 2);
        var flow = await Mara.Read<ShowFlow.View>("/process/flow");
        var (needs, pitch) = (flow.Stages[2], flow.Stages[3]);
        Assert.Equal((4, 3, 2, 0, 1), (needs.Arrivals, needs.Left, needs.Passed, needs.Failed, needs.Now));
        Assert.Equal((2, 2, 1, 1, 0), (pitch.Arrivals, pitch.Left, pitch.Passed, pitch.Failed, pitch.Now));
        Assert.Equal((Measure.Known(6.0), Measure.Known(1.0), Proportions.Wilson(1, 2)), (pitch.Load.MeanDays, pitch.Load.Odds, pitch.Load.PassRate));
        Assert.Equal((2 * 7.0 / 180, "Pitch", "Pitch"), (pitch.Load.PerWeek, flow.Tightest!.Name, flow.LowestOdds!.Name));
        var page = WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync("/process/flow"));
        Assert.Contains("It is tightest in Pitch.", page);
        Assert.Contains("Little’s law", page);
        // Lena sees none of these deals; a year later nothing has moved lately.
        Assert.All((await Lena.Read<ShowFlow.View>("/process/flow")).Stages, stage => Assert.Equal((0, 0), (stage.Arrivals, stage.Now)));
        App.Clock.Advance(TimeSpan.FromDays(365));
        var later = (await App.ProgramOf(Cast.Mara).Read<ShowFlow.View>("/process/flow")).Stages[2];
        Assert.Equal((0, 1), (later.Arrivals, later.Now));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/process/flow")).StatusCode);
    }
}

public sealed class LearningOnSqlite() : LearningTests(Engine.Sqlite);

public sealed class LearningOnPostgres() : LearningTests(Engine.Postgres);
