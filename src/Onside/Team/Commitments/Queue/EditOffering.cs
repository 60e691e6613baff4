using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Queue;

public static class EditOffering
{
    public static async Task<Onward<Made>> Post(Guid id, Input<OfferingForm> input, AppDb db, OfferingKeepers keepers, Kept<OfferingBook> kept)
    {
        var (offering, form) = (await Offering.Find(db, id), input.Valid());
        await keepers.RefuseOthers(offering.Department);
        if (form.Version is { } seen && seen != offering.Version)
            throw Conflict.Between(OfferingForm.From(offering), form, offering.Version);
        await OfferingForm.RefuseTwice(db, input, offering.Department, form.Name!, id);
        offering.Describe(form.Name!, form.Condition!, form.Days!.Value);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/queue/{offering.Department}", new(id, $"/queue/{offering.Department}"), toast: new($"Saved.", db.UndoUrl()));
    }
}
