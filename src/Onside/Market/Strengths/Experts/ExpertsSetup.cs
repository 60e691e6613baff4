using Onside.Platform.Access;

namespace Onside.Market.Strengths.Experts;

public static class ExpertsSetup
{
    public static void AddExperts(this IServiceCollection services)
    {
        services.AddScoped<Proofs>().AddScoped<FindExperts.Reading>();
    }

    public static void MapExperts(this IEndpointRouteBuilder app) => app.MapGet("/experts", FindExperts.Get).NotForGuests().ForReaders();
}
