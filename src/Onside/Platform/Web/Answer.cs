using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Metadata;

namespace Onside.Platform.Web;

// One view, two faces: HTML for a person, JSON for a program. The static types document the endpoint in OpenAPI.
public abstract class Answer<TView>(TView view) : IResult, IEndpointMetadataProvider where TView : class
{
    protected TView View => view;

    protected virtual int Status => 200;

    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept, HX-Request";
        http.Response.Headers.CacheControl = "no-store";
        return (http.WantsJson() ? Results.Json(view, statusCode: Status) : Html(http)).ExecuteAsync(http);
    }

    protected abstract IResult Html(HttpContext http);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder endpoint) =>
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(TView), ["application/json", "text/html"]));
}

// A whole screen.
public sealed class Page<TComponent, TView>(TView view) : Answer<TView>(view)
    where TComponent : IComponent where TView : class
{
    protected override IResult Html(HttpContext http) => new Drawing<TComponent>(new { View });
}

// A part of a screen. Without a script, a click that changed something leads to the screen where it is seen.
public sealed class Fragment<TComponent, TView>(TView view, string? seenAt = null, Toast? toast = null) : Answer<TView>(view)
    where TComponent : IComponent where TView : class
{
    protected override IResult Html(HttpContext http) =>
        http.IsUnsafe() && seenAt is not null && (!http.IsFragment() || http.Request.Headers.ContainsKey(Http.Alone)) ? new Elsewhere(seenAt, toast)
        : http.IsFragment() ? new Drawing<Parts>(new { Part = typeof(TComponent), With = (object)View, Toast = toast })
        : new Drawing<PartPage>(new { Part = typeof(TComponent), With = (object)View });
}

// Something new, or something gone: the person is taken to it and told there, a program gets its view and its address.
public sealed class Onward<TView>(string to, TView view, int status = 200, Toast? toast = null) : Answer<TView>(view) where TView : class
{
    protected override int Status => status;

    protected override IResult Html(HttpContext http) => new Elsewhere(to, toast);
}

// To another page: the browser by itself, or the script that asked.
internal sealed class Elsewhere(string to, Toast? toast = null) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        if (toast is not null)
            http.RequestServices.GetRequiredService<Said>().Leave(http, toast);
        if (http.IsFragment())
            http.Response.Headers["HX-Redirect"] = to;
        else
            (http.Response.StatusCode, http.Response.Headers.Location) = (303, to);
        return Task.CompletedTask;
    }
}

// What was just done, said once, with the way back. What the way back answers replaces the target.
public sealed record Toast(FormattableString Sentence, string? Undo = null, IReadOnlyDictionary<string, object?>? Fields = null, string? Target = null);

// The identity of something new.
public sealed record Made(Guid Id, string Url);
