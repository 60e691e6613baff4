using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Front.Insights;

public static class InsightsFeature
{
    public static void AddInsights(this IServiceCollection services) =>
        services.AddSingleton(new Place("insights", $"Insights", "/insights", "chart-line", 80, Letter: 'i'));

    public static void MapInsights(this IEndpointRouteBuilder app) => app.MapGet("/insights", ShowInsights.Get).ForReaders();
}
