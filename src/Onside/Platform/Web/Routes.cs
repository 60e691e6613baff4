using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Routing;

namespace Onside;

// A route's handler is compiled when it is first asked for: at the start, hundreds of routes would take a second. Standing in our namespace, these are found before ASP.NET's own.
public static class Routes
{
    private static readonly string[] Get = [HttpMethods.Get], Post = [HttpMethods.Post], Put = [HttpMethods.Put], Delete = [HttpMethods.Delete];

    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Map(routes, pattern, handler, Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Map(routes, pattern, handler, Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Map(routes, pattern, handler, Put);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Map(routes, pattern, handler, Delete);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string pattern, Delegate handler, string[] methods) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, (method, options) => Told(method, methods[0], options), Later);

    // What a handler tells of itself at an address is the same for every house that one process starts: it is found out once.
    private static readonly ConcurrentDictionary<(MethodInfo, string, string?), IReadOnlyList<object>> Known = new();

    private static RequestDelegateMetadataResult Told(MethodInfo handler, string method, RequestDelegateFactoryOptions? options)
    {
        if (options?.EndpointBuilder is not RouteEndpointBuilder { Metadata: var metadata } endpoint)
            return RequestDelegateFactory.InferMetadata(handler, options);
        var (route, before) = ((handler, method, endpoint.RoutePattern.RawText), metadata.Count);
        if (!Known.TryGetValue(route, out var known))
        {
            var told = RequestDelegateFactory.InferMetadata(handler, options);
            Known[route] = [.. metadata.Skip(before)];
            return told;
        }
        foreach (var fact in known)
            metadata.Add(fact);
        return new() { EndpointMetadata = [.. metadata] };
    }

    private static RequestDelegateResult Later(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? told)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, told).RequestDelegate);
        return new(http => compiled.Value(http), told?.EndpointMetadata ?? []);
    }
}
