using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class ListPipelines
{
    public static async Task<Page<PipelinesPage, View>> Get(Kept<PipelineBook> kept) => new(new((await kept.Current()).Ways));

    public record View(IReadOnlyList<PipelineBook.Way> Pipelines);
}

public static class AddPipeline
{
    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var pipeline = new Pipeline(input.Valid().Name!, await db.Set<Pipeline>().CountAsync() + 1);
        pipeline.Add("New", 1000);
        db.Add(pipeline);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(pipeline.Id, "/settings/pipelines"), 201);
    }

    public class Form
    {
        [Required(ErrorMessage = "Give the pipeline a name."), MaxLength(80)]
        public string? Name { get; set; }
    }
}

public static class AddStage
{
    public static async Task<Onward<Made>> Post(Guid id, Input<EditStage.Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        var pipeline = await db.Set<Pipeline>().Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id) ?? throw Refusal.NotFound();
        var stage = pipeline.Add(form.Name!, form.TenThousandths);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(stage.Id, "/settings/pipelines"), 201);
    }
}

public static class EditStage
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        var stage = await db.Set<Stage>().SingleOrDefaultAsync(s => s.Id == id) ?? throw Refusal.NotFound();
        var pipeline = await db.Set<Pipeline>().Include(p => p.Stages).SingleAsync(p => p.Id == stage.PipelineId);
        stage.Change(form.Name!, form.TenThousandths);
        if (form.Position is { } position)
            pipeline.Put(stage, position);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(id, "/settings/pipelines"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Give the stage a name."), MaxLength(80)]
        public string? Name { get; set; }

        [Required(ErrorMessage = "How often is a deal won from here?"), Range(0, 100, ErrorMessage = "A probability is between 0 and 100 percent.")]
        public decimal? Probability { get; set; }

        [Range(1, Pipeline.MostStages)]
        public int? Position { get; set; }

        internal int TenThousandths => (int)(Probability!.Value * 100);
    }
}

public static class DropStage
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<PipelineBook> kept, TimeProvider clock)
    {
        var stage = await db.Set<Stage>().SingleOrDefaultAsync(s => s.Id == id) ?? throw Refusal.NotFound();
        if (await db.Set<Deal>().AnyAsync(deal => deal.StageId == id))
            throw new Refusal($"There are deals in {stage.Name}, open or closed. Move them first.");
        if (await db.Set<Stage>().CountAsync(s => s.PipelineId == stage.PipelineId) == 1)
            throw new Refusal($"A pipeline needs at least one stage.");
        stage.Delete(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(id, "/settings/pipelines"));
    }
}
