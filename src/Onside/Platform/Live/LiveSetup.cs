using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Live;

public static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder, Store store)
    {
        var services = builder.Services;
        services.AddSingleton(new LiveBeat(TimeSpan.FromSeconds(builder.Configuration.GetValue("Live:BeatSeconds", 20))));
        services.AddSingleton<Signals>();
        services.AddSingleton<Remembered>();
        services.AddSingleton<Presence>();
        services.AddHostedService<SweepPresence>();
        if (!store.IsSqlite)
            services.AddHostedService<PostgresRelay>();
    }

    public static void MapLive(this RouteGroupBuilder root, WebApplication app)
    {
        app.MapGet("/live", LiveStream.Get).ForReaders().WithMetadata(Quiet.Ever).Unlogged();
        root.MapGet("/here/{kind}/{id:guid}", ShowVisitors.Get).ForReaders().WithMetadata(Quiet.Ever).Unlogged();
        root.MapPost("/here/{kind}/{id:guid}/leaving", LeaveRecord.Post).ForReaders().WithMetadata(Quiet.Ever).Unlogged();
    }
}
