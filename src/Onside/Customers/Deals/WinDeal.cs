using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

public static class WinDeal
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Seen> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        await Standing.RefuseUnlessSeen(deal, input.Valid().Version, db, await kept.Current(), yours => yours.Result = DealWords.Of(Result.Won));
        deal.Win(clock.Now(), clock.Today(me.Zone));
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"{deal.Name} is won", $"/deals/{id}/win/undo", new Dictionary<string, object?> { ["Version"] = deal.Version }, "#deal"));
    }

    public class Seen
    {
        public int? Version { get; set; }
    }
}
