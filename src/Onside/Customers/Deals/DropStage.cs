using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class DropStage
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<PipelineBook> kept, TimeProvider clock)
    {
        var stage = await db.Set<Stage>().SingleOrDefaultAsync(s => s.Id == id) ?? throw Refusal.NotFound();
        await RefuseUnlessEmpty(db, stage);
        stage.Delete(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/pipelines", new(id, "/settings/pipelines"), toast: new($"{stage.Name} is removed.", db.UndoUrl()));
    }

    public static async Task RefuseUnlessEmpty(AppDb db, Stage stage)
    {
        if (await db.Set<Deal>().AnyAsync(deal => deal.StageId == stage.Id))
            throw new Refusal($"There are deals in {stage.Name}, open or closed. Move them first.");
        if (await db.Set<Deal>().IgnoreQueryFilters().AnyAsync(deal => deal.StageId == stage.Id))
            throw new Refusal($"Deleted deals may still come back to {stage.Name}. It stays until they are gone for good.");
        if (await db.Set<Stage>().CountAsync(s => s.PipelineId == stage.PipelineId) == 1)
            throw new Refusal($"A pipeline needs at least one stage.");
    }
}
