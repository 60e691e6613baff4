using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Stakeholders;

// Who has a say at the customer, and what is missing on that map: a part of a deal's page.
public static class StakeholdersSetup
{
    public static void AddStakeholders(this IServiceCollection services)
    {
        services.AddScoped<StakeholderMap>();
        services.AddScoped<IHistoried, StakeholderHistory>();
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddScoped<IDemoPart, DemoStakeholders>();
        services.AddTells<StakeholderMoved>("users-round", StakeholderWords.Said);
        services.AddSingleton(new DealPart("stakeholders", $"Who decides", 14, DealChapter.Customer));
    }

    // Among ourselves: what we think of them is not for guests.
    public static void MapStakeholders(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals").NotForGuests();
        deals.MapGet("/{id:guid}/stakeholders", ShowStakeholders.Get).ForReaders();
        deals.MapPost("/{id:guid}/stakeholders", AddStakeholder.Post).ForMembers();
        var stakeholders = app.MapGroup("/stakeholders").NotForGuests();
        stakeholders.MapGet("/{id:guid}", ShowStakeholders.Around).ForReaders();
        stakeholders.MapPost("/{id:guid}", EditStakeholder.Post).ForMembers();
        stakeholders.MapPost("/{id:guid}/removal", RemoveStakeholder.Post).ForMembers();
    }
}
