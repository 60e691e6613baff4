using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Objections;

public static class EditObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<ObjectionForm> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        objection.RefuseUnlessSeen(form.Version, ObjectionForm.From(objection), form);
        var (on, contact) = await form.Said(input, desk, objection);
        objection.Describe(form.Type!.Value, form.Words!, contact, on);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"Saved.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }
}
