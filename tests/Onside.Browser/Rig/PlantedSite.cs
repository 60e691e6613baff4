using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Onside.Browser.Rig;

// A page under the product's own policy, sound but for what a test plants in it.
public sealed class PlantedSite : IAsyncDisposable
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-planted'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private readonly WebApplication _app;

    private PlantedSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<PlantedSite> With(string planted, string script = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.ServeAxe();
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Content(Page(planted), "text/html; charset=utf-8");
        });
        app.MapGet("/own.js", () => Results.Content(script, "text/javascript; charset=utf-8"));
        app.MapGet("/broken", () => Results.StatusCode(500));
        app.MapGet("/refused", () => Results.StatusCode(422));
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Page(string planted) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Planted</title><script src="/own.js" defer></script></head>
        <body><main><h1>Planted</h1>{planted}</main></body></html>
        """;
}
