using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

public static class EditConcession
{
    public static async Task<Fragment<TermsPart, ShowTerms.View>> Post(Guid id, Input<ConcessionForm> input, AppDb db, SellingDesk desk, ShowTerms.Reading reading)
    {
        var (concession, form) = (await desk.Find<Concession>(id), input.Valid());
        concession.RefuseUnlessSeen(form.Version, ConcessionForm.From(concession), form);
        var (currency, wasDecided) = (concession.Currency ?? (await desk.Deal(concession.DealId)).Currency, concession.IsDecided);
        concession.Describe(form.Facts(input, currency, desk.Today, concession.On), desk.Me);
        await db.SaveChangesAsync();
        return await reading.After(concession.DealId, new(wasDecided && !concession.IsDecided ? (FormattableString)$"Saved. Approval is asked for anew." : $"Saved.", wasDecided ? null : db.UndoUrl(), Target: $"#terms-{concession.DealId}"));
    }
}
