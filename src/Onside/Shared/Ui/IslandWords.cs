using static Onside.Platform.Words.Words;

namespace Onside.Shared.Ui;

// What the islands say, in the reader's language, as data attributes on the element they serve. {card} and the like are filled in the browser.
public static class IslandWords
{
    public static Dictionary<string, object> Board
    {
        get
        {
            const string card = "{card}", column = "{column}", place = "{place}";
            return new()
            {
                ["data-picked"] = Say($"{card} picked up in {column}. Arrow keys carry it, Enter puts it down, Escape takes it back."),
                ["data-moved"] = Say($"{column}, place {place}"),
                ["data-dropped"] = Say($"{card} put down in {column}"),
                ["data-cancelled"] = Say($"{card} is back in {column}"),
            };
        }
    }

    public static Dictionary<string, object> Note => new()
    {
        ["data-bold"] = Say($"Bold"),
        ["data-italic"] = Say($"Italic"),
        ["data-strike"] = Say($"Struck through"),
        ["data-link"] = Say($"Link"),
        ["data-unlink"] = Say($"Remove link"),
        ["data-url"] = Say($"Address"),
        ["data-url-placeholder"] = Say($"Address of the link"),
        ["data-heading1"] = Say($"Heading"),
        ["data-quote"] = Say($"Quotation"),
        ["data-code"] = Say($"Code"),
        ["data-bullets"] = Say($"Bulleted list"),
        ["data-numbers"] = Say($"Numbered list"),
        ["data-indent"] = Say($"Indent"),
        ["data-outdent"] = Say($"Outdent"),
        ["data-undo"] = Say($"Undo"),
        ["data-redo"] = Say($"Redo"),
    };
}
