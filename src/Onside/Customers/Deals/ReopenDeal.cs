using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

public static class ReopenDeal
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var form = input.Valid();
        await Standing.RefuseUnlessSeen(deal, form.Version, db, await kept.Current(), yours => yours.Result = DealWords.Of(Result.Open));
        deal.Reopen(form.Reason!, clock.Now());
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"{deal.Name} is open again", db.UndoUrl(), Target: "#deal"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say why it is open again."), MaxLength(80)]
        public string? Reason { get; set; }

        public int? Version { get; set; }
    }
}
