using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// /openapi.json: every address that a person clicks is one that a program can call, and stands here.
public static class OpenApiSetup
{
    private const string Name = "onside";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<OpenApiFile>();
        services.AddOpenApi(Name, options =>
        {
            options.AddDocumentTransformer<OpenApiFrame>();
            options.AddOperationTransformer<OpenApiOperations>();
        });
    }

    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi.json", (OpenApiFile file, HttpContext http) => file.Send(http)).ForReaders().ExcludeFromDescription();

    // Written once: the routes do not change while the process lives.
    public sealed class OpenApiFile([FromKeyedServices(Name)] IOpenApiDocumentProvider documents)
    {
        private readonly Lazy<Task<byte[]>> _json = new(() => Write(documents));

        public async Task Send(HttpContext http)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.Body.WriteAsync(await _json.Value, http.RequestAborted);
        }

        private static async Task<byte[]> Write(IOpenApiDocumentProvider documents)
        {
            var document = await documents.GetOpenApiDocumentAsync(CancellationToken.None);
            using var json = new MemoryStream();
            await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
            return json.ToArray();
        }
    }
}
