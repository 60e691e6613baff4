using System.Globalization;
using System.Net.Http.Json;

namespace Onside.Bench;

// Others at work while something is measured: so many promises asked for a second, until it is over.
public sealed class Others : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public Others(string address, Acting who, Guid colleague, int perSecond) => _work = Work(address, who, colleague, TimeSpan.FromSeconds(1) / perSecond);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private async Task Work(string address, Acting who, Guid colleague, TimeSpan pause)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", who.Token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var asked = new { to = colleague, what = "Bench meanwhile", condition = "It is on the deal.", dueAt = TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), why = "The offer goes out this week." };
        using var beat = new PeriodicTimer(pause);
        while (!_end.IsCancellationRequested && await beat.WaitForNextTickAsync())
            using (var answer = await client.PostAsJsonAsync("/commitments", asked))
                answer.EnsureSuccessStatusCode();
    }
}
