using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.BusinessCase;
using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.FollowUp;
using Onside.Customers.Selling.Preparation;
using Onside.Science;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

// Tom plans success here, Ruth works in operations. It is Thursday, the 19th of November 2026.
public abstract class FollowUpTests(Engine engine) : SellingTests(engine)
{
    private Task<ShowFollowUp.View> Follow() => Mara.Read<ShowFollowUp.View>(At("follow-up"));

    private async Task Win() => Assert.True((await Mara.Send($"/deals/{Deal.Id}/win", new { })).IsSuccessStatusCode);

    private static Task<HttpResponseMessage> Hold(HttpClient who, ShowFollowUp.Check check, object body) => who.Send($"/follow-ups/{check.Id}", body);

    private Task<int> Functions() => App.Db(async db =>
    {
        (await Person.Find(db, Cast.Tom.Id)).Work([Function.SuccessPlanner]);
        (await Person.Find(db, Cast.Ruth.Id)).Work([Function.Operations]);
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task With_the_win_three_talks_begin_and_success_and_operations_take_the_deal_over()
    {
        await Functions();
        Assert.Contains("Follow-up begins with winning", await App.As(Cast.Mara).GetStringAsync(At("follow-up")));
        await Refused(await Mara.Send(At("follow-up"), new { }), "once the deal is won");
        await Win();
        var begun = await Follow();
        // The 19th of December is a Saturday.
        Assert.Equal([(7, new DateOnly(2026, 11, 26)), (30, new DateOnly(2026, 12, 21)), (90, new DateOnly(2027, 2, 17))], begun.Checks.Select(check => (check.Day, check.DueOn)));
        Assert.All(begun.Checks, check => Assert.Equal(("Mara Lindqvist", null), (check.Owner.Name, check.HeldOn)));
        var (success, operations) = (begun.TurnOvers[0], begun.TurnOvers[1]);
        Assert.Equal((Function.SuccessPlanner, Function.Operations, TurnOverState.Waits), (success.Function, operations.Function, success.State));
        await Refused(await Mara.Send($"/turn-overs/{success.Id}", new { IsAccepted = true }), "somebody with this function", HttpStatusCode.Forbidden);
        await Refused(await Ruth.Send($"/turn-overs/{operations.Id}", new { IsAccepted = false }), "what is missing");
        Assert.Equal((TurnOverState.Declined, "The key", "Ruth Calloway"), (await As<ShowFollowUp.View>(await Ruth.Send($"/turn-overs/{operations.Id}", new { IsAccepted = false, Missing = "The key", operations.Version }))).TurnOvers[1] is var no ? (no.State, no.Missing, no.By!.Name) : default);
        await Refused(await Ruth.Send($"/turn-overs/{operations.Id}", new { IsAccepted = true, operations.Version }), "The key", HttpStatusCode.Conflict);
        Assert.Equal((TurnOverState.Accepted, null), (await As<ShowFollowUp.View>(await Ruth.Send($"/turn-overs/{operations.Id}", new { IsAccepted = true }))).TurnOvers[1] is var yes ? (yes.State, yes.Missing) : default);
        var taken = await App.As(Cast.Tom).Submit(At("follow-up"), $"/turn-overs/{success.Id}", ("IsAccepted", "true"), ("Version", success.Version));
        Assert.Contains("Taken over", await taken.Text());
        Assert.All((await Follow()).Checks, check => Assert.Equal("Tom Okafor", check.Owner.Name));
        await Refused(await Tom.Send($"/turn-overs/{success.Id}", new { IsAccepted = true }), "accepted already");
        Assert.Contains("took the deal over: Success planner", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}"));
        await NotForOthers("follow-up", new { }, $"/turn-overs/{success.Id}", $"/follow-ups/{begun.Checks[0].Id}");
    }

    [Fact]
    public async Task What_the_customer_says_is_kept_and_a_win_that_is_taken_back_leaves_only_that()
    {
        await Win();
        var check = (await Follow()).Checks[0];
        App.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True((await Follow()).Checks[0].IsOverdue);
        await Refused(await Hold(Mara, check, new { Satisfaction = 11, SaidById = Claire.Id }), "from 0 to 10");
        await Refused(await Hold(Mara, check, new { Satisfaction = 9 }), "who of the customer said so");
        await Refused(await Hold(Mara, check, new { Referral = "Given" }), "whom they named");
        await Refused(await Hold(Mara, check, new { Referral = "Asked", Referred = "Ingrid" }), "a referral was given");
        await Refused(await Hold(Mara, check, new { HeldOn = "2026-12-01" }), "not come yet");
        var held = (await As<ShowFollowUp.View>(await Hold(Tom, check, new { Satisfaction = 9, SaidById = Claire.Id, Said = "It <i>runs</i>", Referral = "Given", Referred = "Ingrid Falk", Lesson = "Tell the night shift", check.Version }))).Checks[0];
        Assert.Equal((new DateOnly(2026, 11, 27), "Tom Okafor", 9, "Claire Dubois", Referral.Given, "Ingrid Falk", false), (held.HeldOn!.Value, held.HeldBy!.Name, held.Satisfaction!.Value, held.SaidBy!.Name, held.Referral, held.Referred, held.IsOverdue));
        await Refused(await Hold(Mara, check, new { Satisfaction = 3, SaidById = Claire.Id, check.Version }), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.Equal(("Tom Okafor", 8), (await As<ShowFollowUp.View>(await Hold(Mara, check, new { Satisfaction = 8, SaidById = Claire.Id, Referral = "Asked", held.Version }))).Checks[0] is var changed ? (changed.HeldBy!.Name, changed.Satisfaction) : default);
        Assert.True((await Mara.Send(await LastUndo(check.Id), new { })).IsSuccessStatusCode);
        Assert.Equal(9, (await Follow()).Checks[0].Satisfaction);
        Assert.Contains("It &lt;i&gt;runs", await App.As(Cast.Mara).GetStringAsync($"/follow-ups/{check.Id}"));
        Assert.Contains("on day 7 after the win: 9 of 10", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}"));

        Assert.True((await Mara.Send($"/deals/{Deal.Id}/win/undo", new { })).IsSuccessStatusCode);
        Assert.Equal([7], (await Follow()).Checks.Select(one => one.Day));
        Assert.Empty((await Follow()).TurnOvers);
        await Win();
        var again = await Follow();
        Assert.Equal([(7, 9, new DateOnly(2026, 11, 26)), (30, null, new DateOnly(2026, 12, 28)), (90, (int?)null, new DateOnly(2027, 2, 25))], again.Checks.Select(one => (one.Day, one.Satisfaction, one.DueOn)));
        Assert.Equal(2, again.TurnOvers.Count);
        Assert.True((await Mara.Send($"/deals/{Deal.Id}/giving", new { OwnerId = Cast.Tom.Id })).IsSuccessStatusCode);
        Assert.Equal(["Mara Lindqvist", "Tom Okafor", "Tom Okafor"], (await Tom.Read<ShowFollowUp.View>(At("follow-up"))).Checks.Select(one => one.Owner.Name));
        Assert.True((await Tom.Send($"/deals/{Deal.Id}/reopening", new { Reason = "They think again" })).IsSuccessStatusCode);
        Assert.Equal([7], (await Tom.Read<ShowFollowUp.View>(At("follow-up"))).Checks.Select(one => one.Day));
    }

    [Fact]
    public async Task All_that_I_see_is_listed_with_how_content_they_are()
    {
        Assert.Contains("Nothing is yours to hold", await App.As(Cast.Mara).GetStringAsync("/follow-ups"));
        await Win();
        var checks = (await Follow()).Checks;
        App.Clock.Advance(TimeSpan.FromDays(40));
        SignInAnew();
        async Task<ListFollowUps.View> List(string asked = "", HttpClient? who = null) => await (who ?? Mara).Read<ListFollowUps.View>($"/follow-ups{asked}");
        Assert.Equal((3, 2, 3, 0), ((await List()).Rows.Count, (await List("?Whose=Overdue")).Rows.Count, (await List("?Whose=All")).Rows.Count, (await List("", Tom)).Rows.Count));
        Assert.IsType<Measure<double>.Undefined>((await List()).Counts.Satisfaction);
        await Hold(Mara, checks[0], new { Satisfaction = 4, SaidById = Claire.Id, Referral = "Asked" });
        await Hold(Mara, checks[1], new { Satisfaction = 9, SaidById = Claire.Id, Referral = "Given", Referred = "Ingrid Falk" });
        var counted = (await List("?Whose=All", Tom)).Counts;
        Assert.Equal((6.5, 2, 1, 1), (Assert.IsType<Measure<double>.Known>(counted.Satisfaction).Value, counted.Said, counted.Given, counted.Asked));
        Assert.Equal(0.2065, Assert.IsType<Measure<Science.Interval>.Known>(counted.Range).Value.Lower, 4);
        Assert.Equal([90], (await List()).Rows.Select(row => row.Check.Day));
        Assert.Contains("6.5 of 10", await App.As(Cast.Mara).GetStringAsync("/follow-ups?Whose=All"));
        Assert.Empty((await List("?Whose=All", App.ProgramOf(Cast.Lena))).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/follow-ups")).StatusCode);
        Assert.True((await App.ProgramOf(Cast.Ruth).Send($"/people/{Cast.Mara.Id}/deactivation", new { SuccessorId = Cast.Tom.Id })).IsSuccessStatusCode);
        Assert.Equal([90], (await List("", Tom)).Rows.Select(row => row.Check.Day));
    }

    [Fact]
    public async Task All_of_it_goes_for_good_with_its_deal()
    {
        await Mara.Send(At("preparation/scope"), new { Scope = "Water" });
        await Mara.Send(At("business-case/lines"), new { Side = "Cost", Rhythm = "Once", What = "The plant", Amount = 9m, SaidById = Claire.Id });
        await Mara.Send(At("business-case/confirmation"), new { ConfirmedById = Claire.Id, ConfirmedOn = "2026-11-18", ConfirmedHow = "By mail" });
        await Mara.Send(At("competitor-fits"), new { Competitor = "Aquilon", BetterIn = "Speed", ToldToId = Claire.Id, ToldOn = "2026-11-18" });
        await Tom.Send(At("conduct"), new { (await Tom.Read<ShowConduct.View>(At("conduct"))).Mark, Comfort = "Yes", GivesUp = "Nothing", ToldThem = "Speed", Result = "PassWithDisclosure", Condition = "Speed", AcknowledgedById = Claire.Id, AcknowledgedOn = "2026-11-18" });
        await Win();
        await Hold(Mara, (await Follow()).Checks[0], new { Satisfaction = 9, SaidById = Claire.Id });
        Task<List<int>> Left() => App.Db(async db => new List<int>
        {
            await db.Set<PreparationSheet>().IgnoreQueryFilters().CountAsync(), await db.Set<CaseLine>().IgnoreQueryFilters().CountAsync(), await db.Set<CaseFrame>().IgnoreQueryFilters().CountAsync(), await db.Set<CompetitorFit>().IgnoreQueryFilters().CountAsync(),
            await db.Set<ConductCheck>().IgnoreQueryFilters().CountAsync(), await db.Set<FollowUpCheck>().IgnoreQueryFilters().CountAsync(), await db.Set<TurnOver>().IgnoreQueryFilters().CountAsync(),
        });
        List<int> all = [1, 1, 1, 1, 1, 3, 2];
        Assert.Equal(all, await Left());
        await Mara.Send($"/contacts/{Claire.Id}/deletion", new { });
        await Emptied();
        Assert.Equal(all, await Left());
        Assert.Equal((0, 0), await App.Db(async db => (await db.Set<FollowUpCheck>().CountAsync(check => check.SaidById != null), await db.Set<CaseFrame>().CountAsync(frame => frame.ConfirmedById != null))));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{Deal.Id}/deletion", new { });
        await Emptied();
        Assert.All(await Left(), count => Assert.Equal(0, count));
    }
}

public sealed class FollowUpOnSqlite() : FollowUpTests(Engine.Sqlite);

public sealed class FollowUpOnPostgres() : FollowUpTests(Engine.Postgres);
