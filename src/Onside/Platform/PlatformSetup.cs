using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Onside.Platform.Access;
using Onside.Platform.Audit;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Files;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Live;
using Onside.Platform.Mail;
using Onside.Platform.Push;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;

namespace Onside.Platform;

public static class PlatformSetup
{
    public static void AddPlatform(this WebApplicationBuilder builder, Store store)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddAntiforgery(options => (options.HeaderName, options.Cookie.Name, options.Cookie.SecurePolicy) = ("X-Antiforgery", "onside-form", CookieSecurePolicy.SameAsRequest));
        services.AddHttpContextAccessor();
        services.AddPosted();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WebFiles>();
        services.AddSingleton<Easels>();
        services.AddSingleton<Said>();
        services.AddSingleton(SourceCode.From(builder.Configuration));
        services.AddCli();
        builder.AddJobs();
        builder.AddAudit();
        services.AddHealth();
        builder.AddTelemetry();
        services.AddOpenApiDocument();
        builder.AddLimits();
        services.AddData(store);
        builder.AddLive(store);
        services.AddAccess();
        services.AddSearch();
        builder.AddForFeatures();
        services.AddCommand<DemoCommand>();
        services.AddDataProtection().SetApplicationName("onside").PersistKeysToFileSystem(new DirectoryInfo(store.KeyFolder));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new UtcJson());
        });
    }

    // What features build upon.
    private static void AddForFeatures(this WebApplicationBuilder builder)
    {
        builder.AddMail();
        builder.Services.AddSingleton<PushKeys>().AddSingleton<PushLine>();
        builder.Services.AddScoped<SubjectBook>();
        builder.Services.AddScoped<Eyes>();
        builder.Services.AddHistoryBook();
        builder.Services.AddSingleton<Shelf>();
        builder.Services.AddSingleton(FileRules.From(builder.Configuration));
    }

    public static RouteGroupBuilder UsePlatform(this WebApplication app)
    {
        app.UseTraces();
        app.UseRequestLines();
        app.UseSecurity();
        app.UseResponseCompression();
        app.UseRefusals();
        app.UseRouting();
        app.UseActive();
        app.UseAuthentication();
        app.UseCultures();
        app.UseLimits();
        app.UseOnceOnly();
        app.UseTrust();
        app.UseAuthorization();
        app.UsePosted();
        app.MapGet("/a/{mark}/{**name}", (HttpContext http, string mark, string name, WebFiles assets) => assets.Send(http, mark, name)).AllowAnonymous().Unlogged().Unlimited().ExcludeFromDescription();
        app.MapCommands();
        app.MapHealth();
        app.MapMetrics();
        app.MapOpenApiDocument();
        var root = app.MapGroup("");
        root.AddEndpointFilter<Again>();
        root.MapLive(app);
        return root;
    }
}
