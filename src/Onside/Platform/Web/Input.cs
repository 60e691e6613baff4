using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// What somebody sent: a form or a JSON body. Trust was decided before.
public sealed class Input<T> : IEndpointParameterMetadataProvider where T : class, new()
{
    private readonly T _value;
    private readonly List<FieldError> _errors;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _typed;

    private Input(T value, List<FieldError> errors, IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        (_value, _errors, _typed) = (value, errors, typed);
        FormRules.Check(value, errors);
    }

    // The checked form, or a refusal whose sentences stand at the fields.
    public T Valid() => _errors.Count == 0 ? _value : throw new Invalid(_errors, _typed);

    public T Unchecked => _value;

    // A rule that only the record or the database knows, said at its field.
    public Invalid Complain(string field, FormattableString sentence) => new([new(field, sentence)], _typed);

    public Invalid Complain(IReadOnlyList<FieldError> errors) => new(errors, _typed);

    public static async ValueTask<Input<T>?> BindAsync(HttpContext http) =>
        http.Request.HasJsonContentType() ? new(FormShape.Tidied(await FromJson(http)), [], [])
        : http.Request.HasFormContentType ? await FromForm(http)
        : http.Request.ContentLength is null or 0 ? new(new(), [], [])
        : throw new Refusal($"Send a form or JSON.", 415);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder endpoint) =>
        endpoint.Metadata.Add(new AcceptsMetadata(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], typeof(T), isOptional: true));

    private static async Task<T> FromJson(HttpContext http)
    {
        try
        {
            var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return await http.Request.ReadFromJsonAsync<T>(options) ?? new();
        }
        catch (JsonException fault) when (FormJson.Misfit(typeof(T), fault) is { } misfit)
        {
            throw new Invalid([misfit], []);
        }
        catch (JsonException fault)
        {
            throw new Refusal($"This is not valid JSON for this address: see {fault.Path ?? "$"}.", 400);
        }
    }

    private static async Task<Input<T>> FromForm(HttpContext http)
    {
        var posted = await http.Request.ReadFormAsync();
        var reader = new FormReader(posted, http.RequestServices.GetRequiredService<Me>());
        var value = (T)reader.Read(typeof(T));
        return new(value, reader.Errors, [.. posted.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(field => field.Value.Select(text => KeyValuePair.Create(field.Key, text ?? "")))]);
    }
}

// A use case that needs nothing but the click.
public sealed class Nothing;
