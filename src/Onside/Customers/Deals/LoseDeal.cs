using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class LoseDeal
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var form = input.Valid();
        deal.RefuseUnlessSeen(form.Version);
        deal.Lose(form.Reason!, form.Note, clock.Now(), clock.Today(me.Zone));
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock), seenAt: $"/deals/{id}", new($"{deal.Name} is lost"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say why it was lost."), MaxLength(80)]
        public string? Reason { get; set; }

        [MaxLength(2000)]
        public string? Note { get; set; }

        public int? Version { get; set; }
    }
}
