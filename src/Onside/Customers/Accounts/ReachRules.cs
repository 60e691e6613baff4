using System.ComponentModel.DataAnnotations;

namespace Onside.Customers.Accounts;

[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    public WebAddressAttribute() => ErrorMessage = "This is not a web address. Write it like example.com.";

    public override bool IsValid(object? value) => value is null or "" || (value is string text && Reach.Href(text) is not null);
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class TelephoneAttribute : ValidationAttribute
{
    public TelephoneAttribute() => ErrorMessage = "This is not a telephone number. Write it like +49 89 123456.";

    public override bool IsValid(object? value) => value is null or "" || (value is string text
        && text.Count(char.IsAsciiDigit) >= 4 && text.All(letter => char.IsAsciiDigit(letter) || " +()-/.".Contains(letter)));
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public MailAddressAttribute() => ErrorMessage = "This is not an e-mail address.";

    public override bool IsValid(object? value) => value is null or "" || (value is string text
        && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.') && !host.StartsWith('.') && !host.EndsWith('.') && !text.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or '"'));
}
