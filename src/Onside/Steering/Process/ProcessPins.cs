using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Steering.Process;

// Deals that are moved to another version on purpose.
public static class ProcessPins
{
    public static async Task MoveOpen(AppDb db, Guid version)
    {
        var open = await db.Set<Deal>().Where(deal => deal.Result == Result.Open).Select(deal => deal.Id).ToListAsync();
        var pinned = await db.Set<ProcessPin>().ToDictionaryAsync(pin => pin.DealId);
        foreach (var id in open)
            if (pinned.TryGetValue(id, out var pin))
                pin.Move(version);
            else
                db.Add(new ProcessPin(id, version));
    }
}
