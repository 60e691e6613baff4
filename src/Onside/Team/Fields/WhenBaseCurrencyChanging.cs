using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

// Amounts in the base are what lists sort by and formulas calculate with: they would all be wrong.
public class WhenBaseCurrencyChanging(AppDb db) : Listener<BaseCurrencyChanging>
{
    protected override async Task On(BaseCurrencyChanging changing)
    {
        if (await db.Set<FieldValue>().AnyAsync(value => value.InBase != null))
            throw new Refusal($"There are fields of your own with amounts that are counted in {changing.From}. Take these amounts away first, or start with an empty database that counts in {changing.To}.");
    }
}
