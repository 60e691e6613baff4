using Microsoft.AspNetCore.Authorization;
using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Platform.Telemetry;

// One line for each request: what was asked by whom, and how it went. No query, no body, no secret; files are not worth a line.
public static partial class RequestLines
{
    public static void UseRequestLines(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Onside.Requests");
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (http, next) =>
        {
            var began = clock.GetTimestamp();
            try
            {
                await next(http);
            }
            finally
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<Unlogged>() is null)
                    Tell(log, http, clock.GetElapsedTime(began).TotalMilliseconds);
            }
        });
    }

    public static T Unlogged<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Telemetry.Unlogged.Ever);

    // What is looked for after an incident: who came in, who took data out.
    public static T Watched<T>(this T route, string act) where T : IEndpointConventionBuilder => route.WithMetadata(new Watched(act));

    // Whom an act is about when the address does not say it.
    public static void IsAbout(this HttpContext http, Guid id) => http.Items[typeof(RequestLines)] = id;

    private static void Tell(ILogger log, HttpContext http, double milliseconds)
    {
        var me = http.RequestServices.GetRequiredService<Me>();
        var (status, person) = (http.Response.StatusCode, me.IsSomebody ? me.Id : default(Guid?));
        var level = status >= 500 ? LogLevel.Error : status is 401 or 403 or 421 or 429 ? LogLevel.Warning : LogLevel.Information;
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "nowhere";
        Answered(log, level, http.Request.Method, route, status, milliseconds, person, me.TokenId, http.TraceIdentifier);
        if (Act(http) is not { } act)
            return;
        var (address, subjects) = (http.Connection.RemoteIpAddress?.ToString(), Subjects(http));
        Acted(log, act, status, person, address, subjects, http.TraceIdentifier);
    }

    private static string Subjects(HttpContext http) =>
        string.Join(' ', http.Request.RouteValues.Values.Append(http.Items[typeof(RequestLines)]?.ToString()).OfType<string>().Where(value => Guid.TryParse(value, out _)));

    private static string? Act(HttpContext http) =>
        http.GetEndpoint() is not { } endpoint ? null
        : endpoint.Metadata.GetMetadata<Watched>() is { } watched ? watched.Act
        : http.IsUnsafe() && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(needed => needed.Policy == Policies.Administrators) ? "administration"
        : null;

    [LoggerMessage(EventId = 1, Message = "{Method} {Route} {Status} in {Milliseconds:F1} ms, person {Person}, token {Token}, trace {Trace}")]
    private static partial void Answered(ILogger log, LogLevel level, string method, string route, int status, double milliseconds, Guid? person, Guid? token, string trace);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Act}: {Status}, person {Person} from {Address}, about {Subjects}, trace {Trace}")]
    private static partial void Acted(ILogger log, string act, int status, Guid? person, string? address, string subjects, string trace);
}

public sealed class Unlogged
{
    public static readonly Unlogged Ever = new();
}

public sealed record Watched(string Act);
