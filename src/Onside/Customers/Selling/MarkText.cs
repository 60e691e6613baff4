using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onside.Customers.Selling;

// A mark of what somebody read or confirmed: the same for the same, another as soon as one thing in it is changed.
public sealed class MarkText
{
    public const int Length = 64;

    private readonly StringBuilder _text = new();

    // Each with its length before it: two texts that differ never read the same.
    public MarkText Put(params object?[] values)
    {
        _text.Append('|').Append(values.Length);
        foreach (var value in values)
        {
            var told = value is null ? "-" : "=" + Convert.ToString(value, CultureInfo.InvariantCulture);
            _text.Append('|').Append(told.Length).Append(':').Append(told);
        }
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));
}
