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

    private static object? Parse(string text, Type type, Me me)
    {
        var here = CultureInfo.CurrentCulture;
        if (type == typeof(string)) return text;
        if (type == typeof(Guid)) return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(bool)) return text is "on" or "true" or "True" or "1" ? true : text is "false" or "False" or "0" or "off" ? false : null;
        if (type == typeof(DateOnly)) return Date(text, here);
        if (type == typeof(TimeOnly)) return TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;
        if (type == typeof(DateTime)) return Instant(text, me.Zone);
        if (type.IsEnum) return Enum.TryParse(type, text, true, out var named) && Enum.IsDefined(type, named) && !char.IsAsciiDigit(text[0]) ? named : null;
        return Number(text, type, here);
    }

    private static object? Number(string text, Type type, CultureInfo here)
    {
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.Integer | NumberStyles.AllowThousands, here, out var whole) ? whole : null;
        if (type == typeof(long)) return long.TryParse(text, NumberStyles.Integer | NumberStyles.AllowThousands, here, out var large) ? large : null;
        if (type == typeof(double)) return double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, here, out var real) && double.IsFinite(real) ? real : null;
        return Money.Amounts.TryRead(text, here, out var amount) ? amount : null;
    }

    private static object? Date(string text, CultureInfo here) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : DateOnly.TryParse(text, here, out date) ? date : null;

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
