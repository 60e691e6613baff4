using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class AccountWords
{
    public static string Of(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Current => Say($"Current"),
        Lifecycle.Past => Say($"Past"),
        _ => Say($"Potential"),
    };

    public static Tone Tone(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Current => Shared.Ui.Tone.Good,
        _ => Shared.Ui.Tone.Plain,
    };

    public static string Glyph(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Current => "circle-check",
        Lifecycle.Past => "clock",
        _ => "circle-dashed",
    };

    public static string Of(AddressKind kind) => kind switch
    {
        AddressKind.Billing => Say($"Billing address"),
        AddressKind.Delivery => Say($"Delivery address"),
        _ => Say($"Visiting address"),
    };

    public static IEnumerable<Choice> AddressKinds => Enum.GetValues<AddressKind>().Select(kind => new Choice(kind.ToString(), Of(kind)));

    public static IEnumerable<Choice> ReachLabels => Reach.Labels.Select(label => new Choice(label.Format, Say(label)));

    // What came from elsewhere keeps its own word.
    public static string Label(string label) => Platform.Words.Words.Pattern(label, System.Globalization.CultureInfo.CurrentUICulture);

    public static IEnumerable<Choice> Of(IEnumerable<Colleague> people) => people.Select(person => new Choice(person.Id.ToString(), person.Name));

    private static readonly string[] Spoken = ["ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh"];

    public static IEnumerable<Choice> Languages =>
        Spoken.Select(code => new Choice(code, Language(code))).OrderBy(choice => choice.Text, StringComparer.CurrentCulture);

    public static string Language(string code) => System.Globalization.CultureInfo.GetCultureInfo(code).DisplayName;
}
