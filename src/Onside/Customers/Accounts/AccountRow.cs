using System.Linq.Expressions;
using Onside.Platform.Money;
using Onside.Team.Fields;

namespace Onside.Customers.Accounts;

// An account as lists show it.
public sealed record AccountRow(
    Guid Id, int Version, string Name, string? Industry, string? Region, int? Employees, Money? Revenue, Guid? OwnerId, string? Owner, IReadOnlyList<string> Tags,
    DateOnly? LastWonOn, DateOnly? ContractUntil, Lifecycle Lifecycle)
{
    public FieldSheet? Fields { get; init; }

    public static Expression<Func<Account, AccountRow>> From(DateOnly today) => account => new AccountRow(
        account.Id, account.Version, account.Name, account.Industry, account.Region, account.Employees,
        account.RevenueMinor == null ? null : new Money(account.RevenueMinor.Value, account.RevenueCurrency!),
        account.OwnerId, null, account.Tags,
        account.LastWonOn, account.ContractUntil, Account.LifecycleOf(account.LastWonOn, account.ContractUntil, today));
}
