using System.Net;
using Onside.Customers.Selling.BusinessCase;
using Onside.Customers.Selling.Preparation;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Science;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

public abstract class PreparationTests(Engine engine) : SellingTests(engine)
{
    private Task<ShowPreparation.View> Sheet() => Mara.Read<ShowPreparation.View>(At("preparation"));

    private async Task<ShowBusinessCase.View> Reckon(string side, string rhythm, string what, decimal amount) => await As<ShowBusinessCase.View>(await Mara.Send(At("business-case/lines"), new { Side = side, Rhythm = rhythm, What = what, Amount = amount, SaidById = Claire.Id }));

    // Lena sees nothing of the deal, Claire Beaumont is a guest, Ben may only read.
    private async Task Closed(string part, string post, object body, params string[] records)
    {
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
            foreach (var address in records.Prepend(At(part)))
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(At(post), body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send(At(post), body)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ben).GetAsync(At(part))).StatusCode);
    }

    [Fact]
    public async Task A_deal_is_prepared_line_by_line_each_with_who_said_so()
    {
        var mara = App.As(Cast.Mara);
        Assert.Contains("Two people think of more than one", await mara.GetStringAsync(At("preparation")));
        await mara.Submit(At("preparation"), At("preparation/scope"), ("Scope", "Water <i>without</i> bottles"), ("Version", 0));
        App.Clock.Advance(TimeSpan.FromHours(1));
        var both = await As<ShowPreparation.View>(await Tom.Send(At("preparation/distinctive"), new { Distinctive = "Four hours, on Sundays too", Version = 1 }));
        Assert.Equal(("Mara Lindqvist", "Tom Okafor", App.Clock.Now(), null), (both.ScopeBy!.Name, both.DistinctiveBy!.Name, both.DistinctiveAt, both.FitBy));
        await Refused(await Mara.Send(At("preparation/distinctive"), new { Distinctive = "Quiet", Version = 1 }), "Four hours, on Sundays too", HttpStatusCode.Conflict);
        await Refused(await Mara.Send(At("preparation/fit"), new { FitWhy = "Large" }), "of our kind");
        var judged = await As<ShowPreparation.View>(await Ruth.Send(At("preparation/fit"), new { Fit = "Partly", FitWhy = "Soft water", both.Version }));
        Assert.Equal((IdealFit.Partly, "Ruth Calloway", "Mara Lindqvist"), (judged.Fit, judged.FitBy!.Name, judged.ScopeBy!.Name));
        // Who says the same again does not become the one who said it.
        Assert.Equal("Mara Lindqvist", (await As<ShowPreparation.View>(await Tom.Send(At("preparation/scope"), new { both.Scope }))).ScopeBy!.Name);
        Assert.Contains("Water &lt;i&gt;without", await mara.GetStringAsync($"/preparations/{judged.Id}"));
        Assert.Contains("judged whether they are of our kind", await mara.GetStringAsync($"/timeline/deal/{Deal.Id}"));
        Assert.Contains("Partly of our kind", await mara.GetStringAsync($"/history/preparation-sheet/{judged.Id}"));
        Assert.True((await Mara.Send(await LastUndo(judged.Id!.Value), new { })).IsSuccessStatusCode);
        Assert.Equal((null, null, "Four hours, on Sundays too"), (await Sheet()) is var back ? (back.Fit, back.FitBy, back.Distinctive) : default);
        await Refused(await Mara.Send(At("preparation/scope"), new { Scope = new string('a', 1001) }), "1000");
        await Closed("preparation", "preparation/scope", new { Scope = "x" }, $"/preparations/{judged.Id}");
    }

    [Fact]
    public async Task A_case_is_reckoned_exactly_and_confirmed_until_a_figure_changes()
    {
        Assert.Contains("their case and not ours", await App.As(Cast.Mara).GetStringAsync(At("business-case")));
        await Refused(await Mara.Send(At("business-case/confirmation"), new { ConfirmedById = Claire.Id, ConfirmedOn = "2026-11-18", ConfirmedHow = "By mail" }), "nothing to confirm yet");
        await Reckon("Cost", "Once", "The plant", 24_000.50m);
        var never = await Reckon("Cost", "Yearly", "Filters", 2_000m);
        Assert.IsType<Measure<double>.Undefined>(never.Result!.Payback);
        var known = await Reckon("Benefit", "Yearly", "Bottles", 10_000m);
        Assert.Equal((new Money(3_000_050, "EUR"), new Money(3_000_000, "EUR"), new Money(-50, "EUR"), 3), (known.Result!.Cost, known.Result.Benefit, known.Result.Net, known.Years));
        Assert.Equal(36.00075, Assert.IsType<Measure<double>.Known>(known.Result.Payback).Value, 9);
        Assert.Contains("after 37 months", await App.As(Cast.Mara).GetStringAsync(At("business-case")));
        await Refused(await Mara.Send(At("business-case/horizon"), new { Years = 31 }), "from 1 to 30");
        var five = await As<ShowBusinessCase.View>(await Tom.Send(At("business-case/horizon"), new { Years = 5, known.Version }));
        Assert.Equal(new Money(1_599_950, "EUR"), five.Result!.Net);
        await Refused(await Mara.Send(At("business-case/horizon"), new { Years = 4, Version = 0 }), "Nothing was overwritten", HttpStatusCode.Conflict);

        await Refused(await Mara.Send(At("business-case/confirmation"), new { ConfirmedById = Claire.Id, ConfirmedOn = "2026-11-18", ConfirmedHow = "By mail", known.Mark }), "changed the figures in the meantime", HttpStatusCode.Conflict);
        await App.As(Cast.Mara).Submit(At("business-case"), At("business-case/confirmation"), ("Mark", five.Mark), ("ConfirmedById", Claire.Id), ("ConfirmedOn", "2026-11-18"), ("ConfirmedHow", "Line by line"));
        var line = five.Lines.Single(row => row.What == "Bottles");
        async Task<ShowBusinessCase.Confirmed> Confirmed() => (await Mara.Read<ShowBusinessCase.View>(At("business-case"))).Confirmation!;
        Assert.Equal(("Claire Dubois", "Line by line", false), (await Confirmed()) is var said ? (said.By!.Name, said.How, said.IsLapsed) : default);
        var edit = new { Side = "Benefit", Rhythm = "Yearly", What = "Bottles and crates", Amount = 12_000m, line.Version };
        Assert.True((await Tom.Send($"/case-lines/{line.Id}", edit)).IsSuccessStatusCode);
        await Refused(await Mara.Send($"/case-lines/{line.Id}", edit), "Nothing was overwritten", HttpStatusCode.Conflict);
        Assert.True((await Confirmed()).IsLapsed);
        Assert.Contains("€12,000", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/history/case-line/{line.Id}")));
        Assert.True((await Mara.Send(await LastUndo(line.Id), new { })).IsSuccessStatusCode);
        Assert.False((await Confirmed()).IsLapsed);
        Assert.True((await Mara.Send($"/case-lines/{line.Id}/removal", new { })).IsSuccessStatusCode);
        Assert.True((await Confirmed()).IsLapsed);
        Assert.True((await Mara.Send($"/deals/{Deal.Id}", new { Deal.Name, Amount = 250_000m, Currency = "USD" })).IsSuccessStatusCode);
        Assert.Null((await Mara.Read<ShowBusinessCase.View>(At("business-case"))).Result);
        await Refused(await Mara.Send(At("business-case/lines"), new { Side = "Cost", Rhythm = "Once", What = "x", Amount = -1m }), "not negative");
        await Closed("business-case", "business-case/horizon", new { Years = 3 }, $"/case-lines/{five.Lines[0].Id}", $"/case-frames/{five.FrameId}");
    }
}

public sealed class PreparationOnSqlite() : PreparationTests(Engine.Sqlite);

public sealed class PreparationOnPostgres() : PreparationTests(Engine.Postgres);
