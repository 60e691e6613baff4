using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Cli;

public static class CliSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Pause = TimeSpan.FromMilliseconds(100);

    public static WebApplicationBuilder CreateBuilder(this CommandLine line)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [.. line.Settings, "--hostBuilder:reloadConfigOnChange=false"], ContentRootPath = line.Settings.Any(word => word.StartsWith("--contentRoot", StringComparison.Ordinal)) ? null : Root() });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.AddLogs(line.IsServe);
        return builder;
    }

    public static void AddCli(this IServiceCollection services)
    {
        services.AddSingleton<Addresses>();
        services.AddSingleton<CommandTree>();
        services.AddSingleton<Carrying>();
        services.AddSingleton<Marks>();
        services.AddSingleton<IStartupFilter, FrontDoor>();
        services.AddCommand<Serve>();
        services.AddCommand<MigrateCommand>();
        services.AddCommand<VerifyCommand>();
        services.AddScoped<IVerifies, DatabaseIsSound>();
        services.AddScoped<IVerifies, ChangesHaveTheirEvent>();
        services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = CommandSocket.Bind);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    // While another process serves these data, it carries the command out; without one this process holds the folder from here on.
    public static async Task<int?> CarriedOutElsewhere(this CommandLine line)
    {
        if (line.IsServe || line.IsAboutItself || !line.Store.IsSqlite)
            return null;
        var output = Output.ToConsole(line.IsJson);
        using var stop = new Stop();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (line.Take())
                return null;
            if (await CommandSocket.TryConnect(line.Store, stop.Token) is { } socket)
                return await CommandSocket.Ask(socket, line, output, stop.Token);
            if (waited >= Patience)
                return output.Failed($"Another Onside command is working on {line.Store.Folder}. Wait until it is done.");
            await Task.Delay(Pause);
        }
    }

    public static async Task<int> Run(this WebApplication app, CommandLine line)
    {
        var (carrying, output) = (app.Services.GetRequiredService<Carrying>(), Output.ToConsole(line.IsJson));
        if (line.IsServe)
            return await carrying.Carry(line.Words, Environment.CurrentDirectory, output, true, CancellationToken.None);
        using var stop = new Stop();
        return await carrying.Carry(line.Words, Environment.CurrentDirectory, output, true, stop.Token);
    }

    // The folder with wwwroot: beside the program when published, above it in a working copy.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
