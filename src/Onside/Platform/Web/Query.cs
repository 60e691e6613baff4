using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// What a list was asked for: the fields of a form, in the address.
public sealed class Query<T> : IEndpointParameterMetadataProvider where T : class, new()
{
    private Query(T value, string asked) => (Value, Asked) = (value, asked);

    public T Value { get; }

    // The question as it was asked, without the page marker: to ask it again in another order.
    public string Asked { get; }

    public static ValueTask<Query<T>?> BindAsync(HttpContext http)
    {
        var asked = http.Request.Query.ToDictionary(field => Named(field.Key), field => field.Value);
        var reader = new FormReader(new FormCollection(asked), http.RequestServices.GetRequiredService<Me>());
        var value = (T)reader.Read(typeof(T));
        FormRules.Check(value, reader.Errors);
        return reader.Errors.Count == 0
            ? ValueTask.FromResult<Query<T>?>(new(value, http.Request.QueryString.Value ?? ""))
            : throw new Invalid(reader.Errors, [], 400);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder endpoint) => endpoint.Metadata.Add(new AsksFor(typeof(T)));

    private static string Named(string key) =>
        FormShape.Of(typeof(T)).FirstOrDefault(field => field.Name.Equals(key, StringComparison.OrdinalIgnoreCase))?.Name ?? key;
}

// Tells OpenAPI which fields an address understands.
public sealed record AsksFor(Type Form);
