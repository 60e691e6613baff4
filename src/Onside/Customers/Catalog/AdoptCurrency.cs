using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Customers.Catalog;

// A company that has not counted anything yet counts in the currency of what it takes over. Answers whether it does from now on.
public static class AdoptCurrency
{
    public static async Task<bool> Run(AppDb db, Intake intake, string currency, Guid? actor, DateTime now)
    {
        if (await db.Set<Company>().AnyAsync() || await db.Set<Product>().AnyAsync() || await db.Set<CurrencyRate>().AnyAsync())
            return false;
        var company = Company.Found((await Company.Load(db)).Name, currency);
        intake.Tell(company, actor, now);
        await intake.Write<Company>([company]);
        return true;
    }
}
