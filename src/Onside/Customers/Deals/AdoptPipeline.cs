using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// The pipeline in which the deals of another system go on; found again by its name and those of its stages.
public static class AdoptPipeline
{
    public sealed record Told(string Stage, int Probability);

    public static async Task<(PipelineBook.Way Way, bool IsNew)> Run(AppDb db, Intake intake, string name, IReadOnlyList<Told> stages, Guid? actor, DateTime now)
    {
        var ways = (await PipelineBook.Load(db)).Ways;
        if (ways.FirstOrDefault(way => way.Name == name && stages.All(told => way.Steps.Any(step => step.Name == told.Stage))) is { } known)
            return (known, false);
        var pipeline = new Pipeline(name, ways.Count + 1);
        foreach (var told in stages)
            pipeline.Add(told.Stage, told.Probability);
        intake.Tell(pipeline, actor, now);
        await intake.Write<Pipeline>([pipeline]);
        await intake.Write(pipeline.Stages);
        return ((await PipelineBook.Load(db)).Of(pipeline.Id), true);
    }
}
