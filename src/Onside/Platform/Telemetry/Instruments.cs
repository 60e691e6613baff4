using System.Diagnostics.Metrics;
using System.Globalization;

namespace Onside.Platform.Telemetry;

// What is kept of all that can be measured, and by which labels. A label has few values: a route is told by its template, a status by what it means.
public static class Instruments
{
    public const string Own = "Onside", Pool = "onside";
    public const string Requests = "http.server.request.duration", WriterWait = "onside.writer.wait", WriterRefused = "onside.writer.refused", Connections = "db.client.connection.count", MostConnections = "db.client.connection.max";
    public const string Answered = "answered", Refused = "refused", Failed = "failed", Nowhere = "nowhere";

    private const string Hosting = "Microsoft.AspNetCore.Hosting", Kestrel = "Microsoft.AspNetCore.Server.Kestrel", Runtime = "System.Runtime", Npgsql = "Npgsql";

    // Seconds.
    public static readonly double[] Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly Label Method = new("http.request.method"), Route = new("http.route", Told: RouteOf);
    private static readonly Label Status = new("http.response.status_code"), Outcome = new("outcome", "http.response.status_code", OutcomeOf);
    private static readonly Label Generation = new("gc.heap.generation"), PoolName = new("db.client.connection.pool.name", Told: name => name is Pool ? Pool : "other") { IsSafe = false };

    public static readonly IReadOnlyList<Known> All =
    [
        new(Hosting, Requests, Method, Route, Outcome) { IsRecent = true },
        new(Hosting, Requests, Method, Route, Status) { As = "http.server.responses", IsCount = true, About = "Answers by route and status" },
        new(Hosting, "http.server.active_requests"),
        new(Kestrel, "kestrel.active_connections"), new(Kestrel, "kestrel.queued_connections"), new(Kestrel, "kestrel.rejected_connections"), new(Kestrel, "kestrel.queued_requests"),
        new(Own, "onside.http.active", Route),
        new(Own, WriterWait) { IsRecent = true }, new(Own, WriterRefused) { IsRecent = true }, new(Own, "onside.writer.hold"), new(Own, "onside.writer.waiting"),
        new(Own, "onside.reader.wait"), new(Own, "onside.reader.hold"), new(Own, "onside.reader.waiting"),
        new(Own, "onside.drawing.wait"), new(Own, "onside.drawing.hold"), new(Own, "onside.drawing.waiting"),
        new(Own, "onside.outbox.age"), new(Own, "onside.outbox.waiting"), new(Own, "onside.outbox.aside"),
        new(Own, "onside.job.lag", new Label("job")), new(Own, "onside.job.failed", new Label("job")), new(Own, "onside.job.duration", new Label("job")),
        new(Own, "onside.database.up"), new(Own, "onside.database.size"), new(Own, "onside.database.wal.size"), new(Own, "onside.disk.free"), new(Own, "onside.disk.size"),
        new(Own, "onside.backup.verified"), new(Own, "onside.backup.verified.age"), new(Own, "onside.build", new Label("version"), new Label("database")), new(Own, "onside.uptime"),
        new(Npgsql, Connections, PoolName, new Label("db.client.connection.state")), new(Npgsql, MostConnections, PoolName),
        new(Npgsql, "db.client.connection.npgsql.pending_requests"), new(Npgsql, "db.client.connection.npgsql.timeouts"), new(Npgsql, "db.client.operation.npgsql.executing"),
        new(Runtime, "dotnet.process.cpu.time", new Label("cpu.mode")), new(Runtime, "dotnet.process.cpu.count") { IsLevel = true }, new(Runtime, "dotnet.process.memory.working_set"),
        new(Runtime, "dotnet.thread_pool.queue.length") { IsLevel = true }, new(Runtime, "dotnet.thread_pool.thread.count") { IsLevel = true }, new(Runtime, "dotnet.thread_pool.work_item.count"), new(Runtime, "dotnet.monitor.lock_contentions"),
        new(Runtime, "dotnet.gc.collections", Generation), new(Runtime, "dotnet.gc.pause.time"), new(Runtime, "dotnet.gc.heap.total_allocated"),
        new(Runtime, "dotnet.gc.last_collection.heap.size", Generation), new(Runtime, "dotnet.gc.last_collection.memory.committed_size"),
    ];

    // As what an instrument is kept. Meters of a host belong to it, those of libraries to the process.
    public static IReadOnlyList<Known> Of(Instrument instrument, IMeterFactory host) =>
        instrument.Meter.Scope is { } scope && scope != host ? [] : [.. All.Where(known => known.Instrument == instrument.Name && known.Meter == instrument.Meter.Name)];

    // The template of an address, written in one way: of some ASP.NET tells a slash at the end.
    public static string RouteOf(object? template) => template is string { Length: > 0 } told ? told.Length > 1 ? told.TrimEnd('/') : told : Nowhere;

    // A refusal is an answer too, but not one that somebody came for; a failure is ours.
    private static string OutcomeOf(object? status) => Convert.ToInt32(status, CultureInfo.InvariantCulture) switch { >= 500 => Failed, >= 400 => Refused, _ => Answered };
}

// One that is kept: its meter and name, and its labels. A count tells how often it was measured, not how much.
public sealed record Known(string Meter, string Instrument, params IReadOnlyList<Label> Labels)
{
    public string As { get; init; } = Instrument;

    public bool IsCount { get; init; }

    // The last minutes are kept apart, for the health page.
    public bool IsRecent { get; init; }

    public string? About { get; init; }

    // It goes up and down, whatever its instrument says.
    public bool IsLevel { get; init; }
}

public sealed record Label(string Name, string? Tag = null, Func<object?, string>? Told = null)
{
    public string From { get; } = Tag ?? Name;

    // As it is told, not as it was measured, when it could hold a name of a server or a person.
    public bool IsSafe { get; init; } = true;

    public string Tell(object? value) => Told is null ? value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : Told(value);
}
