using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class EditStage
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        var stage = await db.Set<Stage>().SingleOrDefaultAsync(s => s.Id == id) ?? throw Refusal.NotFound();
        if (form.Version is { } seen && seen != stage.Version)
            throw Conflict.Between(new Form { Name = stage.Name, Probability = stage.Probability / 100m, Position = stage.Position }, form, stage.Version);
        var pipeline = await db.Set<Pipeline>().Include(p => p.Stages).SingleAsync(p => p.Id == stage.PipelineId);
        stage.Change(form.Name!, form.TenThousandths);
        if (form.Position is { } position)
            pipeline.Put(stage, position);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(id, "/settings/pipelines"), toast: new($"Saved.", db.UndoUrl()));
    }

    public class Form
    {
        [Required(ErrorMessage = "Give the stage a name."), MaxLength(80)]
        public string? Name { get; set; }

        [Required(ErrorMessage = "How often is a deal won from here?"), Range(0, 100, ErrorMessage = "A probability is between 0 and 100 percent.")]
        public decimal? Probability { get; set; }

        [Range(1, Pipeline.MostStages)]
        public int? Position { get; set; }

        public int? Version { get; set; }

        internal int TenThousandths => (int)(Probability!.Value * 100);
    }
}
