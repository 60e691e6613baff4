using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// A reason that only other systems' deals have: in the list, but never offered.
public static class AdoptReason
{
    public static async Task<ReasonBook.Reason> Run(AppDb db, Intake intake, Result result, string name, Guid? actor, DateTime now)
    {
        var list = (await ReasonBook.Load(db)).Of(result).ToList();
        if (list.Find(reason => reason.Name == name) is { } known)
            return known;
        var reason = new ClosingReason(result, name, list.Count + 1);
        reason.Retire(now);
        intake.Tell(reason, actor, now);
        await intake.Write<ClosingReason>([reason]);
        return new(reason.Id, reason.Version, result, name, true);
    }
}
