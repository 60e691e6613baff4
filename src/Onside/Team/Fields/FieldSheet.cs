using System.Text.Json;
using System.Text.Json.Serialization;
using Onside.Platform.Money;
using Onside.Science.Formulas;
using Onside.Shared.Ui;

namespace Onside.Team.Fields;

// The company's own fields of one record, as its reader sees them. In JSON: { key: value }.
[JsonConverter(typeof(Json))]
public sealed class FieldSheet(IReadOnlyList<FieldEntry> entries, IReadOnlyDictionary<string, JsonElement>? read = null)
{
    public static readonly FieldSheet Empty = new([]);

    public IReadOnlyList<FieldEntry> Entries => entries;

    // What its form offers.
    public FieldOffers Offers { get; init; } = new([], "", [], false);

    public FieldEntry? Of(string key) => entries.FirstOrDefault(entry => entry.Field.Key == key);

    // As a program reads it, by key.
    public JsonElement? this[string key] => read?.TryGetValue(key, out var value) == true ? value : null;

    private sealed class Json : JsonConverter<FieldSheet>
    {
        public override FieldSheet Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new([], document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.Clone()));
        }

        public override void Write(Utf8JsonWriter writer, FieldSheet sheet, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var entry in sheet.Entries)
            {
                writer.WritePropertyName(entry.Field.Key);
                JsonSerializer.Serialize(writer, entry.Plain, options);
            }
            writer.WriteEndObject();
        }
    }
}

// One field of one record: as a sentence shows it, as a program reads it, as a form holds it.
public sealed record FieldEntry(CustomField Field, IReadOnlyList<Held> Values)
{
    // Nothing when it is blank.
    public string? Shown { get; init; }

    public string? Href { get; init; }

    // The name of the person or record that it links to, when the reader may see it.
    public string? Linked { get; init; }

    // Why a derived value could not be worked out.
    public MissingReason? Reason { get; init; }

    // What stands in its input.
    public string? Typed { get; init; }

    public string? Currency { get; init; }

    public Money? Money { get; init; }

    public object? Plain { get; init; }

    public IReadOnlyList<string> Chosen => [.. Values.Select(value => value.Text).OfType<string>()];
}

public sealed record FieldOffers(IReadOnlyList<string> Currencies, string Currency, IReadOnlyList<Choice> People, bool IsAdministrator);
