using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onside.Platform.Web;

// Fields that are known only while the program runs: as typed in a form (Fields.budget=12), or as a JSON object ("fields": { "budget": 12 }).
[JsonConverter(typeof(Json))]
public sealed class Loose
{
    private const int MostTexts = 100;

    private readonly Dictionary<string, object> _said = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Names => _said.Keys;

    // Empty fields of a filter ask for nothing.
    public bool IsBlank => _said.Values.All(said => said is string[] texts && texts.All(string.IsNullOrWhiteSpace));

    public bool Says(string name) => _said.ContainsKey(name);

    // What was typed, in the reader's way of writing; nothing when it was said by a program.
    public IReadOnlyList<string>? Typed(string name) => _said.GetValueOrDefault(name) as string[];

    public JsonElement? Told(string name) => _said.GetValueOrDefault(name) is JsonElement told ? told : null;

    public static Loose Of(string name, JsonElement value)
    {
        var loose = new Loose();
        loose._said[name] = value;
        return loose;
    }

    public static Loose? From(IFormCollection posted, string prefix)
    {
        var loose = new Loose();
        foreach (var (name, texts) in posted)
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
                loose._said[name[prefix.Length..]] = texts.OfType<string>().Take(MostTexts).ToArray();
        return loose._said.Count == 0 ? null : loose;
    }

    private sealed class Json : JsonConverter<Loose>
    {
        public override Loose Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException();
            using var document = JsonDocument.ParseValue(ref reader);
            var loose = new Loose();
            foreach (var field in document.RootElement.EnumerateObject())
                loose._said[Name(field)] = field.Value.Clone();
            return loose;
        }

        private static string Name(JsonProperty field)
        {
            try
            {
                return field.Name;
            }
            catch (InvalidOperationException half)
            {
                throw new JsonException("Half a character.", half);
            }
        }

        public override void Write(Utf8JsonWriter writer, Loose value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, said) in value._said)
            {
                writer.WritePropertyName(name);
                if (said is JsonElement told)
                    told.WriteTo(writer);
                else
                    JsonSerializer.Serialize(writer, (string[])said is [var only] ? (object)only : said, options);
            }
            writer.WriteEndObject();
        }
    }
}
