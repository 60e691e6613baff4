using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

// Amounts in the base are kept as of their day: they would all be wrong. Deleted deals count, because they can be taken back.
public class WhenBaseCurrencyChanging(AppDb db) : Listener<BaseCurrencyChanging>
{
    protected override async Task On(BaseCurrencyChanging changing)
    {
        var counted = await db.Set<Deal>().IgnoreQueryFilters().CountAsync(deal => deal.AmountInBase != null);
        if (counted > 0)
            throw new Refusal(counted == 1 ? (FormattableString)$"1 deal has an amount that is counted in {changing.From}. Take its amount away first, or start with an empty database that counts in {changing.To}." : $"{counted:N0} deals have an amount that is counted in {changing.From}. Take their amounts away first, or start with an empty database that counts in {changing.To}.");
    }
}
