using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Market.Strengths;
using Onside.Market.Strengths.Experts;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Steering.Process;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Steering.Process;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Tests.Market.Strengths;

// Mara sells filters to hotels; Tom is her team mate and makes the product; Lena works elsewhere.
public abstract class StrengthTests(Engine engine) : ProcessTests(engine)
{
    private const string Limescale = "No limescale in the showers of the upper floors", Early = "Nobody hears the fitters before ten";

    private static async Task<T> As<T>(Task<HttpResponseMessage> asked) => (await (await Fine(asked)).Content.ReadFromJsonAsync<T>(Browsing.Json))!;

    private static async Task Not(Task<HttpResponseMessage> asked, string words, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var answer = await asked;
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {await answer.Text()}");
        Assert.Contains(words, await answer.Text());
    }

    private Task<Made> Written(string name = "Soft water to the last shower", string? words = "limescale, hard water") =>
        As<Made>(Mara.Send("/strengths", new { Name = name, Does = "Showers and kettles stay clear.", Proof = "https://fernhill.example/hardness", Words = words }));

    private async Task<Deal> Hotel(string name = "Filtration for 14 hotels", string need = Limescale, long minor = 120_000_00)
    {
        var hotels = await App.Saved(new Account($"{name} Hotels", Cast.Mara.Id));
        await App.Db(async db =>
        {
            (await db.Set<Account>().SingleAsync(one => one.Id == hotels.Id)).Describe(hotels.Name, null, "Hotels", null);
            return await db.SaveChangesAsync();
        });
        var deal = Onside.Customers.Deals.Deal.Open(name, Cast.Mara.Id, Cast.Way.Steps[3], Now);
        deal.Describe(name, hotels.Id, null, null, Category.Pipeline, null, null);
        deal.Value(minor, "EUR", (amount, _) => amount);
        await App.Saved(deal);
        await Fine(Mara.Send($"/deals/{deal.Id}/needs", new { Text = need, Weight = "Must" }));
        return deal;
    }

    private Task<ShowDealStrengths.View> On(Deal deal) => Mara.Read<ShowDealStrengths.View>($"/deals/{deal.Id}/strengths");

    private async Task<string> LastUndo(Guid record) => $"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == record).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo";

    [Fact]
    public async Task A_strength_is_written_found_changed_taken_back_and_retired()
    {
        Assert.Contains("Here stands what we are good at", await App.As(Cast.Mara).GetStringAsync("/strengths"));
        var page = await App.As(Cast.Mara).Submit("/strengths/new", "/strengths", ("Name", "Soft <b>water"), ("Does", "Showers stay clear"), ("Words", "limescale, Limescale; hard water"));
        Assert.Contains("Soft &lt;b&gt;water", await page.Text());
        var row = Assert.Single((await Mara.Read<ListStrengths.View>("/strengths?Text=limesc")).Rows);
        Assert.Equal((new DateOnly(2026, 11, 19), "Mara Lindqvist"), (row.Since, row.Owner.Name));
        Assert.Equal(["limescale", "hard water"], row.Words);
        Assert.Empty((await Mara.Read<ListStrengths.View>("/strengths?Text=pressure")).Rows);
        Assert.Contains($"/strengths/{row.Id}", await App.As(Cast.Tom).GetStringAsync("/search?Q=limescale"));

        await Not(Mara.Send("/strengths", new { Name = "SOFT <b>WATER", Does = "x" }), "stands here already");
        await Not(Mara.Send("/strengths", new { Name = "Quick" }), "what it does for a customer");
        await Not(Mara.Send("/strengths", new { Name = "Quick", Does = "x", OwnerId = Guid.CreateVersion7() }), "somebody of this company");
        await Fine(Tom.Send($"/strengths/{row.Id}", new { Name = "Soft water", Does = "No scale", Proof = "Measured in 14 hotels", Words = "limescale", row.Version }));
        await Not(Mara.Send($"/strengths/{row.Id}", new { Name = "Softest", Does = "x", row.Version }), "Soft water", HttpStatusCode.Conflict);
        await Fine(Mara.Send(await LastUndo(row.Id), new { }));
        Assert.Equal("Showers stay clear", (await Mara.Read<ShowStrength.View>($"/strengths/{row.Id}")).Strength.Does);

        await Fine(Tom.Send($"/strengths/{row.Id}/retirement", new { }));
        Assert.Empty((await Mara.Read<ListStrengths.View>("/strengths")).Rows);
        Assert.Single((await Mara.Read<ListStrengths.View>("/strengths?Retired=true")).Rows);
        await Not(Mara.Send("/strengths", new { Name = "Soft <b>water", Does = "x" }), "was retired");
        await Fine(Tom.Send($"/strengths/{row.Id}/retirement/undo", new { }));
        Assert.Single((await Mara.Read<ListStrengths.View>("/strengths")).Rows);

        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/strengths")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send("/strengths", new { Name = "x", Does = "y" })).StatusCode);
        Assert.Contains("Soft", await App.As(Cast.Ben).GetStringAsync($"/strengths/{row.Id}"));
        await Fine(Ruth.Send($"/people/{Cast.Mara.Id}/deactivation", new { SuccessorId = Cast.Tom.Id }));
        Assert.Equal("Tom Okafor", (await Tom.Read<ShowStrength.View>($"/strengths/{row.Id}")).Strength.Owner.Name);
    }

