using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

public static class DeleteDeal
{
    public static async Task<Onward<Made>> Post(Guid id, Input<WinDeal.Seen> input, AppDb db, Me me, Kept<PipelineBook> kept, TimeProvider clock)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        await Standing.RefuseUnlessSeen(deal, input.Valid().Version, db, await kept.Current(), yours => yours.Result = Say($"Deleted"));
        deal.Delete(clock.Now());
        await db.SaveChangesAsync();
        return new("/deals/board", new(id, $"/deals/{id}/deletion"), toast: new($"{deal.Name} is deleted.", $"/deals/{id}/deletion/undo"));
    }
}

// What is deleted can be taken back: its page says so, and nothing else.
public static class ShowDeletedDeal
{
    public static async Task<Page<DeletedDealPage, View>> Get(Guid id, AppDb db, Me me) =>
        new(await Deleted(db, me).Where(deal => deal.Id == id).Select(deal => new View(deal.Id, deal.Name, deal.DeletedAt!.Value)).SingleOrDefaultAsync() ?? throw Refusal.NotFound());

    public static IQueryable<Deal> Deleted(AppDb db, Me me) =>
        db.Set<Deal>().IgnoreQueryFilters().Where(deal => deal.DeletedAt != null).VisibleTo(me);

    public record View(Guid Id, string Name, DateTime DeletedAt);
}

public static class RestoreDeal
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me)
    {
        var deal = await ShowDeletedDeal.Deleted(db, me).Find(id);
        deal.Restore();
        await db.SaveChangesAsync();
        return new($"/deals/{id}", new(id, $"/deals/{id}"), toast: new($"{deal.Name} is back."));
    }
}
