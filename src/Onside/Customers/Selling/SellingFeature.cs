using Onside.Customers.Selling.BusinessCase;
using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.FollowUp;
using Onside.Customers.Selling.Needs;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Preparation;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.History;

namespace Onside.Customers.Selling;

// What is found out, shown, answered and agreed while a deal is sold: parts of its page, each useful by itself.
public static class SellingFeature
{
    public static void AddSelling(this IServiceCollection services)
    {
        services.AddScoped<SellingDesk>();
        services.AddScoped<IForgets, ForgetSelling>();
        services.AddPreparation();
        services.AddNeeds();
        services.AddBusinessCase();
        services.AddStakeholders();
        services.AddObjections();
        services.AddNegotiation();
        services.AddConduct();
        services.AddFollowUp();
    }

    public static void MapSelling(this IEndpointRouteBuilder app)
    {
        app.MapPreparation();
        app.MapNeeds();
        app.MapBusinessCase();
        app.MapStakeholders();
        app.MapObjections();
        app.MapNegotiation();
        app.MapConduct();
        app.MapFollowUp();
    }
}
