using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Queue;

// Offered no longer; what was asked for goes on.
public static class RetireOffering
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, OfferingKeepers keepers, Kept<OfferingBook> kept, TimeProvider clock)
    {
        var offering = await Offering.Find(db, id);
        await keepers.RefuseOthers(offering.Department);
        offering.Retire(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/queue/{offering.Department}", new(id, $"/queue/{offering.Department}"), toast: new($"{offering.Name} is offered no longer.", $"/offerings/{id}/retirement/undo"));
    }
}

public static class OfferAgain
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, OfferingKeepers keepers, Kept<OfferingBook> kept)
    {
        var offering = await Offering.Find(db, id);
        await keepers.RefuseOthers(offering.Department);
        offering.OfferAgain();
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/queue/{offering.Department}", new(id, $"/queue/{offering.Department}"));
    }
}
