using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Onside.Platform.Web;

// The fields of a form type, looked up once.
public static class FormShape
{
    public const int MostRows = 500;

    private static readonly ConcurrentDictionary<Type, FormField[]> Known = new();

    public static FormField[] Of(Type form) => Known.GetOrAdd(form, type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic == true).Select(property => new FormField(property))]);

    // A body is tidied as a posted form is: no blanks around a text, nothing instead of an empty one, no empty rows.
    public static T Tidied<T>(T form) where T : class
    {
        foreach (var field in Of(form.GetType()))
            if (field.Rows is { } row)
                field.Set(form, TidiedRows(field.Get(form) as IList, row));
            else if (field.Get(form) is string text)
                field.Set(form, Tidied(text, field.IsVerbatim));
        return form;
    }

    private static string? Tidied(string text, bool isVerbatim) => (isVerbatim ? text : text.Trim()) is { Length: > 0 } tidied ? tidied : null;

    private static IList TidiedRows(IList? rows, Type row)
    {
        var tidied = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(row))!;
        foreach (var value in rows ?? Array.Empty<object>())
            if ((value is string text ? Tidied(text, false) : value is null || FormValue.IsPlain(row) ? value : Tidied(value)) is { } kept)
                tidied.Add(kept);
        return tidied;
    }
}

public sealed class FormField(PropertyInfo property)
{
    public string Name { get; } = property.Name;
    public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    public ValidationAttribute[] Rules { get; } = [.. property.GetCustomAttributes<ValidationAttribute>()];
    public bool IsVerbatim { get; } = property.GetCustomAttribute<DataTypeAttribute>()?.DataType is DataType.Password or DataType.Html;
    public int MostLetters { get; } = property.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? 500;
    public Type? Rows { get; } = RowType(property.PropertyType);
    public bool IsPlain => Rows is null && FormValue.IsPlain(Type);

    public object? Get(object form) => property.GetValue(form);

    public void Set(object form, object? value)
    {
        if (value is not null || !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
            property.SetValue(form, value);
    }

    public string? Text(object form) => Get(form) switch
    {
        null => null,
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        var value => value.ToString(),
    };

    // As an input of a form holds it.
    public string? Kept(object form) => Get(form) switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        _ => Text(form),
    };

    private static Type? RowType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
}
