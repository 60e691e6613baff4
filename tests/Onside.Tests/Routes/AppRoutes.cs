using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

public sealed record AppRoute(string Method, string Pattern, string? Policy, bool IsOpen, Type? Body, IReadOnlyList<string> Holes)
{
    public override string ToString() => $"{Method} {Pattern}";

    // Whose id stands in the address.
    public string? Key => Pattern.Split('/') switch
    {
        [_, "settings" or "me", var second, ..] => second,
        [_, "timeline" or "promises" or "promised" or "here" or "history" or "trash", ..] or [_, "files", "{kind}", ..] => "deals",
        [_, "obstacles" or "contingencies" or "told", "on", ..] => "commitments",
        [_, "outcomes", "of", ..] => "deals",
        [_, "currencies" or "lists", var second, ..] => second,
        [_, var first, ..] => first,
        _ => null,
    };

    // The bytes of a file.
    public bool IsRaw => Pattern.StartsWith("/files/", StringComparison.Ordinal) && (Pattern.EndsWith("/content", StringComparison.Ordinal) || Pattern.EndsWith("/preview", StringComparison.Ordinal));

    // A screen of the product that somebody opens; those of what was deleted, the bytes of files, the document of all addresses, the endless stream, files to take along and what a monitoring system reads aside.
    public bool IsScreen => Method == "GET" && !IsOpen && !IsRaw && !Other.Any(other => Pattern.Contains(other, StringComparison.Ordinal));

    private static readonly string[] Other = ["deletion", "openapi", "/live", "/export", "/metrics", "/narrowed"];

    public string? With(Func<string, string?> told)
    {
        var address = Pattern;
        foreach (var hole in Holes)
        {
            if (told(hole) is not { } value)
                return null;
            address = Regex.Replace(address, $"\\{{\\**{hole}(:[^}}]+)?\\??\\}}", value);
        }
        return address;
    }
}

// Every address of the product, as it is mapped.
public static class AppRoutes
{
    // The doors that stand open before signing in. This is the one list: a route that is open and not here fails the build.
    public static readonly string[] Open =
    [
        "GET /a/{mark}/{**name}", "POST /_commands", "GET /health/live", "GET /health/ready",
        "GET /sign-in", "POST /sign-in", "GET /sign-in/link/{key}", "POST /sign-in/link/{key}", "GET /welcome/{key}", "POST /welcome/{key}", "POST /sign-out",
        "GET /unsubscribe/{key}", "POST /unsubscribe/{key}", "GET /push-worker.js",
        "GET /guests/{key}", "POST /guests/{key}/code", "POST /guests/{key}/confirmation", "GET /guests/{key}/moves/{move}", "POST /guests/{key}/moves", "POST /guests/{key}/plan", "POST /guests/{key}/plan/concern/withdrawal", "GET /calendar/{key}.ics",
    ];

    public static IReadOnlyList<AppRoute> Of(OnsideApp app) =>
    [
        .. from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
           select new AppRoute(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'),
               endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null),
               endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
               endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType,
               [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)]),
    ];
}
