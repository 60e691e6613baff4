using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Onside.Platform.Data;

namespace Onside.Platform.Cli;

// The data folder's own socket: the serving process carries out what others ask for, since it alone has the database.
public static class CommandSocket
{
    private const int LongestPath = 100;

    public static void Listen(KestrelServerOptions kestrel, Store store)
    {
        if (!store.IsSqlite || OperatingSystem.IsWindows() || store.Socket.Length > LongestPath)
            return;
        File.Delete(store.Socket);
        kestrel.ListenUnixSocket(store.Socket);
    }

    // Nobody can connect between bind and listen: the mode is right before the door opens.
    public static Socket Bind(System.Net.EndPoint endpoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        if (endpoint is UnixDomainSocketEndPoint && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(endpoint.ToString()!, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return socket;
    }

    // Nothing: nobody listens there now.
    public static async Task<Socket?> TryConnect(Store store, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(store.Socket), cancel);
            return socket;
        }
        catch (Exception fault) when (fault is SocketException or ArgumentOutOfRangeException)
        {
            socket.Dispose();
            return null;
        }
    }

    public static async Task<int> Ask(Socket socket, CommandLine line, Output output, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new NetworkStream(socket, true)) }) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost" + CommandDoor.Path) { Content = JsonContent.Create(new Asked(line.Words, Environment.CurrentDirectory, line.IsJson)) };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (!response.IsSuccessStatusCode)
            return output.Failed($"The running Onside did not understand this command: is it another version?");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
        while (await lines.ReadLineAsync(cancel) is { } text)
            if (JsonSerializer.Deserialize<Heard>(text) is { } heard)
            {
                if (heard.Exit is { } code)
                    return code;
                output.Repeat(new(heard.Text ?? "", heard.IsError));
            }
        return output.Failed($"The running Onside ended before the command did.");
    }
}
