using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onside.Customers.Deals;

namespace Onside.Customers.Selling.Negotiation;

// A mark of what is read: the same for the same terms, lines and amount, another as soon as one of them is changed.
public static class TermsMark
{
    public static string Of(Deal deal, IEnumerable<TermsCheck> checks)
    {
        var text = new StringBuilder();
        Put(text, deal.AmountMinor, deal.Currency);
        foreach (var line in deal.Lines.Where(line => line.DeletedAt is null).OrderBy(line => line.Position))
            Put(text, line.ProductId, line.Description, line.QuantityMilli, line.UnitPriceMinor, line.Discount);
        // What nobody has looked at yet reads as open.
        foreach (var check in checks.Where(check => check.State != TermState.Open || check.Note is not null).OrderBy(check => check.Item))
            Put(text, (int)check.Item, (int)check.State, check.Note);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Each with its length before it: two texts that differ never read the same.
    private static void Put(StringBuilder text, params object?[] values)
    {
        text.Append('|').Append(values.Length);
        foreach (var value in values)
        {
            var told = value is null ? "-" : "=" + Convert.ToString(value, CultureInfo.InvariantCulture);
            text.Append('|').Append(told.Length).Append(':').Append(told);
        }
    }
}
