namespace Onside.Platform.Live;

public sealed class SweepPresence(Presence presence, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, CancellationToken.None))
            presence.Sweep();
    }
}
