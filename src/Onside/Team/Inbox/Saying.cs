using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onside.Team.People;

namespace Onside.Team.Inbox;

// A sentence kept with its values apart: told later in its reader's language, with people's names as they are then.
public static class Saying
{
    public const int Longest = 2000;
    private const int LongestValue = 160;

    public static string Keep(FormattableString sentence)
    {
        var kept = Node(sentence).ToJsonString();
        return kept.Length <= Longest ? kept : Node($"{sentence.ToString(CultureInfo.InvariantCulture)[..LongestValue]}").ToJsonString();
    }

    public static FormattableString Told(string kept, PersonNames names)
    {
        try
        {
            return Sentence(JsonNode.Parse(kept)!.AsObject(), names);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            return $"This notice cannot be read any more.";
        }
    }

    private static JsonObject Node(FormattableString sentence) => new()
    {
        ["say"] = sentence.Format,
        ["with"] = new JsonArray([.. sentence.GetArguments().Select(Value)]),
    };

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        Somebody somebody => new JsonObject { ["person"] = somebody.Id },
        FormattableString inner => Node(inner),
        int or long => new JsonObject { ["number"] = Convert.ToInt64(value, CultureInfo.InvariantCulture) },
        DateOnly day => new JsonObject { ["day"] = day.ToString("O", CultureInfo.InvariantCulture) },
        _ => JsonValue.Create(Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
    };

    private static string Cut(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1), "…");

    private static FormattableString Sentence(JsonObject kept, PersonNames names) =>
        FormattableStringFactory.Create((string)kept["say"]!, [.. kept["with"]!.AsArray().Select(value => Known(value, names))]);

    private static object? Known(JsonNode? value, PersonNames names) => value switch
    {
        null => null,
        JsonObject { } said when said.ContainsKey("say") => Sentence(said, names),
        JsonObject { } person when person["person"] is { } id => names.Of((Guid)id).Name,
        JsonObject { } number when number["number"] is { } count => (long)count,
        JsonObject { } day when day["day"] is { } date => DateOnly.ParseExact((string)date!, "O", CultureInfo.InvariantCulture),
        _ => (string?)value,
    };
}

// A person inside a sentence that is kept.
public sealed record Somebody(Guid Id)
{
    public override string ToString() => Id.ToString();
}
