using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Conduct;

// Writes down that somebody else would serve the customer better in something.
public static class WriteCompetitorFit
{
    public static async Task<Fragment<ConductPart, ShowConduct.View>> Post(Guid id, Input<CompetitorForm> input, AppDb db, SellingDesk desk, ShowConduct.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await desk.RefuseTooMany<CompetitorFit>(id);
        var fit = db.Add(CompetitorFit.Write(deal.Id, await form.Facts(input, id, db, desk), desk.Me, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Written down.", db.UndoUrl(fit), Target: $"#conduct-{id}"));
    }
}
