using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// A click too much: the deal is open again as if it had never been won. Once something else was changed on it, reopening with a reason is the way.
public static class UndoWin
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<WinDeal.Seen> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Include(deal => deal.Stays).Find(id);
        await Standing.RefuseUnlessSeen(deal, input.Valid().Version, db, await kept.Current(), yours => yours.Result = DealWords.Of(Result.Open));
        var win = await Win(deal, db);
        deal.TakeBackWin(win is not null, clock.Now());
        deal.BeTakenBack(win!);
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"{deal.Name} is open again"));
    }

    // The last thing that happened to its fields is the win.
    private static async Task<PlatformEvent?> Win(Deal deal, AppDb db)
    {
        var last = db.Set<PlatformChange>().Where(change => change.RecordId == deal.Id).OrderByDescending(change => change.Sequence).Select(change => change.EventId).Take(1);
        return await db.Set<PlatformEvent>().SingleOrDefaultAsync(happened => last.Contains(happened.Id) && happened.Kind == News.Kind(typeof(DealWon)));
    }
}
