using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

// What is agreed about one of the six terms, and whether that is fine.
public static class CheckTerm
{
    public static async Task<Fragment<TermsPart, ShowTerms.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowTerms.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        var known = await db.Set<TermsCheck>().SingleOrDefaultAsync(check => check.DealId == id && check.Item == form.Item);
        if (form.Version is { } seen && seen != (known?.Version ?? 0))
            throw Conflict.Between(new Form { Item = form.Item, State = known?.State ?? TermState.Open, Note = known?.Note }, form, known?.Version ?? 0);
        var check = known ?? db.Add(new TermsCheck(deal.Id, form.Item!.Value)).Entity;
        check.Describe(form.State!.Value, form.Note);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Saved.", known is null ? db.UndoUrl(check) : db.UndoUrl(), Target: $"#terms-{id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which of the terms.")]
        public TermItem? Item { get; set; }

        [Required(ErrorMessage = "Say whether it is fine.")]
        public TermState? State { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Note { get; set; }

        // 0: nobody had looked at it.
        public int? Version { get; set; }
    }
}
