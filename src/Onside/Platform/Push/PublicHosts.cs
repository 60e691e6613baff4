using System.Net;
using System.Net.Sockets;

namespace Onside.Platform.Push;

// Addresses of the open internet: what somebody tells us to call must not lead back into our own house.
public static class PublicHosts
{
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    // Of version 6 only what is given out as global; within it, what carries an address of version 4 is asked for that one.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3"), Documentation = IPNetwork.Parse("2001:db8::/32"), Teredo = IPNetwork.Parse("2001::/32"), SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Includes(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? Includes(address.MapToIPv4())
        : address.AddressFamily == AddressFamily.InterNetwork ? !Inner.Any(inner => inner.Contains(address))
        : Global.Contains(address) && !Documentation.Contains(address) && !Teredo.Contains(address) && !SixToFour.Contains(address);

    // The address that is checked is the one that is called: a name cannot change its mind in between.
    public static async ValueTask<Stream> Connect(DnsEndPoint host, bool allowInner, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancel);
        if (addresses.Length == 0 || (!allowInner && !addresses.All(Includes)))
            throw new HttpRequestException($"{host.Host} is not on the open internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
