using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onside.Science;

/// <summary>
/// Writes a <see cref="Measure{T}"/> as an object with a <c>state</c> and, beside it, <c>value</c>, or <c>reason</c>, or <c>have</c> and <c>need</c>.
/// The reason is the English sentence with its values filled in; a program that wants the parts keeps the <see cref="Measure{T}"/>.
/// </summary>
public sealed class MeasureJson : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => ValueType(typeToConvert) is not null;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(ValueType(typeToConvert)!))!;

    private static Type? ValueType(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Measure<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private sealed class Converter<T> : JsonConverter<Measure<T>> where T : notnull
    {
        public override bool CanConvert(Type typeToConvert) => typeof(Measure<T>).IsAssignableFrom(typeToConvert);

        public override Measure<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var json = JsonElement.ParseValue(ref reader);
            return json.GetProperty("state").GetString() switch
            {
                "known" => Measure.Known(json.GetProperty("value").Deserialize<T>(options) ?? throw new JsonException("A known measure has a value.")),
                "undefined" => Measure.Undefined<T>(FormattableStringFactory.Create("{0}", json.GetProperty("reason").GetString())),
                "insufficient" => Measure.Insufficient<T>(json.GetProperty("have").GetInt32(), json.GetProperty("need").GetInt32()),
                var state => throw new JsonException($"A measure is known, undefined or insufficient, not {state}."),
            };
        }

        public override void Write(Utf8JsonWriter writer, Measure<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            switch (value)
            {
                case Measure<T>.Known it:
                    writer.WriteString("state", "known");
                    writer.WritePropertyName("value");
                    JsonSerializer.Serialize(writer, it.Value, options);
                    break;
                case Measure<T>.Undefined it:
                    writer.WriteString("state", "undefined");
                    writer.WriteString("reason", it.Reason.ToString(CultureInfo.InvariantCulture));
                    break;
                case Measure<T>.Insufficient it:
                    writer.WriteString("state", "insufficient");
                    writer.WriteNumber("have", it.Have);
                    writer.WriteNumber("need", it.Need);
                    break;
            }

            writer.WriteEndObject();
        }
    }
}
