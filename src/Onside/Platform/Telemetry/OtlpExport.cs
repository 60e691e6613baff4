using System.Diagnostics.Metrics;
using Onside.Platform.Data;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onside.Platform.Telemetry;

// Sends measurements and traces to a collector, by OTLP. That it cannot be reached is told once, and nobody waits for it.
public sealed partial class OtlpExport(IConfiguration configuration, IMeterFactory meters, Vitals vitals, TimeProvider clock, ILogger<OtlpExport> log) : BackgroundService
{
    private const int Patience = 5_000;
    private OtlpSettings? _settings;
    private MeterProvider? _meters;
    private MetricReader? _reader;
    private TracerProvider? _traces;

    public string? To => _settings?.Endpoint.Authority;

    public DateTime? SentAt { get; private set; }

    public bool Fails { get; private set; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _settings = OtlpSettings.From(configuration);
        var about = ResourceBuilder.CreateEmpty().AddService("onside", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3), serviceInstanceId: Environment.MachineName);
        _reader = new BaseExportingMetricReader(new OtlpMetricExporter(Options("metrics"))) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(about).AddMeter([.. Instruments.All.Select(known => known.Meter).Distinct()]).AddView(Kept).AddReader(_reader).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(about).AddSource("Microsoft.AspNetCore", "Npgsql", Spans.Name).SetSampler(new TraceIdRatioBasedSampler(_settings.TraceShare))
            .AddProcessor(new BatchActivityExportProcessor(new OtlpTraceExporter(Options("traces")))).Build();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.Run(() => _traces?.Shutdown(Patience), cancellationToken);
    }

    public override void Dispose()
    {
        _traces?.Dispose();
        _meters?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pause = new PeriodicTimer(_settings!.Every);
        do
        {
            await Send(stoppingToken);
        }
        while (await pause.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Send(CancellationToken stopping)
    {
        await vitals.Look(stopping);
        var isSent = await Task.Run(() => _reader!.Collect(Patience), stopping);
        if (isSent)
            SentAt = clock.Now();
        else if (!Fails)
            Failed(log, To);
        Fails = !isSent;
    }

    private OtlpExporterOptions Options(string kind) => new()
    {
        Endpoint = _settings!.For(kind), Protocol = _settings.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, Headers = _settings.Headers, TimeoutMilliseconds = Patience,
    };

    // The same as /metrics tells, by the labels of the instruments themselves.
    private MetricStreamConfiguration Kept(Instrument instrument)
    {
        var known = Instruments.Of(instrument, meters);
        if (known.Count == 0)
            return MetricStreamConfiguration.Drop;
        var labels = known.SelectMany(known => known.Labels).Where(label => label.IsSafe).Select(label => label.From).Distinct().ToArray();
        return instrument is Histogram<double> ? new ExplicitBucketHistogramConfiguration { Boundaries = Instruments.Buckets, TagKeys = labels } : new MetricStreamConfiguration { TagKeys = labels };
    }

    [LoggerMessage(1, LogLevel.Warning, "Measurements cannot be sent to {To}; it is tried again")]
    private static partial void Failed(ILogger log, string? to);
}
