using System.Diagnostics;

namespace Onside.Tests.Platform.Cli;

// The product as its users start it: a process of its own, on a folder of its own.
public sealed class OnsideProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];

    private Task _hearing = Task.CompletedTask;

    private OnsideProcess(Process process) => _process = process;

    public string Address { get; private set; } = "";

    public string Said => string.Join('\n', _said);

    public int Id => _process.Id;

    public static async Task<OnsideProcess> Serve(string folder, params string[] more)
    {
        var serving = new OnsideProcess(Start(["serve", "--data", folder, "--urls", "http://localhost:0", .. more]));
        while (await serving._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            serving._said.Add(line);
            if (line.StartsWith("Onside serves ", StringComparison.Ordinal))
            {
                serving.Address = line["Onside serves ".Length..];
                serving._hearing = serving.Hear();
                return serving;
            }
        }
        throw new InvalidOperationException(serving.Said + await serving._process.StandardError.ReadToEndAsync());
    }

    public static async Task<(int Code, string Said, string Complained)> Run(params string[] words)
    {
        using var process = Start(words);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await said, await complained);
    }

    public async Task<int> Stop()
    {
        Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        await _hearing;
        return _process.ExitCode;
    }

    private async Task Hear()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _said.Add(line);
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static Process Start(string[] words) => Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
    })!;
}
