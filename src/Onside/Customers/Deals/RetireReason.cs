using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class RetireReason
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<PipelineBook> kept, TimeProvider clock)
    {
        var reason = await EditReason.Find(db, id);
        await RefuseLast(db, reason);
        reason.Retire(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/reasons", new(id, "/settings/reasons"), toast: new($"{DealWords.Reason(reason.Name)} is offered no longer.", $"/settings/reasons/{id}/retirement/undo"));
    }
    public static async Task RefuseLast(AppDb db, ClosingReason reason)
    {
        if (reason.Result != Result.NoDecision && !(await EditReason.ListOf(db, reason.Result)).Any(other => other.Id != reason.Id && other.RetiredAt is null))
            throw new Refusal($"{reason.Name} is the last one: without a reason no deal could be closed like this. Add another first.");
    }
}
