using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

public static class CustomerTells
{
    public static void AddCustomerTells(this IServiceCollection services)
    {
        services.AddTells<AccountOpened>("plus", (who, _) => $"{who} added this customer");
        services.AddTells<AccountGiven>("user-check", (who, _) => $"{who} gave this customer to another owner");
        services.AddTells<AccountFamilyChanged>("building-2", (who, _) => $"{who} changed this group of companies");
        services.AddTells<AccountAddressAdded>("map-pin", (who, _) => $"{who} added an address");
        services.AddTells<AccountAddressRemoved>("map-pin", (who, _) => $"{who} removed an address");
        services.AddTells<ContactMet>("plus", (who, _) => $"{who} added this contact");
        services.AddTells<ContactGiven>("user-check", (who, _) => $"{who} gave this contact to another owner");
        services.AddScoped<ITells, TellRoles>();
    }
}
