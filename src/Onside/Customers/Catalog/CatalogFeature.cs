using Onside.Platform.Data;

namespace Onside.Customers.Catalog;

public static class CatalogFeature
{
    public static void AddCatalog(this IServiceCollection services)
    {
        services.AddKept(Company.Load);
        services.AddKept(Rates.Load);
    }
}
