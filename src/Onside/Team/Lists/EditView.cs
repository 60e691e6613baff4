using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Team.Lists;

public static class EditView
{
    public static async Task<Page<EditViewPage, View>> Get(Guid id, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept)
    {
        var view = await db.Set<SavedView>().ChangedBy(me).Find(id);
        var book = await kept.Current();
        return new(new(view.Id, view.Version, view.Name, view.Audience, view.TeamId, view.IsUsual, book.UsualOf(me, view.Kind)?.Id == id, view.Asked, $"{kinds.Of(view.Kind).Path}?View={view.Id}&{view.Asked}", book.TeamsOf(me.Id)));
    }

    public static async Task<Onward<Made>> Post(Guid id, Input<ViewForm> input, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept)
    {
        var (form, view) = (input.Valid(), await db.Set<SavedView>().ChangedBy(me).Find(id));
        if (form.Version is { } seen && seen != view.Version)
            throw new Refusal($"Somebody else has changed this view. Reload the page.", 409);
        await form.Tell(view, input, db, me, kinds.Of(view.Kind));
        if (form.Mine)
            (await ChooseUsual.Of(db, me, view.Kind)).Be(view.Id);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"{kinds.Of(view.Kind).Path}?View={view.Id}&{view.Asked}", new(view.Id, $"/lists/views/{view.Id}"), toast: new($"The view {view.Name} is kept."));
    }

    public record View(Guid Id, int Version, string Name, Audience Audience, Guid? TeamId, bool IsUsual, bool IsMine, string Asked, string Url, IReadOnlyList<Choice> Teams);
}
