using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Onside.Platform.Web;

// What somebody sent: a form or a JSON body. Trust was decided before.
public sealed class Input<T> : IEndpointParameterMetadataProvider where T : class, new()
{
    private readonly T _value;
    private readonly List<FieldError> _errors;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _typed;

    public Input(Posted posted)
    {
        (_value, _errors, _typed) = ((T)posted.Form!, posted.Errors, posted.Typed);
        FormRules.Check(_value, _errors);
    }

    // The checked form, or a refusal whose sentences stand at the fields.
    public T Valid() => _errors.Count == 0 ? _value : throw new Invalid(_errors, _typed);

    public T Unchecked => _value;

    // A rule that only the record or the database knows, said at its field.
    public Invalid Complain(string field, FormattableString sentence) => new([new(field, sentence)], _typed);

    public Invalid Complain(IReadOnlyList<FieldError> errors) => new(errors, _typed);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder endpoint)
    {
        endpoint.Metadata.Add(new Takes(typeof(T)));
        endpoint.Metadata.Add(new AcceptsMetadata(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], typeof(T), isOptional: true));
    }
}

// A use case that needs nothing but the click.
public sealed class Nothing;
