using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Onside.Platform.Cli;

// Stands before everything else: by which name and from whom a request may come at all.
public sealed class FrontDoor(Addresses addresses) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (addresses.Proxies.Count > 0)
        {
            app.Use(FromProxies);
            app.UseForwardedHeaders(Believed());
        }
        else if (addresses.IsOnlyHere)
            app.Use(ByOwnName);
        next(app);
    };

    private Task FromProxies(HttpContext http, RequestDelegate next) =>
        http.Request.IsHttps || http.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from) || addresses.Proxies.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)
            ? next(http)
            : Refuse(http, 403, "This address is for the proxy in front of Onside. Use the proxy's address.");

    // A page elsewhere that resolves its own name to this machine gets nothing; a browser at 127.0.0.1 is led to localhost, since passkeys need a name.
    private static Task ByOwnName(HttpContext http, RequestDelegate next)
    {
        var host = http.Request.Host;
        if (host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            return Refuse(http, 421, "Onside is known as localhost here. Behind a proxy, start it with --proxy and the proxy's IP address.");
        if (host.Host == "localhost" || !HttpMethods.IsGet(http.Request.Method) || http.Request.Headers["Sec-Fetch-Mode"] != "navigate")
            return next(http);
        http.Response.Redirect($"{http.Request.Scheme}://localhost{(host.Port is { } port ? $":{port}" : "")}{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}");
        return Task.CompletedTask;
    }

    private ForwardedHeadersOptions Believed()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in addresses.Proxies)
            options.KnownProxies.Add(proxy);
        return options;
    }

    private static Task Refuse(HttpContext http, int status, string sentence)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "text/plain; charset=utf-8");
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.WriteAsync(sentence);
    }
}
