using System.Globalization;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Platform.Money;

// Amounts as people type them.
public static class Amounts
{
    // The money of a form's amount and currency, or the complaint at its field.
    public static Money Money<TForm>(this Input<TForm> input, string field, decimal amount, string? currency) where TForm : class, new() =>
        Complaint(amount, currency) is { } complaint ? throw input.Complain(field, complaint) : Of(amount, currency!);

    public static Money? Money<TForm>(this Input<TForm> input, string field, decimal? amount, string? currency) where TForm : class, new() =>
        amount is { } typed ? input.Money(field, typed, currency) : null;

    public static FormattableString? Complaint(decimal amount, string? currency)
    {
        if (!Currencies.Contains(currency))
            return $"{currency} is not a currency that is used here.";
        var exponent = Currencies.Exponent(currency!);
        if (decimal.Round(amount, exponent) != amount)
            return exponent == 0 ? $"{currency} has no decimals." : (FormattableString)$"{currency} has at most {exponent} decimals.";
        return Math.Abs(amount) > 1_000_000_000_000_000m / Platform.Money.Money.Power(exponent) ? (FormattableString)$"This amount is too large." : null;
    }

    // Groups stand where the reader writes them, with the reader's sign or a blank, or nowhere: 1.23 is no German 123, and 1 23 is nobody's.
    public static bool TryRead(string text, CultureInfo reader, out decimal amount)
    {
        var plain = new string([.. text.Trim().Select(Plain)]);
        var group = reader.NumberFormat.NumberGroupSeparator is [var single] ? Plain(single) : ' ';
        var parts = plain.Split(reader.NumberFormat.NumberDecimalSeparator[0]);
        var whole = parts[0].TrimStart('-').TrimStart();
        amount = 0;
        return parts.Length <= 2 && parts.All(part => part.Any(char.IsAsciiDigit)) && (HasGoodGroups(whole, group) || HasGoodGroups(whole, ' '))
            && decimal.TryParse(string.Join('.', Ungrouped(Ungrouped(parts[0], ' '), group), parts.Length == 2 ? parts[1] : "0"),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static char Plain(char sign) => sign switch { '’' => '\'', '−' => '-', _ => char.IsWhiteSpace(sign) ? ' ' : sign };

    private static string Ungrouped(string number, char group) => number.Replace(group.ToString(), "", StringComparison.Ordinal);

    private static Money Of(decimal amount, string currency) => new((long)(amount * Platform.Money.Money.Power(Currencies.Exponent(currency))), currency);

    private static bool HasGoodGroups(string digits, char group)
    {
        var groups = digits.Split(group);
        return Array.TrueForAll(groups, part => part.All(char.IsAsciiDigit)) && (groups.Length == 1 || (groups[0].Length is 1 or 2 or 3 && groups.Skip(1).All(part => part.Length == 3)));
    }
}
