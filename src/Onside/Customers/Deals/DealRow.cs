using System.Linq.Expressions;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// A deal as lists and boards show it.
public sealed record DealRow(
    Guid Id, int Version, string Name, Guid? AccountId, string? Account, Guid OwnerId, Guid PipelineId, Guid StageId, Result Result, Money? Amount,
    DateOnly? CloseOn, DateOnly? ClosedOn, DateTime StageEnteredAt, Category Category, string? Source, IReadOnlyList<string> Tags)
{
    public string Owner { get; init; } = "";

    public FieldSheet? Fields { get; init; }

    // The accounts are taken outside of the expression: what is called inside is compiled anew for every request.
    public static Expression<Func<Deal, DealRow>> From(AppDb db)
    {
        var accounts = db.Set<Account>();
        return deal => new DealRow(
            deal.Id, deal.Version, deal.Name, deal.AccountId, accounts.Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault(),
            deal.OwnerId, deal.PipelineId, deal.StageId, deal.Result, deal.AmountMinor == null ? null : new Money(deal.AmountMinor.Value, deal.Currency),
            deal.CloseOn, deal.ClosedOn, deal.StageEnteredAt, deal.Category, deal.Source, deal.Tags);
    }
}

public static class DealRows
{
    public static List<DealRow> Owned(this IEnumerable<DealRow> rows, PersonNames names) => [.. rows.Select(row => row with { Owner = names.Of(row.OwnerId).Name })];
}
