using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Commitments.Plans.Outside;

namespace Onside.Team.Commitments.Guests;

public static class GuestsSetup
{
    public static void AddGuests(this IServiceCollection services)
    {
        services.AddScoped<GuestLetters>();
        services.AddScoped<GuestDoor>();
        services.AddScoped<OpenGuest.Reading>();
        services.AddScoped<IListener, WhenGuestIsAnswered>();
        services.AddSingleton(new Creation($"Ask somebody outside", "/ask/guest", "hand", 6));
    }

    public static void MapGuests(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ask/guest", AskGuest.Get).ForMembers();
        app.MapPost("/commitments/guests", AskGuest.Post).ForMembers();
        app.MapGet("/commitments/{id:guid}/guest", ShowGuest.Get).ForReaders();
        app.MapPost("/commitments/{id:guid}/guest", ShowGuest.Post).ForMembers();
        app.MapPost("/commitments/{id:guid}/guest/revocation", ShowGuest.PostRevocation).ForMembers();
        var open = app.MapGroup("/guests/{key}");
        open.MapGet("", OpenGuest.Get).AllowAnonymous();
        open.MapPost("/code", OpenGuest.PostCode).AllowAnonymous().Guarded();
        open.MapPost("/confirmation", OpenGuest.PostConfirmation).AllowAnonymous().Guarded();
        open.MapGet("/moves/{move}", SayAsGuest.Get).AllowAnonymous();
        open.MapPost("/moves", SayAsGuest.Post).AllowAnonymous().Guarded();
        open.MapPost("/plan", ConfirmAsGuest.Post).AllowAnonymous().Guarded();
        open.MapPost("/plan/concern/withdrawal", ConfirmAsGuest.PostNoConcern).AllowAnonymous().Guarded();
    }
}
