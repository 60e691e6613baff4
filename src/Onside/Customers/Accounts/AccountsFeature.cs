using Onside.Platform.Access;

namespace Onside.Customers.Accounts;

public static class AccountsFeature
{
    public static void AddAccounts(this IServiceCollection services)
    {
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/customers");
        accounts.MapGet("/find", FindAccounts.Get).ForReaders();

        var contacts = app.MapGroup("/contacts");
        contacts.MapGet("/find", FindContacts.Get).ForReaders();
    }
}
