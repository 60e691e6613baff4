using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class AccountWords
{
    // Where a part of a customer, or of a contact, stands as a page of its own.
    public static Whereabouts Part(string title, Guid id, string account) => new(title, "customers", (Say($"Customers"), "/customers"), (account, $"/customers/{id}")) { Target = "account" };

    public static Whereabouts ContactPart(string title, Guid id, string contact) => new(title, "contacts", (Say($"Contacts"), "/contacts"), (contact, $"/contacts/{id}")) { Target = "contact" };

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

    private const string Spoken =
        "ar Arabic;cs Czech;da Danish;de German;el Greek;en English;es Spanish;fi Finnish;fr French;he Hebrew;hi Hindi;hu Hungarian;it Italian;ja Japanese;ko Korean;"
        + "nb Norwegian Bokmål;nl Dutch;pl Polish;pt Portuguese;ro Romanian;ru Russian;sk Slovak;sl Slovenian;sv Swedish;tr Turkish;uk Ukrainian;zh Chinese";

    private static readonly Dictionary<string, string> Tongues = Spoken.Split(';').ToDictionary(language => language[..2], language => language[3..]);

    public static IEnumerable<Choice> Languages => Tongues.Keys.Select(code => new Choice(code, Language(code))).OrderBy(choice => choice.Text, StringComparer.CurrentCulture);

    public static string Language(string code) => Tongues.TryGetValue(code.Split('-')[0], out var name) ? Label(name) : code;
}
