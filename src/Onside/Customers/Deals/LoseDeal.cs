using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

public static class LoseDeal
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var form = input.Valid();
        var pipelines = await kept.Current();
        var reason = pipelines.Reasons.Chosen(Result.Lost, form.Reason, input);
        await Standing.RefuseUnlessSeen(deal, form.Version, db, pipelines, yours => (yours.Result, yours.Reason, yours.Note) = (DealWords.Of(Result.Lost), DealWords.Reason(reason.Name), form.Note));
        deal.Lose(reason.Name, form.Note, clock.Now(), clock.Today(me.Zone), reason.Id);
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"{deal.Name} is lost", db.UndoUrl(), Target: "#deal"));
    }

    public class Form
    {
        // One of the list's: its id or its name.
        [Required(ErrorMessage = "Say why it was lost."), MaxLength(ClosingReason.Longest)]
        public string? Reason { get; set; }

        [MaxLength(2000)]
        public string? Note { get; set; }

        public int? Version { get; set; }
    }
}
