using Onside.Customers.Selling.Needs;

namespace Onside.Customers.Selling;

// What is found out, shown and agreed between the first talk and the signature.
public static class SellingFeature
{
    public static void AddSelling(this IServiceCollection services)
    {
        services.AddNeeds();
    }

    public static void MapSelling(this IEndpointRouteBuilder root)
    {
        root.MapNeeds();
    }
}
