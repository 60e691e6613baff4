using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.Roster;

// Who works here, as a list like all others: people themselves stand below.
public static class RosterFeature
{
    public static void AddRoster(this IServiceCollection services)
    {
        services.AddPeopleLists();
        services.AddSingleton(new Place("people", $"People", "/people", "users", 80, Letter: 'p', NotForGuests: true));
        services.AddSingleton(new Setting($"People", $"Who works here, with which access.", "/people", "users", 60));
    }

    public static void MapRoster(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/people").NotForGuests();
        people.MapGet("", ListPeople.Get).ForReaders().OpensUsual(PeopleLists.Kind);
        people.MapGet("/export", ExportPeople.Get).ForReaders();
    }
}
