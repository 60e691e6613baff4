using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class OfferReasonAgain
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<PipelineBook> kept)
    {
        var reason = await EditReason.Find(db, id);
        reason.OfferAgain();
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/reasons", new(id, "/settings/reasons"));
    }
}
