using Onside.Platform.Access;

namespace Onside.Platform.Telemetry;

public static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Active>();
        services.AddSingleton<Vitals>();
        services.AddSingleton<Measured>();
        services.AddHostedService(scope => scope.GetRequiredService<Measured>()).AddHostedService<VitalMeters>();
        if (OtlpSettings.IsAsked(builder.Configuration))
            services.AddSingleton<OtlpExport>().AddHostedService(scope => scope.GetRequiredService<OtlpExport>());
    }

    // Around everything else; a trace's last words are said when its answer is known.
    public static void UseTraces(this WebApplication app)
    {
        if (OtlpSettings.IsAsked(app.Configuration))
            app.Use(Active.Name);
    }

    public static void UseActive(this WebApplication app) => app.Use(app.Services.GetRequiredService<Active>().Count);

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapGet("/metrics", Metrics).ForAdministrators().ExcludeFromDescription();

    private static async Task<IResult> Metrics(HttpContext http, Measured measured, Vitals vitals)
    {
        await vitals.Look(http.RequestAborted);
        var isOpen = http.Request.Headers.Accept.ToString().Contains("application/openmetrics-text", StringComparison.Ordinal);
        return Results.Text(measured.Read(families => MetricsText.Of(families, isOpen)), isOpen ? MetricsText.Open : MetricsText.Plain);
    }
}
