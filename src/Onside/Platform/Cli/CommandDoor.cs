using System.Text.Json;
using System.Threading.Channels;
using Onside.Platform.Web;

namespace Onside.Platform.Cli;

// What another process on this machine asks the serving one to carry out, and what it hears back: one JSON object a line.
public sealed record Asked(string[] Words, string Folder, bool IsJson);

public sealed record Heard(string? Text = null, bool IsError = false, int? Exit = null);

public static class CommandDoor
{
    public const string Path = "/_commands";

    public static void MapCommands(this IEndpointRouteBuilder routes) => routes.MapPost(Path, Carry).AllowAnonymous().ExcludeFromDescription();

    private static async Task Carry(HttpContext http, Carrying carrying, IHostApplicationLifetime life)
    {
        if (!OwnSocket.Is(http))
            throw Refusal.NotFound();
        var asked = await http.Request.ReadFromJsonAsync<Asked>() ?? throw new Refusal($"This request could not be read.", 400);
        if (CommandLine.Read(asked.Words).IsServe)
            throw new Refusal($"Onside is serving already.", 409);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        var said = Channel.CreateUnbounded<Heard>(new() { SingleReader = true });
        var work = Run(carrying, asked, said.Writer, cancel.Token);
        http.Response.ContentType = "application/x-ndjson";
        await foreach (var heard in said.Reader.ReadAllAsync(CancellationToken.None))
            await Tell(http, heard);
        await work;
    }

    private static async Task Run(Carrying carrying, Asked asked, ChannelWriter<Heard> said, CancellationToken cancel)
    {
        try
        {
            var output = new Output(asked.IsJson, piece => said.TryWrite(new(piece.Text, piece.IsError)));
            said.TryWrite(new(Exit: await carrying.Carry(asked.Words, asked.Folder, output, false, cancel)));
        }
        finally
        {
            said.Complete();
        }
    }

    private static async Task Tell(HttpContext http, Heard heard)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return;
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(heard));
        await http.Response.Body.WriteAsync("\n"u8.ToArray());
        await http.Response.Body.FlushAsync();
    }
}
