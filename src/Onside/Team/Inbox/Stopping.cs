using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Onside.Team.Inbox;

// The address at the end of a mail that ends mails like it: whoever has it may, and nothing else can be done with it.
public sealed class Stopping(IDataProtectionProvider protection)
{
    public const string Everything = "*";

    private readonly IDataProtector _seal = protection.CreateProtector("Onside.Team.Inbox.Stopping");

    public string Address(Guid personId, string reason) => $"/unsubscribe/{_seal.Protect($"{personId:N}{reason}")}";

    public (Guid PersonId, string Reason)? Read(string key)
    {
        try
        {
            var told = _seal.Unprotect(key);
            return Guid.TryParseExact(told[..32], "N", out var person) ? (person, told[32..]) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
