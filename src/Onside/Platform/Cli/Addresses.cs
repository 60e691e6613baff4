using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Onside.Platform.Web;

namespace Onside.Platform.Cli;

// Where serve listens. Chosen from the command line before the host starts.
public sealed class Addresses
{
    public const string Usual = "http://localhost:5080";

    public IReadOnlyList<BindingAddress> Listened { get; private set; } = [];

    // Whose X-Forwarded headers are believed.
    public IReadOnlyList<IPAddress> Proxies { get; private set; } = [];

    public X509Certificate2? Certificate { get; private set; }

    public bool IsOnlyHere => Listened.All(IsHere);

    public void Choose(string urls, IEnumerable<string> proxies, X509Certificate2? certificate, bool isDemo)
    {
        Listened = [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
        Proxies = [.. proxies.Select(Address)];
        Certificate = certificate;
        if (isDemo && !IsOnlyHere)
            throw new Refusal($"This database holds the demo company, whose people sign in without a password: it is served on this machine only. Use --urls http://localhost:5080, or another --data.");
        if (Proxies.Count == 0 && Listened.FirstOrDefault(address => address.Scheme == "http" && !IsHere(address)) is { } open)
            throw new Refusal($"Plain http on {open} would send passwords readable over the network. Add TLS (--urls https://*:443 --certificate cert.pem --certificate-key key.pem), or put a proxy with TLS in front and name it (--proxy 10.0.0.5).");
        if (certificate is null && Listened.Any(address => address.Scheme == "https"))
            throw new Refusal($"https needs a certificate: --certificate cert.pem --certificate-key key.pem");
    }

    public void Listen(KestrelServerOptions kestrel)
    {
        foreach (var address in Listened)
            kestrel.Listen(Endpoint(address), listen =>
            {
                if (address.Scheme == "https")
                    listen.UseHttps(Certificate!);
            });
    }

    private static IPEndPoint Endpoint(BindingAddress address) =>
        new(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var one) ? one : IPAddress.IPv6Any, address.Port);

    private static bool IsHere(BindingAddress address) => IPAddress.IsLoopback(Endpoint(address).Address);

    private static BindingAddress Parse(string url)
    {
        var address = Uri.IsWellFormedUriString(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute) ? BindingAddress.Parse(url) : null;
        return address is { Scheme: "http" or "https", IsUnixPipe: false } ? address : throw new Refusal($"{url} is not an address to listen on: use for example http://localhost:5080.");
    }

    private static IPAddress Address(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? address : throw new Refusal($"{proxy} is not the IP address of a proxy.");
}
