using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

// Revenues in the base are what customers are sorted by: they would all be wrong. Deleted ones count, because they can be taken back.
public class WhenBaseCurrencyChanging(AppDb db) : Listener<BaseCurrencyChanging>
{
    protected override async Task On(BaseCurrencyChanging changing)
    {
        var counted = await db.Set<Account>().IgnoreQueryFilters().CountAsync(account => account.RevenueInBase != null);
        if (counted > 0)
            throw new Refusal(counted == 1 ? (FormattableString)$"1 customer has a revenue that is counted in {changing.From}. Take it away first, or start with an empty database that counts in {changing.To}." : $"{counted:N0} customers have a revenue that is counted in {changing.From}. Take their revenues away first, or start with an empty database that counts in {changing.To}.");
    }
}
