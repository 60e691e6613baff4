using System.Linq.Expressions;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// A deal as lists and boards show it.
public sealed record DealRow(
    Guid Id, int Version, string Name, Guid? AccountId, string? Account, Guid OwnerId, string Owner, Guid PipelineId, Guid StageId, Result Result, Money? Amount,
    DateOnly? CloseOn, DateOnly? ClosedOn, DateTime StageEnteredAt, Category Category, string? Source)
{
    public static Expression<Func<Deal, DealRow>> From(AppDb db) => deal => new DealRow(
        deal.Id, deal.Version, deal.Name, deal.AccountId, db.Set<Account>().Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault(),
        deal.OwnerId, db.Set<Person>().Where(person => person.Id == deal.OwnerId).Select(person => person.Name).FirstOrDefault() ?? "", deal.PipelineId, deal.StageId, deal.Result, deal.AmountMinor == null ? null : new Money(deal.AmountMinor.Value, deal.Currency),
        deal.CloseOn, deal.ClosedOn, deal.StageEnteredAt, deal.Category, deal.Source);
}
