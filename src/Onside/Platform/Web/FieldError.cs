namespace Onside.Platform.Web;

public sealed record FieldError(string Field, FormattableString Sentence);

// A form that does not hold: the sentences stand at their fields, and what was typed is kept.
public sealed class Invalid(IReadOnlyList<FieldError> errors, IReadOnlyList<KeyValuePair<string, string>> typed, int status = 422)
    : Refusal($"Some fields need another look.", status)
{
    public Invalid(string field, FormattableString sentence) : this([new(field, sentence)], [])
    {
    }

    public IReadOnlyList<FieldError> Errors => errors;

    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; init; } = typed;
}
