using Onside.Platform.Access;

namespace Onside.Platform.Web;

// Fills a form object from posted fields: plain values, nested rows (Lines[0].Quantity) and uploads.
public sealed class FormReader(IFormCollection posted, Me me)
{
    public List<FieldError> Errors { get; } = [];

    public object Read(Type form, string prefix = "")
    {
        var value = Activator.CreateInstance(form)!;
        foreach (var field in FormShape.Of(form))
            field.Set(value, Field(field, prefix + field.Name));
        return value;
    }

    private object? Field(FormField field, string name)
    {
        if (field.Rows is { } row)
            return FormValue.IsPlain(row) ? Many(row, name) : Nested(row, name);
        if (field.Type == typeof(IFormFile))
            return posted.Files.GetFile(name);
        if (field.Type == typeof(Loose))
            return Loose.From(posted, name + ".");
        if (!field.IsPlain || !posted.TryGetValue(name, out var texts))
            return null;
        return One(texts[^1] ?? "", field.Type, name, field.IsVerbatim);
    }

    private object? One(string text, Type type, string name, bool verbatim = false)
    {
        if (FormValue.TryParse(verbatim ? text : text.Trim(), type, me, out var value))
            return value;
        Errors.Add(new(name, FormValue.TypedComplaint(type)));
        return null;
    }

    private System.Collections.IList Many(Type type, string name)
    {
        var values = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var text in posted[name].Where(text => !string.IsNullOrWhiteSpace(text)).Take(FormShape.MostRows + 1))
            if (One(text!, type, name) is { } value)
                values.Add(value);
        return values;
    }

    private System.Collections.IList Nested(Type type, string name)
    {
        var rows = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        for (var row = 0; row <= FormShape.MostRows; row++)
        {
            var prefix = $"{name}[{row}].";
            if (!posted.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal)))
                break;
            rows.Add(Read(type, prefix));
        }
        return rows;
    }
}
