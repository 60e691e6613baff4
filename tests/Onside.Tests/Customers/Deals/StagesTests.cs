using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class StagesTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_stale_change_of_a_stage_is_refused_with_both_versions()
    {
        var ruth = App.ProgramOf(Cast.Ruth);
        var seen = (await ruth.Read<ListPipelines.View>("/settings/pipelines")).Pipelines[0].Steps[2];
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/settings/stages/{seen.Id}", new { Name = "Needs of the customer", Probability = 35, seen.Version })).StatusCode);

        var late = await ruth.Send($"/settings/stages/{seen.Id}", new { Name = "Needs assessment", Probability = 40, seen.Version });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var told = await late.Text();
        Assert.Contains("Needs of the customer", told);
        Assert.Contains("Needs assessment", told);
        Assert.Equal(("Needs of the customer", 3500), await App.Db(async db => await db.Set<Stage>().Where(stage => stage.Id == seen.Id).Select(stage => new ValueTuple<string, int>(stage.Name, stage.Probability)).SingleAsync()));
    }

    [Fact]
    public async Task The_settings_page_saves_what_it_showed()
    {
        var stage = Cast.Way.Steps[1];
        var ruth = App.As(Cast.Ruth);
        Assert.Equal(HttpStatusCode.OK, (await ruth.Submit("/settings/pipelines", $"/settings/stages/{stage.Id}", ("Name", "First contact"), ("Probability", 12), ("Position", 1), ("Version", stage.Version))).StatusCode);
        var ways = (await App.ProgramOf(Cast.Ruth).Read<ListPipelines.View>("/settings/pipelines")).Pipelines;
        Assert.Equal(["First contact", "Preparation", "Needs"], ways[0].Steps.Take(3).Select(step => step.Name));
    }
}

public sealed class StagesOnSqlite() : StagesTests(Engine.Sqlite);

public sealed class StagesOnPostgres() : StagesTests(Engine.Postgres);
