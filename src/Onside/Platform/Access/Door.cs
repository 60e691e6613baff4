using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Onside.Platform.Web;

namespace Onside.Platform.Access;

// The one authentication scheme: a program's bearer token, else a browser's session cookie.
public sealed class Door(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Doors doors, Me me)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Onside";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var isQuiet = Request.Headers.ContainsKey("X-Quiet") || Context.GetEndpoint()?.Metadata.GetMetadata<Quiet>() is not null;
        if (await Who(Context, doors, Context.RequestServices, !isQuiet) is not { } actor)
            return AuthenticateResult.NoResult();

        me.Become(actor);
        me.SitAt(Request.Headers["X-Tab"]);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, actor.Id.ToString()), new(ClaimTypes.Role, actor.Level.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    public static async ValueTask<Actor?> Who(HttpContext http, Doors doors, IServiceProvider scope, bool isPresent) => http.IsProgram()
        ? await doors.ByToken(http.Request.Headers.Authorization.ToString()["Bearer ".Length..], scope)
        : http.Request.Cookies[SessionCookie.Name(http.Request)] is { Length: > 0 } key ? await doors.BySession(key, scope, isPresent) : null;

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.WantsJson() || !HttpMethods.IsGet(Request.Method))
            throw new Refusal($"Please sign in first.", 401);
        var back = Uri.EscapeDataString(Request.Path + Request.QueryString);
        if (Context.IsFragment())
            Response.Headers["HX-Redirect"] = $"/sign-in?back={back}";
        else
            Response.Redirect($"/sign-in?back={back}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        throw new Refusal($"You may not do this. Ask an administrator for the right to it.", 403);
}

// Asked by a page by itself: no sign that somebody sits before it.
public sealed class Quiet
{
    public static readonly Quiet Ever = new();
}
