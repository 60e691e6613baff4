using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// Seals what was committed, all the time: nothing waits longer than 5 seconds for its seal.
public sealed partial class Sealing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Sealing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), Breath = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await Round(stoppingToken) ? Breath : Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> Round(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Sealer>().Seal(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            Failed(log, fault);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The log could not be sealed; it is tried again")]
    private static partial void Failed(ILogger log, Exception fault);
}
