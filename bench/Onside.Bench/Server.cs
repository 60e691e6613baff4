using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Onside.Bench;

// The product as its users run it: a process of its own, started and stopped.
public sealed class Server : IDisposable
{
    private readonly Process _process;

    public string Address { get; }

    public double StartSeconds { get; private set; }

    private Server(string program, string arguments, int port)
    {
        Address = $"http://127.0.0.1:{port}";
        _process = Process.Start(new ProcessStartInfo("dotnet", $"{program} {arguments}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) Console.Error.WriteLine(line.Data); };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static async Task<Server> Product(string folder, string? database, string cookie)
    {
        var port = FreePort();
        var where = database is null ? $"--data {folder}" : $"--data {folder} --database \"{database}\"";
        var since = Stopwatch.StartNew();
        var server = new Server(typeof(WebBench).Assembly.Location.Replace("Onside.Bench.dll", "Onside.dll", StringComparison.Ordinal), $"serve {where} --urls http://127.0.0.1:{port} --Limits:PerSecond=1000000", port);
        await server.Answers("/deals", cookie);
        server.StartSeconds = since.Elapsed.TotalSeconds;
        return server;
    }

    public static async Task<Server> Bare(string folder, string? database)
    {
        var port = FreePort();
        var server = new Server(typeof(Server).Assembly.Location, $"bare {folder} \"{database ?? "-"}\" {port}", port);
        await server.Answers("/", "");
        return server;
    }

    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(new string([.. line.Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }

    public async Task<(long Bytes, int Status)> Fetch(string path, string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var answer = await client.SendAsync(request);
        return ((await answer.Content.ReadAsByteArrayAsync()).Length, (int)answer.StatusCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Process.Start("kill", $"-TERM {_process.Id}").WaitForExit();
            if (!_process.WaitForExit(10_000))
                _process.Kill(true);
        }
        _process.Dispose();
    }

    private async Task Answers(string path, string cookie)
    {
        for (var round = 0; round < 1200; round++)
        {
            try
            {
                if ((await Fetch(path, cookie)).Status == 200)
                    return;
            }
            catch (HttpRequestException)
            {
            }
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            await Task.Delay(25);
        }
        throw new TimeoutException("The server did not answer within 30 s.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
