using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Inbox;

namespace Onside.Customers.Accounts;

// Why customers and contacts come into somebody's inbox.
public static class CustomerReasons
{
    public static readonly Reason Given = new("customer-given", $"Somebody gives me a customer or a contact", $"you look after them now", 75, Opens: true);

    public static void AddCustomerNotices(this IServiceCollection services)
    {
        services.AddSingleton(Given);
        services.AddScoped<IListener, WhenAccountOpened>();
        services.AddScoped<IListener, WhenContactMet>();
        services.AddScoped<IListener, WhenAccountGiven>();
        services.AddScoped<IListener, WhenContactGiven>();
        services.AddScoped<IConcerns, AccountConcerns>();
        services.AddScoped<IConcerns, ContactConcerns>();
    }
}

public sealed class WhenAccountOpened(Notices notices, Me me) : Listener<AccountOpened>
{
    protected override Task On(AccountOpened opened) => me.IsSomebody && opened.OwnerId is { } owner
        ? notices.Notify(owner, CustomerReasons.Given, new(new Subject("account", opened.AccountId), $"{new Somebody(me.Id)} added this customer for you")) : Task.CompletedTask;
}

public sealed class WhenContactMet(Notices notices, Me me) : Listener<ContactMet>
{
    protected override Task On(ContactMet met) => me.IsSomebody && met.OwnerId is { } owner
        ? notices.Notify(owner, CustomerReasons.Given, new(new Subject("contact", met.ContactId), $"{new Somebody(me.Id)} added this contact for you")) : Task.CompletedTask;
}

public sealed class WhenAccountGiven(Notices notices, Me me) : Listener<AccountGiven>
{
    protected override Task On(AccountGiven given) => me.IsSomebody && given.ToOwnerId is { } owner
        ? notices.Notify(owner, CustomerReasons.Given, new(new Subject("account", given.AccountId), $"{new Somebody(me.Id)} gave you this customer")) : Task.CompletedTask;
}

public sealed class WhenContactGiven(Notices notices, Me me) : Listener<ContactGiven>
{
    protected override Task On(ContactGiven given) => me.IsSomebody && given.ToOwnerId is { } owner
        ? notices.Notify(owner, CustomerReasons.Given, new(new Subject("contact", given.ContactId), $"{new Somebody(me.Id)} gave you this contact")) : Task.CompletedTask;
}
