namespace Onside.Customers.Accounts;

// A mail address or telephone number, and what it is for: work, mobile, private.
public sealed record Reach(string Value, string? Label = null)
{
    // The forms in which addresses and numbers are compared.
    public static string Mail(string? mail) => (mail ?? "").Trim().ToLowerInvariant();

    // Long enough to tell people apart; the country's and the trunk prefix are left to the eye.
    public static string Digits(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < 5 ? "" : digits[^Math.Min(digits.Length, 9)..];
    }

    public static string Domain(string? website)
    {
        var text = (website ?? "").Trim().ToLowerInvariant();
        var host = text[(text.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? slashes + 2 : 0)..].Split('/', '?', '#', ':')[0];
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
