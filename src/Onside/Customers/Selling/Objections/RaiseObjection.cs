using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Objections;

// Writes down what the customer said.
public static class RaiseObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<ObjectionForm> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await desk.RefuseTooMany<DealObjection>(id);
        var (on, contact) = await form.Said(input, desk);
        var objection = DealObjection.Raise(deal.Id, form.Type!.Value, form.Words!, contact, on, desk.Me, desk.Now);
        db.Add(objection);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Written down, in their words.", db.UndoUrl(objection), Target: $"#objections-{id}"));
    }
}
