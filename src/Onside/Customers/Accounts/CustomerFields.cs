using Onside.Team.Fields;

namespace Onside.Customers.Accounts;

// The company's own fields on customers and contacts, and what formulas read of them.
public static class CustomerFields
{
    public static void AddCustomerFields(this IServiceCollection services)
    {
        services.AddRecordKind<Account>("account", $"Customers", "building-2", kind => kind
            .Text("name", $"Name", account => account.Name)
            .Text("industry", $"Industry", account => account.Industry)
            .Text("region", $"Region", account => account.Region)
            .Number("employees", $"Employees", account => account.Employees)
            .Number("founded_in", $"Founded in", account => account.FoundedYear)
            .Money("revenue", $"Revenue in a year", account => account.RevenueInBase)
            .Date("last_won", $"Last won", account => account.LastWonOn)
            .Date("contract_until", $"Under contract until", account => account.ContractUntil));
        services.AddRecordKind<Contact>("contact", $"Contacts", "user", kind => kind
            .Text("name", $"Name", contact => contact.Name)
            .Text("job_title", $"Job title", contact => contact.Title)
            .Text("language", $"Language", contact => contact.Language)
            .ChildOf("account", "contacts", $"Contacts", contact => contact.AccountId));
    }
}
