using System.Net;
using System.Net.Sockets;
using System.Text;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Cli;

public sealed class ServingTests : IDisposable
{
    private readonly string _folder = Databases.NewFolder();

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_second_process_is_refused_and_commands_are_carried_out_by_the_first()
    {
        using var serving = await OnsideProcess.Serve(_folder);

        var second = await OnsideProcess.Run("serve", "--data", _folder);
        var command = await OnsideProcess.Run("verify", "--data", _folder);
        var wrong = await OnsideProcess.Run("verify", "--data", _folder, "--nonsense", "--json");

        Assert.Equal((1, ""), (second.Code, second.Said));
        Assert.StartsWith($"Onside is already running on {_folder}.", second.Complained, StringComparison.Ordinal);
        Assert.Equal(0, command.Code);
        Assert.EndsWith("Everything holds.\n", command.Said, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Code);
        Assert.StartsWith("{\"error\":", wrong.Said, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "onside.sock")));
        Assert.Equal(0, await serving.Stop());
        Assert.Contains("/_commands", serving.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_for_commands_is_shut_to_the_network_and_to_other_names()
    {
        using var serving = await OnsideProcess.Serve(_folder);
        using var browser = new HttpClient { BaseAddress = new Uri(serving.Address) };

        using var command = await browser.PostAsync("/_commands", new StringContent("{\"Words\":[\"verify\"],\"Folder\":\"/\"}", Encoding.UTF8, "application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "evil.example" } };
        using var rebound = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, command.StatusCode);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, rebound.StatusCode);
    }

    [Fact]
    public async Task After_a_kill_the_next_one_serves_on_the_same_folder()
    {
        using (var first = await OnsideProcess.Serve(_folder))
            first.Kill();
        Assert.True(File.Exists(Path.Combine(_folder, "onside.sock")));

        var alone = await OnsideProcess.Run("verify", "--data", _folder);
        using var next = await OnsideProcess.Serve(_folder);
        var command = await OnsideProcess.Run("verify", "--data", _folder);

        Assert.Equal((0, 0), (alone.Code, command.Code));
    }

    [Fact]
    public async Task A_request_that_is_on_its_way_is_answered_before_the_process_ends()
    {
        using var serving = await OnsideProcess.Serve(_folder);
        using var half = await Begin(serving.Address, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nMail");
        await Task.Delay(500);

        var stopped = serving.Stop();
        await Task.Delay(1000);
        await half.SendAsync("=x"u8.ToArray());
        var answer = new byte[64];
        var read = await half.ReceiveAsync(answer);

        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
        Assert.Equal(0, await stopped);
    }

    [Fact]
    public async Task Who_sends_too_much_or_too_slowly_is_cut_off()
    {
        using var serving = await OnsideProcess.Serve(_folder);
        using var large = await Begin(serving.Address, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000000\r\n\r\nMail");
        using var slow = await Begin(serving.Address, "GET /sign-in HTTP/1.1\r\nHost: loc");

        var answer = new byte[64];
        var read = await large.ReceiveAsync(answer);
        var patience = System.Diagnostics.Stopwatch.StartNew();
        var told = await slow.ReceiveAsync(new byte[64]);

        Assert.StartsWith("HTTP/1.1 413", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
        Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.True(told >= 0);
    }

    private static async Task<Socket> Begin(string address, string text)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(address).Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        return socket;
    }
}
