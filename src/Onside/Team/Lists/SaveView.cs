using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

// The list as it stands, under a name.
public static class SaveView
{
    public static async Task<Onward<Made>> Post(string kind, Input<ViewForm> input, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept, Listing listing)
    {
        var (form, list) = (input.Valid(), kinds.Of(kind));
        form.Asked = form.WithColumns ? await Asked(list, input, listing) : form.Asked;
        var view = db.Add(new SavedView(list.Kind, me.Id)).Entity;
        await form.Tell(view, input, db, me, list);
        if (form.Mine)
            (await ChooseUsual.Of(db, me, list.Kind)).Be(view.Id);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"{list.Path}?View={view.Id}{(view.Asked.Length > 0 ? "&" : "")}{view.Asked}", new(view.Id, $"/lists/views/{view.Id}"), 201, new($"The view {view.Name} is kept."));
    }

    private static async Task<string> Asked(ListKind list, Input<ViewForm> input, Listing listing) =>
        await listing.Naming(list, input.Valid().Asked ?? "") is { Length: <= SavedView.LongestQuestion } asked ? asked : throw input.Complain(nameof(ViewForm.WithColumns), $"With its columns this view says more than can be kept. Leave out some filters.");
}

// Where I begin: one of the views that I see, or everything.
public static class ChooseUsual
{
    public static async Task<Onward<Nothing>> Post(string kind, Input<Form> input, AppDb db, Me me, ListKinds kinds, Kept<ViewBook> kept)
    {
        var (view, list) = (input.Valid().View, kinds.Of(kind));
        if (view is not null && (await kept.Current()).SeenBy(me, list.Kind).All(seen => seen.Id != view))
            throw Refusal.NotFound();
        (await Of(db, me, list.Kind)).Be(view);
        await db.SaveChangesAsync();
        kept.Forget();
        return new(view is null ? $"{list.Path}?View=all" : list.Path, new());
    }

    public static async Task<UsualView> Of(AppDb db, Me me, string kind) =>
        await db.Set<UsualView>().SingleOrDefaultAsync(usual => usual.PersonId == me.Id && usual.Kind == kind) ?? db.Add(new UsualView(me.Id, kind)).Entity;

    public class Form
    {
        public Guid? View { get; set; }
    }
}
