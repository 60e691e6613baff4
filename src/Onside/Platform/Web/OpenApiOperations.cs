using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Onside.Platform.Web;

// What every operation has in common: its name, its refusals, its security, the key that makes it happen once.
public sealed class OpenApiOperations : IOpenApiOperationTransformer
{
    private static readonly Dictionary<int, string> Refused = new()
    {
        [400] = "The request could not be understood", [401] = "Nobody is signed in", [403] = "Not allowed for this person", [404] = "Nothing here that this person may see",
        [409] = "Changed by somebody else meanwhile, or there already", [413] = "Too large", [415] = "Neither a form nor JSON", [422] = "A rule or a field says no, in a sentence", [429] = "Too many requests: wait for Retry-After seconds",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (route, metadata) = (context.Description, context.Description.ActionDescriptor.EndpointMetadata);
        var method = route.HttpMethod ?? "GET";
        operation.OperationId = metadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName ?? Named(method, route.RelativePath ?? "");
        operation.Tags = new HashSet<OpenApiTagReference> { new(Area(route.RelativePath ?? ""), context.Document) };
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        operation.Security = isOpen ? [] : [Needs(OpenApiFrame.Token, context), Needs(OpenApiFrame.Browser, context)];
        var isUnsafe = !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);
        if (isUnsafe)
            (operation.Parameters ??= []).Add(OnceKey());
        foreach (var status in Statuses(route, isOpen, isUnsafe))
            (operation.Responses ??= [])[$"{status}"] = new OpenApiResponse { Description = Refused[status], Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(OpenApiFrame.Problem, context.Document) } } };
        return Task.CompletedTask;
    }

    // GET /deals -> deals.list, POST /deals -> deals.create, GET /deals/{id} -> deals.show, POST /deals/{id}/win -> deals.win
    public static string Named(string method, string path)
    {
        var words = path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var names = words.Where(word => !word.StartsWith('{')).Select(word => word.Replace(".", "-", StringComparison.Ordinal)).ToList();
        var ofOne = words.Length > 0 && words[^1].StartsWith('{');
        var isAct = words.Length > 1 && !ofOne;
        var verb = method switch
        {
            "GET" => ofOne || names.Count == 0 ? "show" : isAct ? "get" : "list",
            "POST" => ofOne ? "change" : isAct ? null : "create",
            "DELETE" => "delete",
            _ => method.ToLowerInvariant(),
        };
        return string.Join('.', verb is null ? names : names.Append(verb));
    }

    private static string Area(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && !first.StartsWith('{') ? first : "home";

    private static IEnumerable<int> Statuses(ApiDescription route, bool isOpen, bool isUnsafe) => new[] { (400, isUnsafe), (401, !isOpen), (403, !isOpen && isUnsafe), (404, (route.RelativePath ?? "").Contains('{')), (409, isUnsafe), (413, isUnsafe), (415, isUnsafe), (422, isUnsafe), (429, true) }
        .Where(status => status.Item2).Select(status => status.Item1);

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiOperationTransformerContext context) => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };

    private static OpenApiParameter OnceKey() => new()
    {
        Name = "Idempotency-Key", In = ParameterLocation.Header, Required = false, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 },
        Description = "The same key with the same request has its effect once and gets the same answer for 24 hours.",
    };
}
