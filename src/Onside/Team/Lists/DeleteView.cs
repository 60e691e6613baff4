using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

public static class DeleteView
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept, TimeProvider clock)
    {
        var view = await db.Set<SavedView>().ChangedBy(me).Find(id);
        view.Delete(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"{kinds.Of(view.Kind).Path}?View=all", new(id, $"/lists/views/{id}/deletion/undo"), toast: new($"The view {view.Name} is deleted.", $"/lists/views/{id}/deletion/undo"));
    }
}

public static class RestoreView
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept)
    {
        var view = await db.Set<SavedView>().IgnoreQueryFilters().Where(view => view.DeletedAt != null).ChangedBy(me).Find(id);
        view.Restore();
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"{kinds.Of(view.Kind).Path}?View={view.Id}&{view.Asked}", new(id, $"/lists/views/{id}"), toast: new($"The view {view.Name} is there again."));
    }
}
