using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

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
