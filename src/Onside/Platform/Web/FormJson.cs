using System.Text.Json;

namespace Onside.Platform.Web;

// A JSON value that does not fit its field is a mistake at that field, as in a form: "$.lines[0].quantity" is Lines[0].Quantity.
public static class FormJson
{
    // Nothing when the text is no JSON at all, or when no field of the form is meant.
    public static FieldError? Misfit(Type form, JsonException fault) =>
        fault.InnerException is not JsonException && fault.Path is ['$', '.', .. var path] ? At(form, path.Split('.'), "") : null;

    private static FieldError? At(Type form, string[] path, string prefix)
    {
        var (called, row) = path[0].Split('[') is [var before, var index] ? (before, "[" + index) : (path[0], "");
        if (FormShape.Of(form).FirstOrDefault(field => field.Name.Equals(called, StringComparison.OrdinalIgnoreCase)) is not { } field)
            return null;
        if (path.Length > 1)
            return field.Rows is { } rows ? At(rows, path[1..], $"{prefix}{field.Name}{row}.") : null;
        return new(prefix + field.Name, field.Rows is null ? FormValue.Complaint(field.Type) : row.Length == 0 || !FormValue.IsPlain(field.Rows) ? $"This is not a list." : FormValue.Complaint(field.Rows));
    }
}
