using System.Text.Encodings.Web;
using System.Text.Json;

namespace Onside.Platform.Export;

// One JSON object a line.
public sealed class JsonLinesSheet(Stream to) : ISheet
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _kept = new();
    private IReadOnlyList<JsonEncodedText> _keys = [];

    public Task Head(IReadOnlyList<(string Key, string Heading)> columns)
    {
        _keys = [.. columns.Select(column => JsonEncodedText.Encode(column.Key, Options.Encoder))];
        return Task.CompletedTask;
    }

    public async Task Row(IReadOnlyList<object?> values)
    {
        await using (var line = new Utf8JsonWriter(_kept, Options))
        {
            line.WriteStartObject();
            for (var i = 0; i < values.Count; i++)
                Write(line, _keys[i], values[i]);
            line.WriteEndObject();
        }
        _kept.WriteByte((byte)'\n');
        if (_kept.Length > 1 << 16)
            await Send();
    }

    public async ValueTask DisposeAsync() => await Send();

    private async Task Send()
    {
        await to.WriteAsync(_kept.GetBuffer().AsMemory(0, (int)_kept.Length));
        _kept.SetLength(0);
    }

    private static void Write(Utf8JsonWriter line, JsonEncodedText key, object? value)
    {
        switch (value)
        {
            case null: line.WriteNull(key); break;
            case bool yes: line.WriteBoolean(key, yes); break;
            case int number: line.WriteNumber(key, number); break;
            case long number: line.WriteNumber(key, number); break;
            case decimal number: line.WriteNumber(key, number); break;
            case DateOnly day: line.WriteString(key, day.ToString("O")); break;
            case DateTime at: line.WriteString(key, at); break;
            default: line.WriteString(key, value.ToString()); break;
        }
    }
}
