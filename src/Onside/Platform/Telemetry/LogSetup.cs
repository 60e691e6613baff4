using Microsoft.Extensions.Logging.Console;

namespace Onside.Platform.Telemetry;

// Where log lines go: one JSON object a line when serving, plain lines while developing, and beside the answer for a command.
public static class LogSetup
{
    public static void AddLogs(this WebApplicationBuilder builder, bool isServing)
    {
        var logs = builder.Logging.ClearProviders();
        logs.AddFilter(null, LogLevel.Warning).AddFilter("Onside", isServing ? LogLevel.Information : LogLevel.Warning);
        logs.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logs.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logs.AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Error);
        logs.AddFilter(typeof(Access.Door).FullName, LogLevel.Warning);
        logs.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (isServing && !builder.Environment.IsDevelopment())
            logs.Services.AddSingleton<ILoggerProvider, JsonLines>();
        else
            logs.AddSimpleConsole(plain => (plain.SingleLine, plain.ColorBehavior) = (isServing, LoggerColorBehavior.Default));
        logs.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = isServing ? LogLevel.None : LogLevel.Trace);
    }
}
