using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Science;

namespace Onside.Customers.Catalog;

public static class Rates
{
    public static async Task<RateBook> Load(AppDb db)
    {
        var company = await Company.Load(db);
        var rates = await db.Set<CurrencyRate>().Where(r => r.Currency != company.Currency)
            .Select(r => new { r.Currency, r.ValidFrom, r.NanosPerBase }).ToListAsync();
        return new(company.Currency,
            [company.Currency, .. rates.Select(r => r.Currency).Distinct().Order(StringComparer.Ordinal)],
            new ExchangeRates(company.Currency, rates.Select(r => new DatedRate(r.Currency, r.ValidFrom, r.NanosPerBase / CurrencyRate.Nanos))));
    }
}
