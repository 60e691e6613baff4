using System.Globalization;
using System.Text.Json;

namespace Onside.Platform.Words;

// What readers call a field of a record or a form: CloseOn is the close date, OwnerId the owner.
public static class FieldNames
{
    // Where the code's name, spaced, is no English.
    private static readonly Dictionary<string, string> Called = Read();

    public static IReadOnlyCollection<string> OwnWords => Called.Values;

    // Kept for undo, but worked out from other fields and told with them.
    public static bool IsQuiet(string field) => field is "AmountInBase" or "RevenueInBase" or "EditedAt" or "CloseKey" or "TotalMinor";

    // As it stands inside a sentence.
    public static string Told(string field) => Words.Pattern(English(field), CultureInfo.CurrentUICulture);

    // As it stands before its value.
    public static string Heading(string field) => Told(field) is { Length: > 0 } told ? char.ToUpper(told[0], CultureInfo.CurrentCulture) + told[1..] : field;

    public static string English(string field) => field.Contains('/') ? English(field[..field.IndexOf('/')]) : Called.GetValueOrDefault(field) ?? Spaced(field.Length > 2 && field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field);

    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static Dictionary<string, string> Read()
    {
        using var names = typeof(FieldNames).Assembly.GetManifestResourceStream("Onside.field-names.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(names)!;
    }
}
