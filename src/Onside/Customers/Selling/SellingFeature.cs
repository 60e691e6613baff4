using Onside.Customers.Selling.Needs;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
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
        services.AddNeeds();
        services.AddStakeholders();
        services.AddObjections();
        services.AddNegotiation();
    }

    public static void MapSelling(this IEndpointRouteBuilder app)
    {
        app.MapNeeds();
        app.MapStakeholders();
        app.MapObjections();
        app.MapNegotiation();
    }
}
