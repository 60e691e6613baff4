using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Onside.Platform.Web;

// What holds for the whole document: who may call, and how a no looks.
public sealed class OpenApiFrame : IOpenApiDocumentTransformer
{
    public const string Token = "token", Browser = "browser", Problem = "Problem";

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Onside",
            Version = typeof(OpenApiFrame).Assembly.GetName().Version!.ToString(3),
            Description = "Every address answers a person with HTML and a program with JSON: send Accept: application/json, and forms or JSON as you like. Lists are walked with the marker in `next`.",
            License = new OpenApiLicense { Name = "AGPL-3.0-or-later", Identifier = "AGPL-3.0-or-later" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token made by `bin/onside token create` or in the settings; its rights are those of its owner." },
            [Browser] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-onside", Description = "The session of somebody who signed in; unsafe requests also bring the antiforgery token of a page." },
        };
        TellApart(document);
        document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(ProblemShape), null, cancellationToken));
    }

    // POST /me/sessions/{id}/end is me.sessions.end, POST /me/sessions/end is me.sessions.end.all
    private static void TellApart(OpenApiDocument document)
    {
        var operations = document.Paths.SelectMany(path => path.Value.Operations?.Values.Select(operation => (path.Key, Operation: operation)) ?? []);
        foreach (var same in operations.GroupBy(one => one.Operation.OperationId).Where(same => same.Count() > 1))
            foreach (var (_, operation) in same.Where(one => !one.Key.Contains('{')))
                operation.OperationId += ".all";
    }

    // RFC 9457, with the sentence in `detail`, complaints at their fields in `errors`, and what the next step needs in `details`.
    public sealed record ProblemShape(string Type, string Title, int Status, string Detail, Dictionary<string, string[]>? Errors, object? Details);
}
