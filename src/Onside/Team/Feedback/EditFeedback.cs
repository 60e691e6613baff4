using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Feedback;

// By whoever wrote it; what it said before stays in its history.
public static class EditFeedback
{
    public static async Task<Onward<ShowFeedback.View>> Post(Guid id, Input<FeedbackForm> input, AppDb db, Kept<PersonNames> kept, Me me, TimeProvider clock)
    {
        var feedback = await db.Set<Feedback>().WrittenBy(me).Find(id);
        var form = input.Valid();
        feedback.RefuseUnlessSeen(form.Version, form);
        feedback.Rewrite(form.Text!, form.Day(input.Complain, clock.Today(me.Zone)), form.IsSpoken, clock.Now());
        await db.SaveChangesAsync();
        return new($"/feedback/{id}", ShowFeedback.Of(feedback, await kept.Current(), me));
    }
}

public static class DeleteFeedback
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me, TimeProvider clock)
    {
        var feedback = await db.Set<Feedback>().WrittenBy(me).Find(id);
        feedback.Delete(clock.Now());
        await db.SaveChangesAsync();
        return new($"/feedback/{id}/deletion", new(id, $"/feedback/{id}/deletion"));
    }
}

// What is deleted can be taken back: its page says so, and nothing else.
public static class ShowDeletedFeedback
{
    public static async Task<Page<DeletedFeedbackPage, View>> Get(Guid id, AppDb db, Kept<PersonNames> kept, Me me)
    {
        var gone = await Deleted(db, me).Find(id);
        return new(new(id, (await kept.Current()).Of(gone.ReceiverId).Name, gone.DeletedAt!.Value));
    }

    public static IQueryable<Feedback> Deleted(AppDb db, Me me) => db.Set<Feedback>().IgnoreQueryFilters().Where(one => one.DeletedAt != null).WrittenBy(me);

    public sealed record View(Guid Id, string Receiver, DateTime DeletedAt);
}

public static class RestoreFeedback
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me)
    {
        var feedback = await ShowDeletedFeedback.Deleted(db, me).Find(id);
        feedback.Restore();
        await db.SaveChangesAsync();
        return new($"/feedback/{id}", new(id, $"/feedback/{id}"));
    }
}
