using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Cli;

namespace Onside.Tests.Rig;

// What somebody types on the command line, carried out by the product.
public static class Commanding
{
    public sealed record Heard(int Code, string Said, JsonElement? Told);

    public static async Task<Heard> Types(this OnsideApp app, params string[] words)
    {
        var (json, said) = (words.Contains("--json"), new List<string>());
        var code = await app.Services.GetRequiredService<Carrying>().Carry(words, Path.GetTempPath(), new Output(json, piece => said.Add(piece.Text)), false, CancellationToken.None);
        var text = string.Concat(said);
        return new(code, text, json ? JsonDocument.Parse(text).RootElement : null);
    }
}
