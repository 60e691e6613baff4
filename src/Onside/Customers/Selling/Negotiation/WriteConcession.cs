using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

// Writes down what was given or received, and asks for approval where it is needed.
public static class WriteConcession
{
    public static async Task<Fragment<TermsPart, ShowTerms.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowTerms.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await desk.RefuseTooMany<Concession>(id);
        var concession = Concession.Write(id, form.Facts(input, deal.Currency, desk.Today), desk.Me, desk.Now);
        if (form.NeedsApproval)
            concession.AskApproval();
        db.Add(concession);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Written down.", db.UndoUrl(concession), Target: $"#terms-{id}"));
    }

    public class Form : ConcessionForm
    {
        public bool NeedsApproval { get; set; }
    }
}
