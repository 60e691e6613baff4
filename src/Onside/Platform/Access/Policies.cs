using Microsoft.AspNetCore.Authorization;
using Onside.Platform.Web;

namespace Onside.Platform.Access;

// Every route names one of these, or stands in the one list of open doors.
public static class Policies
{
    public const string Readers = nameof(Readers);
    public const string Members = nameof(Members);
    public const string Administrators = nameof(Administrators);

    public static T ForReaders<T>(this T route) where T : IEndpointConventionBuilder => route.RequireAuthorization(Readers);

    public static T ForMembers<T>(this T route) where T : IEndpointConventionBuilder => route.RequireAuthorization(Members);

    public static T ForAdministrators<T>(this T route) where T : IEndpointConventionBuilder => route.RequireAuthorization(Administrators);

    // What was not shared with them is not there for guests.
    public static T NotForGuests<T>(this T routes) where T : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (context, next) => context.HttpContext.RequestServices.GetRequiredService<Me>().Level > Level.Guest ? await next(context) : throw Refusal.NotFound());

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Readers, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Members, policy => policy.RequireRole(nameof(Level.Member), nameof(Level.Administrator)));
        options.AddPolicy(Administrators, policy => policy.RequireRole(nameof(Level.Administrator)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
