using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

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
