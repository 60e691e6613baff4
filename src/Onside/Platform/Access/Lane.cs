using System.Net;
using System.Net.Sockets;

namespace Onside.Platform.Access;

// Where tries are counted, and how many are free there.
public sealed record Lane(string Key, int Free, bool IsShared = false)
{
    public static Lane Account(string mail) => new("account/" + Convert.ToHexStringLower(Keys.Hash(SignIn.Normal(mail))), 5);

    // Many people may sit behind one address: more is free, and one who gets in does not clear it for the others.
    public static Lane Address(IPAddress? address) => new("address/" + Net(address), 30, true);

    public static Lane Device(string device, Guid personId) => new($"device/{device}/{personId:N}", 5);

    public static Lane Session(Guid sessionId) => new($"session/{sessionId:N}", 5);

    // A network of its own is one /64 in IPv6.
    private static string Net(IPAddress? address) => address switch
    {
        null => "none",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
