using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Onside.Platform.Web;

// The fields of a form type, looked up once.
public static class FormShape
{
    private static readonly ConcurrentDictionary<Type, FormField[]> Known = new();

    public static FormField[] Of(Type form) => Known.GetOrAdd(form, type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic == true).Select(property => new FormField(property))]);
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

    private static Type? RowType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
}
