using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Conduct;

// Changes it, or says when the customer was told.
public static class EditCompetitorFit
{
    public static async Task<Fragment<ConductPart, ShowConduct.View>> Post(Guid id, Input<CompetitorForm> input, AppDb db, SellingDesk desk, ShowConduct.Reading reading)
    {
        var (fit, form) = (await desk.Find<CompetitorFit>(id), input.Valid());
        fit.RefuseUnlessSeen(form.Version, CompetitorForm.From(fit), form);
        fit.Describe(await form.Facts(input, fit.DealId, db, desk, fit));
        await db.SaveChangesAsync();
        return await reading.After(fit.DealId, new($"Saved.", db.UndoUrl(), Target: $"#conduct-{fit.DealId}"));
    }
}

// It is not so after all.
public static class RemoveCompetitorFit
{
    public static async Task<Fragment<ConductPart, ShowConduct.View>> Post(Guid id, Input<Click> input, AppDb db, SellingDesk desk, ShowConduct.Reading reading)
    {
        var (fit, form) = (await desk.Find<CompetitorFit>(id), input.Valid());
        fit.RefuseUnlessSeen(form.Version, CompetitorForm.From(fit), CompetitorForm.From(fit));
        fit.TakeOff(desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(fit.DealId, new($"Taken off the list.", db.UndoUrl(fit), Target: $"#conduct-{fit.DealId}"));
    }

    public class Click
    {
        public int? Version { get; set; }
    }
}
