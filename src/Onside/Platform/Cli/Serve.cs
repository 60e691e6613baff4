using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Platform.Cli;

public sealed partial class Serve(Store store, Addresses addresses, Migrator migrator, Marks marks, IServiceScopeFactory scopes, IHost host, ILogger<Serve> log) : ICommand
{
    private readonly Option<string?> _urls = new("--urls") { Description = $"Where to listen, separated by ; (default: {Addresses.Usual}, or ONSIDE_URLS)", HelpName = "URLS" };
    private readonly Option<string[]> _proxies = new("--proxy") { Description = "The IP address of a proxy in front, whose X-Forwarded headers are believed", HelpName = "ADDRESS" };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "A certificate for https, as a PEM file", HelpName = "FILE" };
    private readonly Option<string?> _key = new("--certificate-key") { Description = "Its private key, as a PEM file", HelpName = "FILE" };

    public string Name => "serve";

    public string Description => "Serves Onside to browsers and programs until it is stopped.";

    public IEnumerable<Symbol> Takes => [_urls, _proxies, _certificate, _key];

    public async Task<int> Run(Call call)
    {
        using var held = store.IsSqlite ? FolderLock.Take(store) : null;
        if (store.IsSqlite && SqliteVersion.Warning() is { } warning)
            Warn(log, warning);
        await migrator.Migrate(call.Cancel);
        _ = Task.Run(WarmUp);
        addresses.Choose(call.Value(_urls) ?? Environment.GetEnvironmentVariable("ONSIDE_URLS") ?? Addresses.Usual, call.Value(_proxies) ?? [], Certificate(call), await marks.IsDemo(call.Cancel));
        Listen(call.Use<IOptions<KestrelServerOptions>>().Value);
        try
        {
            await host.StartAsync(call.Cancel);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new Refusal($"{fault.Message} Choose another address with --urls.");
        }
        await Greet(call);
        await host.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    // EF builds its model and its first query while the host builds the rest.
    private async Task WarmUp()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Mark>().AnyAsync();
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        addresses.Listen(kestrel);
        CommandSocket.Listen(kestrel, store);
    }

    private static async Task Greet(Call call)
    {
        var urls = (call.Use<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Where(url => !url.Contains("unix:", StringComparison.Ordinal))
            .Select(url => url.Replace("//127.0.0.1", "//localhost", StringComparison.Ordinal)).ToArray();
        if (urls.Length == 0)
            return;
        var lines = new List<string>();
        foreach (var greeting in call.Scope.GetServices<IGreeting>())
            lines.AddRange(await greeting.Lines(urls[0]));
        foreach (var line in lines.Prepend($"Onside serves {string.Join(' ', urls)}"))
            call.Output.Print(line);
        call.Output.Done(new { urls, greetings = lines });
    }

    private X509Certificate2? Certificate(Call call)
    {
        if (call.Value(_certificate) is not { } file)
            return null;
        try
        {
            return X509Certificate2.CreateFromPemFile(call.FullPath(file), call.Value(_key) is { } key ? call.FullPath(key) : null);
        }
        catch (Exception fault) when (fault is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new Refusal($"The certificate {file} cannot be used: {fault.Message}");
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Warning}")]
    private static partial void Warn(ILogger log, string warning);
}

// Slot: what a feature has to say when serve has started, such as the sign-in links of a demo.
public interface IGreeting
{
    Task<IReadOnlyList<string>> Lines(string address);
}
