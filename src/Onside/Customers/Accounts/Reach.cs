namespace Onside.Customers.Accounts;

// A mail address or telephone number, and what it is for: work, mobile, private.
public sealed record Reach(string Value, string? Label = null)
{
    public static readonly IReadOnlyList<FormattableString> Labels = [$"Work", $"Mobile", $"Private", $"Reception", $"Other"];

    // The forms in which addresses and numbers are compared.
    public static string Mail(string? mail) => (mail ?? "").Trim().ToLowerInvariant();

    // The last nine digits tell people apart, however the country and the trunk prefix are written.
    public static string Digits(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < 5 ? "" : digits[^Math.Min(digits.Length, 9)..];
    }

    public static string Domain(string? website)
    {
        var host = Uri.TryCreate(Href(website), UriKind.Absolute, out var address) ? address.IdnHost.ToLowerInvariant() : "";
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    // Only web addresses become links; "example.com" is one.
    public static string? Href(string? website)
    {
        var text = (website ?? "").Trim();
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return Uri.TryCreate(full, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.Host.Contains('.') ? address.AbsoluteUri : null;
    }

    public static string Tel(string phone) => "tel:" + string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
}
