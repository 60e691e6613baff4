using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using Onside.Team.Lists;

namespace Onside.Customers.Accounts;

public static class AccountsFeature
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddKept(Vocabulary.Load);
        services.AddTagged<Account>(Account.TagMark, $"Customers", "/customers");
        services.AddTagged<Contact>(Contact.TagMark, $"Contacts", "/contacts");
        services.AddScoped<ISubjects, AccountSubjects>();
        services.AddScoped<ISubjects, ContactSubjects>();
        services.AddScoped<IFindable, AccountSubjects>();
        services.AddScoped<IFindable, ContactSubjects>();
        services.AddScoped<IHistoried, AccountHistory>();
        services.AddScoped<IHistoried, ContactHistory>();
        services.AddScoped<IForgets, ForgetCustomers>();
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddCustomerNotices();
        services.AddScoped<IListener, WhenBaseCurrencyChanging>();
        services.AddCustomerTells();
        services.AddCustomerFields();
        services.AddCustomerLists();
        services.AddSingleton(new Place("customers", $"Customers", "/customers", "building-2", 30, OnPhone: true));
        services.AddSingleton(new Place("contacts", $"Contacts", "/contacts", "user", 31));
        services.AddSingleton(new Creation($"New customer", "/customers/new", "building-2", 20));
        services.AddSingleton(new Creation($"New contact", "/contacts/new", "user", 30));
        services.AddScoped<IDemoPart, DemoAccounts>();
        services.AddScoped<IDemoPart, DemoNewcomers>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/customers");
        accounts.MapGet("", ListAccounts.Get).ForReaders().OpensUsual("account");
        accounts.MapGet("/export", ExportAccounts.Get).ForReaders().Watched("export");
        accounts.MapGet("/find", FindAccounts.Get).ForReaders();
        accounts.MapGet("/similar", FindSimilarAccounts.Get).ForReaders();
        accounts.MapGet("/new", OpenAccount.Get).ForMembers();
        accounts.MapPost("", OpenAccount.Post).ForMembers();
        accounts.MapGet("/{id:guid}", ShowAccount.Get).ForReaders().Opens("account");
        accounts.MapGet("/{id:guid}/edit", EditAccount.Get).ForMembers();
        accounts.MapPost("/{id:guid}", EditAccount.Post).ForMembers();
        accounts.MapGet("/{id:guid}/belonging", EditBelonging.Get).ForMembers();
        accounts.MapPost("/{id:guid}/belonging", EditBelonging.Post).ForMembers();
        accounts.MapGet("/{id:guid}/deletion", ShowDeletedAccount.Get).ForReaders();
        accounts.MapPost("/{id:guid}/deletion", DeleteAccount.Post).ForMembers();
        accounts.MapPost("/{id:guid}/deletion/undo", RestoreAccount.Post).ForMembers();
        MapAddresses(accounts.MapGroup("/{id:guid}/addresses"));
        MapContacts(app.MapGroup("/contacts"));
    }

    private static void MapAddresses(RouteGroupBuilder addresses)
    {
        addresses.MapGet("", ListAddresses.Get).ForReaders();
        addresses.MapGet("/new", AddAddress.Get).ForMembers();
        addresses.MapPost("", AddAddress.Post).ForMembers();
        addresses.MapGet("/{addressId:guid}/edit", EditAddress.Get).ForMembers();
        addresses.MapPost("/{addressId:guid}", EditAddress.Post).ForMembers();
        addresses.MapPost("/{addressId:guid}/removal", RemoveAddress.Post).ForMembers();
        addresses.MapPost("/{addressId:guid}/removal/undo", BringBackAddress.Post).ForMembers();
    }

    private static void MapContacts(RouteGroupBuilder contacts)
    {
        contacts.MapGet("", ListContacts.Get).ForReaders().OpensUsual("contact");
        contacts.MapGet("/export", ExportContacts.Get).ForReaders().Watched("export");
        contacts.MapGet("/find", FindContacts.Get).ForReaders();
        contacts.MapGet("/similar", FindSimilarContacts.Get).ForReaders();
        contacts.MapGet("/new", MeetContact.Get).ForMembers();
        contacts.MapPost("", MeetContact.Post).ForMembers();
        contacts.MapGet("/{id:guid}", ShowContact.Get).ForReaders().Opens("contact");
        contacts.MapGet("/{id:guid}/edit", EditContact.Get).ForMembers();
        contacts.MapPost("/{id:guid}", EditContact.Post).ForMembers();
        contacts.MapGet("/{id:guid}/owner", GiveContact.Get).ForMembers();
        contacts.MapPost("/{id:guid}/owner", GiveContact.Post).ForMembers();
        contacts.MapGet("/{id:guid}/accounts/new", JoinAccount.Get).ForMembers();
        contacts.MapPost("/{id:guid}/accounts", JoinAccount.Post).ForMembers();
        contacts.MapPost("/{id:guid}/accounts/{accountId:guid}/leaving", LeaveAccount.Post).ForMembers();
        contacts.MapGet("/{id:guid}/deletion", ShowDeletedContact.Get).ForReaders();
        contacts.MapPost("/{id:guid}/deletion", DeleteContact.Post).ForMembers();
        contacts.MapPost("/{id:guid}/deletion/undo", RestoreContact.Post).ForMembers();
    }
}
