using System.Globalization;
using Onside.Science;

namespace Onside.Team.Fields;

// What one field holds on one record, in the column of its type; several choices are several rows, told apart by their part.
public class FieldValue(Guid recordId, Guid fieldId, int part = 0)
{
    public const int Longest = 20_000, LongestLine = 500;

    // Numbers are kept in ten-thousandths.
    public const int Scale = 10_000, MostDecimals = 4;

    // A derived value that could not be worked out: its row says why, and is found as blank.
    public const int Reason = 1;

    public Guid RecordId { get; private set; } = recordId;
    public Guid FieldId { get; private set; } = fieldId;
    public int Part { get; private set; } = part;

    // By its bytes it sorts as the value does, on both databases and for every type: what lists walk along. Long texts have none.
    public string? Key { get; private set; }
    public string? Text { get; private set; }

    // A scaled number, minor units of an amount, a day's number, the place of a choice, 1 for yes.
    public long? Number { get; private set; }
    public string? Currency { get; private set; }
    public long? InBase { get; private set; }
    public Guid? Link { get; private set; }

    public FieldValue Hold(Held held)
    {
        (Key, Text, Number, Currency, InBase, Link) = (held.Key, held.Text, held.Number, held.Currency, held.InBase, held.Link);
        return this;
    }

    public Held Held => new(Key, Text, Number, Currency, InBase, Link);
}

// A value before it has a record.
public readonly record struct Held(string? Key, string? Text = null, long? Number = null, string? Currency = null, long? InBase = null, Guid? Link = null)
{
    public static Held Line(string text) => new(TextFolding.Key(text), text);

    public static Held Lines(string text) => new(null, text);

    public static Held Whole(long number) => new(KeyOf(number), Number: number);

    public static Held Amount(long minor, string currency, long? inBase) => new(inBase is { } known ? KeyOf(known) : null, Number: minor, Currency: currency, InBase: inBase);

    public static Held Option(string key, int place) => new(KeyOf(place), key, place);

    public static Held To(Guid link) => new(KeyOf(link), Link: link);

    // Sixteen digits, the sign first: texts in this order are numbers in theirs.
    public static string KeyOf(long number) => (unchecked((ulong)number) ^ 0x8000_0000_0000_0000).ToString("x16", CultureInfo.InvariantCulture);

    public static string KeyOf(Guid id) => id.ToString("N");
}
