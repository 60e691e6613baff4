using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

// Tom has no part in the deal and earns nothing by it; Ruth administers.
public abstract class ConductTests(Engine engine) : SellingTests(engine)
{
    private Task<ShowConduct.View> Conduct(HttpClient? who = null) => (who ?? Mara).Read<ShowConduct.View>(At("conduct"));

    private static object Judgement(string mark, string result = "Pass", string? condition = null, Guid? knows = null) =>
        new { Mark = mark, Comfort = "Yes", GivesUp = "The free choice of the next supplier", ToldThem = "The delay", OwedToUs = "The margin", Result = result, Condition = condition, AcknowledgedById = knows, AcknowledgedOn = knows is null ? null : "2026-11-18" };

    private Task<HttpResponseMessage> Judge(HttpClient who, string mark, string result = "Pass", string? condition = null, Guid? knows = null) => who.Send(At("conduct"), Judgement(mark, result, condition, knows));

    private async Task Work(Person person, params Function[] functions)
    {
        await App.Db(async db =>
        {
            (await Person.Find(db, person.Id)).Work(functions);
            return await db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_sale_is_judged_by_somebody_who_earns_nothing_by_it_until_what_was_judged_is_changed()
    {
        Assert.True((await Mara.Send($"/deals/{Deal.Id}/lines", new { Lines = new[] { new { Description = "Fern 450", Quantity = 1m, UnitPrice = 286_400m } } })).IsSuccessStatusCode);
        var must = (await As<ShowNeeds.View>(await Mara.Send(At("needs"), new { Text = "Guests drink from every tap" }))).Needs[0];
        var open = await Conduct();
        Assert.Equal([ConductFinding.Unanswered, ConductFinding.Unexplained], open.Findings.Select(one => one.Key));
        Assert.Contains("Guests drink from every tap", open.Findings[0].Sentence);
        Assert.Equal((false, true), (open.MayJudge, (await Conduct(Tom)).MayJudge));
        await Refused(await Judge(Mara, open.Mark), "You answer for this deal", HttpStatusCode.Forbidden);
        Assert.True((await Mara.Send(At("team"), new { PersonId = Cast.Ruth.Id, Function = "Help" })).IsSuccessStatusCode);
        await Refused(await Judge(Ruth, open.Mark), "on the team of this deal", HttpStatusCode.Forbidden);
        await Work(Cast.Tom, Function.SalesManager);
        await Refused(await Judge(Tom, open.Mark), "sells for commission", HttpStatusCode.Forbidden);
        await Work(Cast.Tom, Function.Finance);
        await Refused(await Judge(Tom, open.Mark, "Hold"), "why it waits");
        await Refused(await Tom.Send(At("conduct"), new { open.Mark, Result = "Pass", Comfort = "Yes", ToldThem = "All" }), "what the customer gives up");

        var line = (await Mara.Read<ShowNeeds.View>(At("needs"))).Lines[0];
        await Mara.Send($"/needs/{must.Id}/answers", new { Lines = new[] { new { LineId = line.Id } } });
        await Mara.Send($"/needs/{must.Id}/confirmation", new { ContactId = Claire.Id, On = "2026-11-18", How = "By mail" });
        await Refused(await Judge(Tom, open.Mark), "Something was changed while you read", HttpStatusCode.Conflict);
        var clean = await Conduct(Tom);
        Assert.Empty(clean.Findings);
        var passed = (await As<ShowConduct.View>(await Judge(Tom, clean.Mark))).Checks[0];
        Assert.Equal((ConductResult.Pass, "Tom Okafor", false, "The margin"), (passed.Result, passed.By.Name, passed.IsLapsed, passed.OwedToUs));
        Assert.Contains("with the customer’s eyes: it passes", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}")));

        await Mara.Send($"/needs/{must.Id}", new { Text = "Guests drink from every second tap" });
        Assert.True((await Conduct()).Checks[0].IsLapsed);
        Assert.Contains("Changed since the check", await App.As(Cast.Mara).GetStringAsync(At("conduct")));
        Assert.True((await Mara.Send(await LastUndo(must.Id), new { })).IsSuccessStatusCode);
        Assert.False((await Conduct()).Checks[0].IsLapsed);
        await Mara.Send($"/needs/{must.Id}/answers", new { Lines = Array.Empty<object>() });
        Assert.True((await Conduct()).Checks[0].IsLapsed);
        Assert.Equal(ConductResult.Hold, (await As<ShowConduct.View>(await Judge(Tom, (await Conduct(Tom)).Mark, "Hold", "They do not know that"))).Checks[0].Result);
        var all = (await Conduct()).Checks;
        Assert.Equal((2, 2, 0), (all.Count, all[0].Findings.Count, all[1].Findings.Count));
        Assert.False(all[0].IsLapsed);
    }

    [Fact]
    public async Task Who_would_serve_them_better_is_told_before_it_passes_and_the_customer_takes_note()
    {
        var mara = App.As(Cast.Mara);
        Assert.Contains("they know that you knew", await mara.GetStringAsync(At("conduct")));
        await mara.Submit(At("conduct"), At("competitor-fits"), ("Competitor", "Aquilon <b>"), ("BetterIn", "They deliver in two days"));
        var fit = (await Conduct()).Fits[0];
        Assert.Contains("Aquilon &lt;b&gt; would serve the customer better", await mara.GetStringAsync($"/competitor-fits/{fit.Id}"));
        var seen = await Conduct(Tom);
        Assert.Equal(ConductFinding.Undeclared, Assert.Single(seen.Findings).Key);
        await Refused(await Judge(Tom, seen.Mark), "they were not told");
        Assert.Empty((await Conduct()).Checks);

        async Task<HttpResponseMessage> Edit(HttpClient who, Guid? to, string? on, int? version = null) => await who.Send($"/competitor-fits/{fit.Id}", new { Competitor = "Aquilon", BetterIn = "They deliver in two days", ToldToId = to, ToldOn = on, Version = version });
        await Refused(await Edit(Mara, Claire.Id, null), "on which day they were told");
        await Refused(await Edit(Mara, null, "2026-11-18"), "who of the customer was told");
        await Refused(await Edit(Mara, Claire.Id, "2026-11-20"), "not come yet");
        await Refused(await Mara.Send(At("competitor-fits"), new { Competitor = "Aquilon", BetterIn = "All", NeedId = Guid.CreateVersion7() }), "a need of this deal");
        Assert.True((await Edit(Tom, Claire.Id, "2026-11-18", fit.Version)).IsSuccessStatusCode);
        await Refused(await Edit(Mara, Hugo.Id, "2026-11-17", fit.Version), "Nothing was overwritten", HttpStatusCode.Conflict);
        var told = await Conduct();
        Assert.Equal(("Claire Dubois", 0), (told.Fits[0].ToldTo!.Name, told.Findings.Count));
        Assert.Contains("told the customer openly who would serve them better", await mara.GetStringAsync($"/timeline/deal/{Deal.Id}"));

        await Refused(await Judge(Tom, told.Mark, "PassWithDisclosure"), "what the customer is told");
        var passed = (await As<ShowConduct.View>(await Judge(Tom, told.Mark, "PassWithDisclosure", "Three weeks until the first site"))).Checks[0];
        Assert.Null(passed.AcknowledgedOn);
        async Task<HttpResponseMessage> Knows(object body) => await Mara.Send($"/conduct-checks/{passed.Id}/acknowledgement", body);
        await Refused(await Knows(new { AcknowledgedOn = "2026-11-18" }), "who of the customer");
        await Refused(await Knows(new { AcknowledgedById = Hugo.Id, AcknowledgedOn = "2026-11-18", Version = 7 }), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.Equal("Hugo Stern", (await As<ShowConduct.View>(await Knows(new { AcknowledgedById = Hugo.Id, AcknowledgedOn = "2026-11-18", passed.Version }))).Checks[0].AcknowledgedBy!.Name);
        await Refused(await Knows(new { AcknowledgedById = Claire.Id, AcknowledgedOn = "2026-11-18" }), "on record already");

        Assert.True((await Mara.Send($"/competitor-fits/{fit.Id}/removal", new { })).IsSuccessStatusCode);
        Assert.Equal((0, true), (await Conduct()) is var gone ? (gone.Fits.Count, gone.Checks[0].IsLapsed) : default);
        Assert.True((await Mara.Send(await LastUndo(fit.Id), new { })).IsSuccessStatusCode);
        Assert.Equal((1, false), (await Conduct()) is var back ? (back.Fits.Count, back.Checks[0].IsLapsed) : default);
        Assert.Contains("Claire Dubois", await mara.GetStringAsync($"/history/competitor-fit/{fit.Id}"));
        await NotForOthers("conduct", new { Mark = "x", Competitor = "x", BetterIn = "x" }, $"/competitor-fits/{fit.Id}");

        using var other = new OnsideApp(Cast.App.Engine, builder => builder.ConfigureTestServices(services => services.AddScoped<IConductFinding, PaidMore>()));
        using var cast = await DealCast.On(other);
        var deal = await cast.Deal("Filtration for one hotel");
        Assert.Equal("The larger plant pays double: Filtration for one hotel", Assert.Single((await other.ProgramOf(cast.Mara).Read<ShowConduct.View>($"/deals/{deal.Id}/conduct")).Findings).Sentence);
    }

    [Fact]
    public async Task The_charter_is_written_by_those_who_keep_it_and_confirmed_by_everybody()
    {
        var (ben, mara) = (App.ProgramOf(Cast.Ben), App.As(Cast.Mara));
        Assert.Contains("Once sales operations publish it", await mara.GetStringAsync("/conduct"));
        await Refused(await Mara.Send("/conduct/draft", new { Text = "We say what we know." }), "write the charter", HttpStatusCode.Forbidden);
        await Refused(await Mara.Send("/conduct/confirmation", new { Number = 1 }), "Another version", HttpStatusCode.Conflict);
        await App.As(Cast.Ruth).Submit("/conduct", "/conduct/draft", ("Text", "We say <i>what</i> we know."));
        var draft = (await Ruth.Read<ShowCharter.View>("/conduct")).Draft!;
        await Refused(await Ruth.Send("/conduct/draft", new { Text = "Something else" }), "what</i> we know", HttpStatusCode.Conflict);
        Assert.Null((await Mara.Read<ShowCharter.View>("/conduct")).Draft);
        await As<ShowCharter.View>(await Ruth.Send("/conduct/draft/publication", new { draft.Version }));
        await Refused(await Ruth.Send("/conduct/draft/publication", new { }), "no draft", HttpStatusCode.Conflict);

        var page = await (await mara.Submit("/conduct", "/conduct/confirmation", ("Number", 1))).Text();
        Assert.Contains("You have confirmed it", page);
        Assert.Contains("We say &lt;i&gt;what", page);
        Assert.True((await Mara.Send("/conduct/confirmation", new { Number = 1 })).IsSuccessStatusCode);
        Assert.True((await ben.Send("/conduct/confirmation", new { Number = 1 })).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/conduct")).StatusCode);
        var kept = await Ruth.Read<ShowCharter.View>("/conduct");
        Assert.Equal((5, 3, 2), (kept.Confirmed!.All, kept.Confirmed.Missing, kept.Versions[0].Confirmed));
        Assert.Equal(["Lena Vogt", "Ruth Calloway", "Tom Okafor"], kept.Confirmed.Names.Select(one => one.Name));
        Assert.Equal((null, null), (await Tom.Read<ShowCharter.View>("/conduct")) is var others ? (others.Confirmed, others.Versions[0].Confirmed) : default);

        await As<ShowCharter.View>(await Ruth.Send("/conduct/draft", new { Text = "We say what we know, before they sign." }));
        await As<ShowCharter.View>(await Ruth.Send("/conduct/draft/deletion", new { }));
        var again = (await As<ShowCharter.View>(await Ruth.Send("/conduct/draft", new { Text = "We say what we know, in time." }))).Draft!;
        await As<ShowCharter.View>(await Ruth.Send("/conduct/draft/publication", new { again.Version }));
        await Refused(await Mara.Send("/conduct/confirmation", new { Number = 1 }), "Another version", HttpStatusCode.Conflict);
        Assert.Equal((2, 5), (await Ruth.Read<ShowCharter.View>("/conduct")) is var now ? (now.Number, now.Confirmed!.Missing) : default);
        Assert.Contains("We say &lt;i&gt;what", await mara.GetStringAsync("/conduct/versions/1"));
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync("/conduct/versions/9")).StatusCode);
        Assert.Contains("Conduct charter", await App.As(Cast.Ruth).GetStringAsync("/settings"));
    }

    // What a later feature might know: who is paid more for what.
    private sealed class PaidMore : IConductFinding
    {
        public Task<IReadOnlyList<ConductFinding>> On(Deal deal) => Task.FromResult<IReadOnlyList<ConductFinding>>([new("paid-more", $"The larger plant pays double: {deal.Name}")]);
    }
}

public sealed class ConductOnSqlite() : ConductTests(Engine.Sqlite);

public sealed class ConductOnPostgres() : ConductTests(Engine.Postgres);
