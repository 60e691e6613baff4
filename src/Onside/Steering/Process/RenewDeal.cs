using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Steering.Process;

// This deal goes on from an earlier one of the same customer: nobody brings anew what is fresh still.
public static class RenewDeal
{
    public static async Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, Input<Form> input, AppDb db, Gatekeeper gates, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, deal) = (input.Valid(), await gates.Open(id));
        if (form.Of is { } of && !await Earlier(db, me, id).AnyAsync(one => one.Id == of))
            throw input.Complain(nameof(Form.Of), $"Choose a deal that this customer has won with us before.");
        await db.Transact(async () =>
        {
            await db.Serialize($"gates/{id}");
            await Keep(db, deal.Id, form.Of, me.Id, clock.Now());
            await db.SaveChangesAsync();
        });
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new($"Saved."));
    }

    private static async Task Keep(AppDb db, Guid id, Guid? of, Guid by, DateTime now)
    {
        var known = await db.Set<Renewal>().SingleOrDefaultAsync(renewal => renewal.DealId == id);
        if (of is null && known is not null)
            db.Remove(known);
        else if (of is { } earlier && known is not null)
            known.Be(earlier, by, now);
        else if (of is { } first)
            db.Add(new Renewal(id, first, by, now));
    }

    // Won before, by the same customer.
    public static IQueryable<Deal> Earlier(AppDb db, Me me, Guid id) => db.Set<Deal>().VisibleTo(me)
        .Where(one => one.Id != id && one.Result == Result.Won && one.AccountId != null && one.AccountId == db.Set<Deal>().Where(deal => deal.Id == id).Select(deal => deal.AccountId).FirstOrDefault()).OrderByDescending(one => one.ClosedOn).ThenBy(one => one.Id);

    public class Form
    {
        // Nothing: it stands by itself.
        public Guid? Of { get; set; }
    }
}
