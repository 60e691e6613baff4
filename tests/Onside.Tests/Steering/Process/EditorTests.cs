using System.Net;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Steering.Process;

public abstract class EditorTests(Engine engine) : ProcessTests(engine)
{
    private static Task<ShowProcess.View> Process(HttpClient who) => who.Read<ShowProcess.View>("/process");

    [Fact]
    public async Task Sales_operations_write_the_next_version_and_everybody_reads_what_holds()
    {
        Assert.Contains("Begin with the seven steps", await App.As(Cast.Ruth).GetStringAsync("/process"));
        Assert.DoesNotContain("Begin with the seven steps", await App.As(Cast.Mara).GetStringAsync("/process"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send("/process/draft", new { })).StatusCode);
        await Works(Cast.Tom, Function.SalesOperationsManager);
        await Fine(Tom.Send("/process/draft", new { }));
        Assert.Equal(HttpStatusCode.Conflict, (await Ruth.Send("/process/draft", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send("/process/draft/publication", new { })).StatusCode);
        await Fine(Tom.Send("/process/draft/publication", new { }));

        var seen = await Process(Mara);
        Assert.Equal((1, null, 7, false), (seen.Number, seen.Draft, seen.Steps!.Count, seen.MayKeep));
        Assert.Equal(["The customer has agreed", "Price approved", "Terms read by a second person", "The customer comes first", "Delivery is feasible", "The success planner knows what was promised"], seen.Steps[5].Items.Select(item => item.Name));
        Assert.All(seen.Steps.Take(2), step => Assert.Equal((GateMode.Observe, GateMode.Observe, GateMode.Observe), (step.Small, step.Standard, step.Strategic)));
        Assert.Equal(Enumerable.Range(1, 6).Select(step => (SalesStep?)step), seen.Stages.Select(stage => stage.Step));
    }

    [Fact]
    public async Task A_draft_is_changed_thing_by_thing_and_what_is_published_stays()
    {
        await Published();
        await Fine(Ruth.Send("/process/draft", new { }));
        await Fine(Ruth.Send("/process/draft/gates/Pitch", new { Small = "Observe", Standard = "Require", Strategic = "Require" }));
        await Fine(Ruth.Send("/process/draft/gates/Pitch/items", new { Name = "Tasted by the customer", Roles = new[] { "Product" }, FreshDays = 14 }));
        await Fine(Ruth.Send("/process/draft/items/presented", new { Name = "Shown, with the reaction", Roles = new[] { "SolutionsEngineer" }, IsBold = true }));
        await Fine(Ruth.Send("/process/draft/items/claims-checked/removal", new { }));
        await Fine(Ruth.Send("/process/draft/tiers", new { SmallBelow = 2_000, StrategicFrom = 80_000, ComplexFrom = 3 }));
        await Fine(Ruth.Send("/process/draft/stages", new { Stage = Cast.Way.Steps[3].Id, Step = "Objections" }));
        foreach (var (url, body) in new (string, object)[] { ("gates/Pitch", new { Small = "Observe" }), ("gates/Pitch/items", new { Name = "" }), ("tiers", new { SmallBelow = 9, StrategicFrom = 8, ComplexFrom = 3 }), ("stages", new { Stage = Cast.Way.Steps[3].Id, Step = "FollowUp" }), ("items/presented", new { Name = "x", FreshDays = 0 }) })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ruth.Send($"/process/draft/{url}", body)).StatusCode);

        var draft = await Process(Ruth);
        Assert.Equal((1, 2), (draft.Number, draft.Draft));
        Assert.Equal(["What each need is worth", "Shown, with the reaction", "Tasted by the customer"], draft.Steps![3].Items.Select(item => item.Name));
        Assert.Equal((GateMode.Require, 2_000_00L, SalesStep.Objections), (draft.Steps[3].Standard, draft.Cuts!.SmallBelow, draft.Stages[3].Step));
        Assert.Contains("Whom it would have stopped", await App.As(Cast.Ruth).GetStringAsync("/process"));
        // Whoever does not keep the process reads what holds.
        Assert.Equal((1, null, 3), ((await Process(Mara)).Number, (await Process(Mara)).Draft, (await Process(Mara)).Steps![3].Items.Count));
        Assert.DoesNotContain("Whom it would have stopped", await App.As(Cast.Mara).GetStringAsync("/process"));
        await Fine(Ruth.Send("/process/draft/deletion", new { }));
        var back = await Process(Ruth);
        Assert.Equal((null, 3, GateMode.Advise), (back.Draft, back.Steps![3].Items.Count, back.Steps[3].Standard));
    }

    [Fact]
    public async Task Whom_a_draft_would_have_stopped_is_known_before_it_is_published()
    {
        var (won, other) = (await Closing(), await Closing("Ward dispensers"));
        await Fine(Win(Mara, won));
        await Fine(Win(Mara, other));
        await Fine(Ruth.Send("/process/draft", new { }));
        var impact = (await Process(Ruth)).Impact!;
        Assert.Equal((2, 2), (impact.Won, impact.Stopped));
        Assert.Equal(["Mara Lindqvist", "Mara Lindqvist"], impact.Deals.Select(deal => deal.Owner));
        Assert.Contains("Price approved", impact.Deals[0].Missing);
        foreach (var tier in new[] { "Closing" })
            await Fine(Ruth.Send($"/process/draft/gates/{tier}", new { Small = "Observe", Standard = "Observe", Strategic = "Observe" }));
        Assert.Equal(0, (await Process(Ruth)).Impact!.Stopped);
    }

    [Fact]
    public async Task Nobody_changes_a_draft_over_somebody_elses_words()
    {
        await Fine(Ruth.Send("/process/draft", new { }));
        var answers = await Task.WhenAll(new[] { "Signed", "Agreed by mail" }.Select(name => Ruth.Send("/process/draft/items/agreed", new { Name = name, Version = 1 })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var modes = new { Small = "Advise", Standard = "Advise", Strategic = "Advise", Version = 1 };
        await Fine(Ruth.Send("/process/draft/gates/Pitch", modes));
        Assert.Equal(HttpStatusCode.Conflict, (await Ruth.Send("/process/draft/gates/Pitch", modes with { Small = "Require" })).StatusCode);
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_once()
    {
        await Fine(Ruth.Send("/process/draft", new { }));
        var version = (await Process(Ruth)).Version;
        var answers = await Task.WhenAll(Ruth.Send("/process/draft/publication", new { Version = version }), Ruth.Send("/process/draft/publication", new { Version = version }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(HttpStatusCode.Conflict, (await Ruth.Send("/process/draft/gates/Pitch", new { Small = "Observe", Standard = "Observe", Strategic = "Observe" })).StatusCode);
    }
}

public sealed class EditorOnSqlite() : EditorTests(Engine.Sqlite);

public sealed class EditorOnPostgres() : EditorTests(Engine.Postgres);
