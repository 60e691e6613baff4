using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// What a list was asked for: the fields of a form, in the address.
public sealed class Query<T> : IEndpointParameterMetadataProvider where T : class, new()
{
    public Query(Posted posted, Me me) : this(Read(posted.Question, me), posted.Question)
    {
    }

    private Query(T value, string asked) => (Value, Asked) = (value, asked);

    public T Value { get; }

    // The question as it was asked, without the page marker: to ask it again in another order.
    public string Asked { get; }

    // An address after its question mark.
    public static Query<T> Of(string asked, Me me) => new(Read(asked, me), asked);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder endpoint) => endpoint.Metadata.Add(new AsksFor(typeof(T)));

    private static T Read(string asked, Me me)
    {
        var fields = QueryHelpers.ParseQuery(asked).GroupBy(field => Named(field.Key)).ToDictionary(same => same.Key, same => same.Last().Value);
        var reader = new FormReader(new FormCollection(fields), me);
        var value = (T)reader.Read(typeof(T));
        FormRules.Check(value, reader.Errors);
        return reader.Errors.Count == 0 ? value : throw new Invalid(reader.Errors, [], 400);
    }

    private static string Named(string key) =>
        FormShape.Of(typeof(T)).FirstOrDefault(field => field.Name.Equals(key, StringComparison.OrdinalIgnoreCase))?.Name ?? key;
}

// Tells OpenAPI which fields an address understands.
public sealed record AsksFor(Type Form);
