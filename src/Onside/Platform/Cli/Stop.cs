using System.Runtime.InteropServices;

namespace Onside.Platform.Cli;

// Ctrl-C and SIGTERM ask a command to stop; what it has not saved by then is not saved.
public sealed class Stop : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _heard;

    public Stop() => _heard = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Hear))];

    public CancellationToken Token => _asked.Token;

    public void Dispose()
    {
        foreach (var registration in _heard)
            registration.Dispose();
        _asked.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _asked.Cancel();
    }
}
