using Onside.Platform.Money;
using Onside.Science;

namespace Onside.Customers.Deals;

public static class DealMoney
{
    public static Money Weighted(this Money amount, int probability) => amount with { MinorUnits = Pipelines.Weighted(amount.MinorUnits, probability) };
}
