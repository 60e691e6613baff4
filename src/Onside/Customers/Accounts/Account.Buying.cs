using System.Linq.Expressions;

namespace Onside.Customers.Accounts;

// Potential: never bought. Current: bought within the last 24 months or under contract today. Past: bought or had a contract, but longer ago.
public enum Lifecycle
{
    Potential,
    Current,
    Past,
}

public partial class Account
{
    public const int MonthsCurrent = 24;

    // Kept by Deals through KeepPurchases: the day of the latest won deal.
    public DateOnly? LastWonOn { get; private set; }

    public DateOnly? ContractUntil { get; private set; }

    public void UnderContract(DateOnly? until) => ContractUntil = until;

    public static DateOnly CurrentSince(DateOnly today) => today.AddMonths(-MonthsCurrent);

    public static Expression<Func<Account, bool>> Is(Lifecycle lifecycle, DateOnly today)
    {
        var since = CurrentSince(today);
        return lifecycle switch
        {
            Lifecycle.Current => account => account.LastWonOn >= since || account.ContractUntil >= today,
            Lifecycle.Past => account => (account.LastWonOn != null || account.ContractUntil != null)
                && !(account.LastWonOn != null && account.LastWonOn >= since) && !(account.ContractUntil != null && account.ContractUntil >= today),
            _ => account => account.LastWonOn == null && account.ContractUntil == null,
        };
    }

    public static Lifecycle LifecycleOf(DateOnly? lastWonOn, DateOnly? contractUntil, DateOnly today) =>
        lastWonOn >= CurrentSince(today) || contractUntil >= today ? Lifecycle.Current
        : lastWonOn is null && contractUntil is null ? Lifecycle.Potential
        : Lifecycle.Past;
}
