using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sentences = Onside.Platform.Words.Words;

namespace Onside.Platform.Cli;

// What a command says: sentences for a person, or with --json one object for a program.
public sealed class Output(bool json, Action<Piece> send)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsJson => json;

    public static Output ToConsole(bool json) => new(json, piece => (piece.IsError ? Console.Error : Console.Out).Write(piece.Text));

    // Said on the way; a program does not want to hear it.
    public void Say(FormattableString sentence) => Print(Sentences.Say(sentence));

    // What reads the same in every language: a key, an address, a line that scripts wait for.
    public void Print(string line)
    {
        if (!json)
            send(new(line + "\n"));
    }

    // What another process said, as it said it.
    public void Repeat(Piece piece) => send(piece);

    public int Done(object result, params FormattableString[] sentences)
    {
        if (json)
            send(new(JsonSerializer.Serialize(result, result.GetType(), Shape) + "\n"));
        else
            foreach (var sentence in sentences)
                Say(sentence);
        return 0;
    }

    public int Failed(FormattableString sentence, int code = 1, IReadOnlyDictionary<string, string[]>? errors = null) => Complain(Sentences.Say(sentence), code, errors);

    public int Complain(string sentence, int code, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        if (json)
            Done(errors is null ? new { error = sentence } : (object)new { error = sentence, errors });
        else
            foreach (var text in (errors ?? new Dictionary<string, string[]>()).Select(field => $"  {field.Key}: {string.Join(' ', field.Value)}").Prepend(sentence))
                send(new(text + "\n", true));
        return code;
    }
}

public readonly record struct Piece(string Text, bool IsError = false);
