using Onside.Platform.Access;
using Onside.Steering.Learning.Flow;

namespace Onside.Steering.Learning;

// What the company learns from its deals: how its process flows, what closed deals taught, and what was improved by it.
public static class LearningFeature
{
    public static void AddLearning(this IServiceCollection services)
    {
    }

    public static void MapLearning(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/process").NotForGuests().MapGet("/flow", ShowFlow.Get).ForReaders();
    }
}
