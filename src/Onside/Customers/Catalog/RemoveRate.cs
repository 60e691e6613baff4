using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

// What was converted with it before keeps its amount.
public static class RemoveRate
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<RateBook> exchange, TimeProvider clock)
    {
        var rate = await db.Set<CurrencyRate>().Known(id);
        rate.Delete(clock.Now());
        await db.SaveChangesAsync();
        exchange.Forget();
        return new("/currencies", new(id, "/currencies"), toast: new($"The rate is removed.", $"/currencies/rates/{id}/removal/undo"));
    }
}

public static class BringBackRate
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<RateBook> exchange)
    {
        var rate = await db.Set<CurrencyRate>().IgnoreQueryFilters().Where(r => r.DeletedAt != null).Known(id);
        await RefuseTwice(db, rate);
        rate.Restore();
        await db.SaveChangesAsync();
        exchange.Forget();
        return new("/currencies", new(id, "/currencies"));
    }
    public static async Task RefuseTwice(AppDb db, CurrencyRate rate)
    {
        if (await db.Set<CurrencyRate>().AnyAsync(r => r.Currency == rate.Currency && r.ValidFrom == rate.ValidFrom))
            throw new Refusal($"{rate.Currency} has another rate of this day by now.");
    }
}
