using System.Globalization;
using static Onside.Platform.Words.Words;

namespace Onside.Shared.Ui.StyleGuide;

// Amounts, days and shares of the samples, in the reader's language as everywhere else.
public static class GuideValues
{
    public static Platform.Money.Money Euro(decimal amount) => new((long)(amount * 100), "EUR");

    public static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    public static string Day(int month, int day) => new DateOnly(2026, month, day).ToString(Dated("d MMM"), CultureInfo.CurrentCulture);

    public static string Weekday(int month, int day) => new DateOnly(2026, month, day).ToString(Dated("ddd d MMM"), CultureInfo.CurrentCulture);

    public static string Moment(int day, int hour, int minute) => $"{new DateOnly(2026, 11, day).ToString("ddd", CultureInfo.CurrentCulture)} {Time(hour, minute)}";

    public static string Time(int hour, int minute) => new TimeOnly(hour, minute).ToString("t", CultureInfo.CurrentCulture);
}
