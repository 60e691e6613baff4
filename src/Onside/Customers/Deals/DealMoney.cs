using Onside.Platform.Money;
using Onside.Science;

namespace Onside.Customers.Deals;

public static class DealMoney
{
    // For totals that are read, not booked: €1,471,100. The exact one stands in the title.
    public static string Whole(this Money amount) => (amount with { MinorUnits = amount.MinorUnits / amount.Unit * amount.Unit }).ToString();

    public static Money Weighted(this Money amount, int probability) => amount with { MinorUnits = Pipelines.Weighted(amount.MinorUnits, probability) };
}