    [Fact]
    public async Task A_need_is_answered_by_one_click_and_taken_back()
    {
        var (soft, deal) = ((await Written()).Id, await Hotel());
        await Fine(Mara.Send($"/deals/{deal.Id}/needs", new { Text = Early, Weight = "Should" }));
        var view = await On(deal);
        var (scale, early) = (view.Needs[0], view.Needs[1]);
        Assert.Equal([Limescale, Early], view.Needs.Select(row => row.Text));
        Assert.Equal(soft, Assert.Single(scale.Proposed).Strength);
        Assert.Contains("limescale", scale.Proposed[0].Shared);
        Assert.Empty(early.Proposed);
        var html = await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}/strengths");
        Assert.Contains("2 needs are answered by nothing", html);
        Assert.Contains($"/experts?Deal={deal.Id}&amp;Industry=Hotels", html);

        var answered = await App.As(Cast.Mara).Submit($"/deals/{deal.Id}/strengths", $"/needs/{scale.Need}/strengths", ("StrengthId", soft), ("Why", "Hugo saw it"));
        Assert.Contains("Hugo saw it", await answered.Text());
        await Not(Mara.Send($"/needs/{scale.Need}/strengths", new { StrengthId = soft }), "answers this need already");
        await Not(Mara.Send($"/needs/{scale.Need}/strengths", new { StrengthId = Guid.CreateVersion7() }), "Choose a strength");
        var met = Assert.Single((await On(deal)).Needs[0].Met);
        Assert.Equal(("Soft water to the last shower", "Hugo saw it", "Mara Lindqvist"), (met.Name, met.Why, met.By.Name));
        Assert.Contains("said which strength answers a need", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        Assert.Equal((1, Limescale), ((await Tom.Read<ShowStrength.View>($"/strengths/{soft}")).Strength.Answers, (await Tom.Read<ShowStrength.View>($"/strengths/{soft}")).Answered[0].Need));
        Assert.Empty((await Lena.Read<ShowStrength.View>($"/strengths/{soft}")).Answered);
        await Not(Mara.Send($"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == soft).OrderBy(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo", new { }), "Retire it instead", HttpStatusCode.Conflict);

        await Fine(Tom.Send($"/need-strengths/{met.Id}/removal", new { }));
        Assert.Empty((await On(deal)).Needs[0].Met);
        await Fine(Tom.Send(await LastUndo(met.Id), new { }));
        Assert.Single((await On(deal)).Needs[0].Met);
        foreach (var address in new[] { $"/deals/{deal.Id}/strengths", $"/need-strengths/{met.Id}", $"/history/need-strength/{met.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await Lena.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.Send($"/needs/{early.Need}/strengths", new { StrengthId = soft })).StatusCode);

        await Fine(Mara.Send($"/deals/{deal.Id}/deletion", new { }));
        App.Clock.Advance(TimeSpan.FromDays(31));
        await App.In(async scope =>
        {
            await scope.GetRequiredService<EmptyTrash>().Run(default);
            return true;
        });
        Assert.Equal((0, 1), await App.Db(async db => (await db.Set<NeedStrength>().IgnoreQueryFilters().CountAsync(), await db.Set<Strength>().CountAsync())));
    }

    [Fact]
    public async Task What_nothing_answers_is_asked_once_and_counted_over_all_deals_that_I_see()
    {
        await Works(Cast.Tom, Function.Product);
        await Written();
        var (deal, other) = (await Hotel(need: Early), await Hotel("Fit-out of the Grand", "Before ten, nobody hears the FITTERS!", 30_000_00));
        await Hotel("Soft water for the Lido");
        await App.Saved(Need.Write((await Cast.Deal("Of another", Cast.Lena)).Id, new(NeedKind.Need, Early, NeedWeight.Must, null, null, null, null), Cast.Lena.Id, Now));
        var need = (await On(deal)).Needs[0].Need;
        Assert.Equal("Tom Okafor", Assert.Single((await On(deal)).Candidates).Name);

        await Fine(Mara.Send($"/needs/{need}/gap-requests", new { To = Cast.Tom.Id }));
        await Not(Mara.Send($"/needs/{need}/gap-requests", new { To = Cast.Tom.Id }), "asked already", HttpStatusCode.Conflict);
        var asked = (await On(deal)).Needs[0].Asked!;
        Assert.Equal((CommitmentState.Requested, "Tom Okafor", false), (asked.State, asked.Of, asked.HasEnded));
        Assert.Contains("Tom Okafor is asked", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}/strengths"));
        var gaps = await Mara.Read<ListGaps.View>("/strengths/gaps");
        Assert.Equal((3, 2), (gaps.Needs, gaps.Groups.Count));
        Assert.Equal((2, 2, 2, 150_000_00L), (gaps.Groups[0].Count, gaps.Groups[0].Musts, gaps.Groups[0].Deals, gaps.Groups[0].Value.MinorUnits));
        Assert.Equal("Tom Okafor", Assert.Single(gaps.Groups[0].Asked).Of);
        Assert.Equal(1, (await Lena.Read<ListGaps.View>("/strengths/gaps")).Needs);
        Assert.Contains("needed 2 times", await App.As(Cast.Mara).GetStringAsync("/strengths/gaps"));

        var talk = await Tom.Read<ShowCommitment.View>($"/commitments/{asked.Commitment}");
        Assert.Equal($"What do we have for this need: {Early}", talk.Commitment.What);
        await Say(Tom, talk, Move.Decline, new { Reason = "We have nothing for it: tell them." });
        var ended = (await On(deal)).Needs[0];
        Assert.Equal((true, "We have nothing for it: tell them."), (ended.Asked!.HasEnded, ended.Asked.Said));
        await Fine(Mara.Send($"/needs/{need}/gap-requests", new { Department = "Operations" }));
        Assert.Equal((null, Function.Operations), ((await On(deal)).Needs[0].Asked!.Of, (await On(deal)).Needs[0].Asked!.Department!.Value));
        await Fine(Mara.Send($"/needs/{(await On(other)).Needs[0].Need}/dropping", new { Reason = "They moved out" }));
        await Not(Mara.Send($"/needs/{await App.Db(db => db.Set<Need>().Where(one => one.DealId == other.Id).Select(one => one.Id).SingleAsync())}/gap-requests", new { }), "was dropped");
        Assert.Equal(2, (await Mara.Read<ListGaps.View>("/strengths/gaps")).Needs);
    }

    [Fact]
    public async Task Who_knows_is_told_for_one_question_with_why_and_the_load()
    {
        await Works(Cast.Tom, Function.Product);
        await Works(Cast.Lena, Function.Legal);
        var deal = await Hotel();
        for (var i = 0; i < 2; i++)
        {
            var talk = await Ask(Cast.Tom, $"Readings {i}", deal);
            talk = await Say(Tom, talk, Move.Promise, new { Restatement = "You have them by the time.", ReviewAt = Now.AddHours(3) });
            await Say(Mara, await Say(Tom, talk, Move.Report, new { Evidence = "In the files" }), Move.Satisfied);
            App.Clock.Advance(TimeSpan.FromDays(1));
        }
        await App.Saved(new Evidence(deal.Id, "agreed", Cast.Ruth.Id, "Shaken hands", Now));
        await Ask(Cast.Tom, "Still open", deal);

        Assert.Empty((await Mara.Read<FindExperts.View>("/experts")).Rows);
        Assert.Contains("People are never put in an order without a question", await App.As(Cast.Mara).GetStringAsync("/experts"));
        var view = await Mara.Read<FindExperts.View>($"/experts?Industry=Hotels&Deal={deal.Id}");
        Assert.Equal(["Tom Okafor", "Ruth Calloway"], view.Rows.Select(row => row.Person.Name));
        Assert.Equal((2, 0, 1), (view.Rows[0].Promises, view.Rows[0].Brought, view.Rows[0].Person.Open));
        Assert.Contains("Lena Vogt", view.Unproven.Select(one => one.Name));
        Assert.DoesNotContain(view.Unproven, one => one.Name is "Tom Okafor" or "Ben Achterberg");
        var html = await App.As(Cast.Mara).GetStringAsync($"/experts?Industry=Hotels&Deal={deal.Id}");
        Assert.Contains("2 kept promises on deals in Hotels, last on 20 Nov 2026", html);
        Assert.Contains($"/ask?To={Cast.Tom.Id}&amp;Kind=deal&amp;About={deal.Id}", html);

        Assert.Equal(["Tom Okafor"], (await Mara.Read<FindExperts.View>("/experts?Text=reading")).Rows.Select(row => row.Person.Name));
        Assert.Empty((await Mara.Read<FindExperts.View>("/experts?Industry=Schools")).Rows);
        Assert.Empty((await Mara.Read<FindExperts.View>("/experts?Industry=Hotels&Function=Legal")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.GetAsync($"/experts?Deal={deal.Id}")).StatusCode);
        // How often is told to everybody, on which deals to nobody; what others wrote cannot be asked for.
        Assert.Empty((await Lena.Read<FindExperts.View>("/experts?Text=reading")).Rows);
        Assert.Equal(2, (await Lena.Read<FindExperts.View>("/experts?Industry=Hotels")).Rows[0].Promises);
    }
}

public sealed class StrengthsOnSqlite() : StrengthTests(Engine.Sqlite);

public sealed class StrengthsOnPostgres() : StrengthTests(Engine.Postgres);
