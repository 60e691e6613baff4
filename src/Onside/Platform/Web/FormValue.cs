using System.Globalization;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// One typed text becomes one value, in the reader's own way of writing numbers, dates and times.
public static class FormValue
{
    public static bool IsPlain(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(TimeOnly)
        || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double);

    public static bool TryParse(string text, Type type, Me me, out object? value)
    {
        value = null;
        if (text.Length == 0)
            return true;
        value = Parse(text, type, me);
        return value is not null;
    }

    public static FormattableString Complaint(Type type) =>
        type == typeof(DateOnly) ? $"This is not a date."
        : type == typeof(DateTime) ? $"This is not a date and time."
        : type == typeof(TimeOnly) ? $"This is not a time."
        : type == typeof(string) ? $"This is not a text."
        : type == typeof(Loose) ? $"Name each field with its value."
        : type.IsEnum || type == typeof(Guid) || type == typeof(bool) ? (FormattableString)$"Choose one of the offered values."
        : $"This is not a number.";

    // What was typed and is none, with the reader's own way of writing one.
    public static FormattableString TypedComplaint(Type type) =>
        type == typeof(int) || type == typeof(long) ? $"This is not a number. Write it as {1234:N0}."
        : type == typeof(decimal) || type == typeof(double) ? $"This is not a number. Write it as {1234.5m:N2}."
        : type == typeof(DateOnly) ? (FormattableString)$"This is not a date. Write it as {new DateOnly(2026, 12, 31):d}."
        : Complaint(type);

    private static object? Parse(string text, Type type, Me me)
    {
        var here = CultureInfo.CurrentCulture;
        if (type == typeof(string)) return text;
        if (type == typeof(Guid)) return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(bool)) return text is "on" or "true" or "True" or "1" ? true : text is "false" or "False" or "0" or "off" ? false : null;
        if (type == typeof(DateOnly)) return Date(text, here);
        if (type == typeof(TimeOnly)) return TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) || TimeOnly.TryParse(text, here, out time) ? time : null;
        if (type == typeof(DateTime)) return Instant(text, me.Zone);
        if (type.IsEnum) return Enum.TryParse(type, text, true, out var named) && Enum.IsDefined(type, named) && !char.IsAsciiDigit(text[0]) ? named : null;
        return Number(text, type, here);
    }

    private static object? Number(string text, Type type, CultureInfo here)
    {
        // The signs of a number mean the same whatever it is for: a German 1.5 is no 15.
        if (!Money.Amounts.TryRead(text, here, out var amount)) return null;
        if (type == typeof(double)) return (double)amount;
        if (type == typeof(decimal)) return amount;
        if (amount != decimal.Truncate(amount) || amount < (type == typeof(int) ? int.MinValue : long.MinValue) || amount > (type == typeof(int) ? int.MaxValue : long.MaxValue)) return null;
        return type == typeof(int) ? (object)(int)amount : (long)amount;
    }

    private static object? Date(string text, CultureInfo here) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || DateOnly.TryParseExact(text, Shown(here), here, DateTimeStyles.None, out date)
        || DateOnly.TryParse(text, here, out date) ? date : null;

    // What a page shows may be typed.
    private static string[] Shown(CultureInfo here) => [here.DateTimeFormat.ShortDatePattern, Words.Words.Dated("d MMM yyyy"), "d.M.yyyy", "d MMMM yyyy", "d. MMMM yyyy"];

    // A wall-clock time is meant in the reader's zone; one that a clock change skips moves forward.
    private static object? Instant(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at))
            return null;
        if (at.Kind != DateTimeKind.Unspecified)
            return at.ToUniversalTime();
        while (zone.IsInvalidTime(at))
            at = at.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(at, zone);
    }
}
