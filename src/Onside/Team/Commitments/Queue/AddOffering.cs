using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Queue;

public static class AddOffering
{
    public static async Task<Onward<Made>> Post(string department, Input<OfferingForm> input, AppDb db, OfferingKeepers keepers, Kept<OfferingBook> kept)
    {
        var of = ShowQueue.Known(department);
        var form = input.Valid();
        await keepers.RefuseOthers(of);
        await OfferingForm.RefuseTwice(db, input, of, form.Name!);
        var offering = new Offering(of, form.Name!, form.Condition!, form.Days!.Value);
        db.Add(offering);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/queue/{of}", new(offering.Id, $"/queue/{of}"), 201, new($"Added: {offering.Name}", db.UndoUrl()));
    }
}
