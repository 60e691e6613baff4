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

    // Groups stand where the reader's language puts them, or nowhere: 1.23 is no German 123.
    public static bool TryRead(string text, CultureInfo reader, out decimal amount)
    {
        var format = reader.NumberFormat;
        var plain = new string([.. text.Where(letter => !char.IsWhiteSpace(letter))]).Replace('’', '\'').Replace('−', '-');
        var group = format.NumberGroupSeparator is [var single] ? single == '’' ? '\'' : single : ' ';
        var parts = plain.Split(format.NumberDecimalSeparator[0]);
        amount = 0;
        return parts.Length <= 2 && parts.All(part => part.Any(char.IsAsciiDigit)) && HasGoodGroups(parts[0].TrimStart('-'), group) && !(parts.Length == 2 && parts[1].Contains(group))
            && decimal.TryParse(string.Join('.', parts[0].Replace(group.ToString(), "", StringComparison.Ordinal), parts.Length == 2 ? parts[1] : "0"),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static Money Of(decimal amount, string currency) => new((long)(amount * Platform.Money.Money.Power(Currencies.Exponent(currency))), currency);

    private static bool HasGoodGroups(string digits, char group)
    {
        var groups = digits.Split(group);
        return groups.Length == 1 || (groups[0].Length is 1 or 2 or 3 && groups.Skip(1).All(part => part.Length == 3));
    }
}
