using Onside.Platform.Access;
using Onside.Team.People.SigningIn;

namespace Onside.Team.People;

public static class PeopleFeature
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<IActors, Actors>();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", SignInWithPassword.Get).AllowAnonymous();
        routes.MapPost("/sign-in", SignInWithPassword.Post).AllowAnonymous();
        routes.MapGet("/sign-in/link/{key}", SignInByLink.Get).AllowAnonymous();
        routes.MapPost("/sign-in/link/{key}", SignInByLink.Post).AllowAnonymous();
        routes.MapGet("/welcome/{key}", ChooseFirstPassword.Get).AllowAnonymous();
        routes.MapPost("/welcome/{key}", ChooseFirstPassword.Post).AllowAnonymous();
        routes.MapPost("/sign-out", SignOut.Post).AllowAnonymous();
    }
}
