namespace Onside.Tests.Platform.Live;

// An open live stream, read as a browser does.
public sealed class Stream(StreamReader reader) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<Stream> Of(HttpClient client, params string[] topics)
    {
        var stream = new Stream(new StreamReader(await client.GetStreamAsync($"/live?on={Uri.EscapeDataString(string.Join(' ', topics))}")));
        Assert.Equal("open", await stream.Next("event: "));
        return stream;
    }

    // The next thing told: who did it, how many hear it, and the topics.
    public async Task<string[]> Told() => (await Next("data: ") ?? throw new EndOfStreamException()).Split(' ');

    public async Task<bool> Ends()
    {
        while (await Line() is not null)
        {
        }
        return true;
    }

    public void Dispose() => reader.Dispose();

    private async Task<string?> Next(string field)
    {
        while (await Line() is { } line)
            if (line.StartsWith(field, StringComparison.Ordinal) && line.Length > field.Length && line != "event: beat")
                return line[field.Length..];
        return null;
    }

    private async Task<string?> Line()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await reader.ReadLineAsync(limit.Token);
    }
}
