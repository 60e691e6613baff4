using Onside.Customers.Deals;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// Who judges a sale with the customer's eyes: nobody who earns by it.
public static class Reviewers
{
    private static readonly Function[] SellForCommission = [Function.SalesRepresentative, Function.AccountExecutive, Function.FieldRepresentative, Function.SalesManager];

    public static FormattableString? WhyNot(Deal deal, PersonName person)
    {
        if (person.Id == deal.OwnerId)
            return $"You answer for this deal. Ask a colleague who earns nothing by it.";
        if (deal.Team.Exists(member => member.PersonId == person.Id && member.DeletedAt is null))
            return $"You are on the team of this deal. Ask a colleague who is not.";
        return person.Functions.Any(SellForCommission.Contains) ? (FormattableString)$"Who sells for commission does not judge a sale. Ask somebody of finance, legal, operations or success." : null;
    }
}
