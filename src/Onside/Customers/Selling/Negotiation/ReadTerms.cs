using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

// Somebody else than who answers for the deal says that they have read the terms, as they stand here.
public static class ReadTerms
{
    public static async Task<Fragment<TermsPart, ShowTerms.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowTerms.Reading reading)
    {
        var (deal, form) = (await desk.DealWithLines(id), input.Valid());
        var checks = await reading.Checks(id);
        if (checks.Count == 0)
            throw new Refusal($"There are no terms to read yet. Say first what is agreed.");
        if (form.Mark != TermsMark.Of(deal, checks))
            throw new Refusal($"Something was changed while you read. Nothing is signed: reload the page and read it again.", 409);
        db.Add(TermsReading.Sign(deal, form.Mark!, desk.Me, desk.Now));
        await db.SaveChangesAsync();
        return await reading.After(id, new($"It is on record that you have read the terms."));
    }

    public class Form
    {
        // What was read: the Mark of the terms as they were shown.
        [Required(ErrorMessage = "Say what you have read."), MaxLength(64)]
        public string? Mark { get; set; }
    }
}
