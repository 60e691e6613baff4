using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.BusinessCase;

// Writes down what it costs the customer or brings them.
public static class WriteCaseLine
{
    public static async Task<Fragment<BusinessCasePart, ShowBusinessCase.View>> Post(Guid id, Input<CaseForm> input, AppDb db, SellingDesk desk, ShowBusinessCase.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        if (await db.Set<CaseLine>().CountAsync(one => one.DealId == id) >= CaseLine.MostOnADeal)
            throw new Refusal($"A case has at most {CaseLine.MostOnADeal} lines. Put small ones together.");
        var line = db.Add(CaseLine.Write(id, await form.Facts(input, deal.Currency, desk), desk.Me, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Written down.", db.UndoUrl(line), Target: $"#business-case-{id}"));
    }
}

public static class EditCaseLine
{
    public static async Task<Fragment<BusinessCasePart, ShowBusinessCase.View>> Post(Guid id, Input<CaseForm> input, AppDb db, SellingDesk desk, ShowBusinessCase.Reading reading)
    {
        var (line, form) = (await desk.Find<CaseLine>(id), input.Valid());
        line.RefuseUnlessSeen(form.Version, CaseForm.From(line), form);
        line.Describe(await form.Facts(input, (await desk.Deal(line.DealId)).Currency, desk, line));
        await db.SaveChangesAsync();
        return await reading.After(line.DealId, new($"Saved.", db.UndoUrl(), Target: $"#business-case-{line.DealId}"));
    }
}

// It does not belong to the case after all.
public static class RemoveCaseLine
{
    public static async Task<Fragment<BusinessCasePart, ShowBusinessCase.View>> Post(Guid id, Input<Click> input, AppDb db, SellingDesk desk, ShowBusinessCase.Reading reading)
    {
        var (line, form) = (await desk.Find<CaseLine>(id), input.Valid());
        line.RefuseUnlessSeen(form.Version, CaseForm.From(line), CaseForm.From(line));
        line.TakeOff(desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(line.DealId, new($"Taken out of the case.", db.UndoUrl(line), Target: $"#business-case-{line.DealId}"));
    }

    public class Click
    {
        public int? Version { get; set; }
    }
}
