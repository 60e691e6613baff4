using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Onside.Browser.Rig;

// The line between a browser and the product, which can be cut and mended.
public sealed class Wire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly int _to;
    private volatile bool _isCut;

    public Wire(Uri to)
    {
        _to = to.Port;
        _listener.Start();
        _ = Accept();
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Cut()
    {
        _isCut = true;
        while (_open.TryTake(out var client))
            client.Dispose();
    }

    public void Mend() => _isCut = false;

    public void Dispose()
    {
        _listener.Stop();
        Cut();
    }

    private async Task Accept()
    {
        try
        {
            while (await _listener.AcceptTcpClientAsync() is { } browser)
                _ = Carry(browser);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var product = new TcpClient();
        _open.Add(browser);
        _open.Add(product);
        try
        {
            if (_isCut)
                return;
            await product.ConnectAsync(IPAddress.Loopback, _to);
            var (near, far) = (browser.GetStream(), product.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException)
        {
            // The line was cut.
        }
        finally
        {
            browser.Dispose();
        }
    }
}
