using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Onside.Tests.Platform.Telemetry;

// A collector that understands as much of OTLP as a test wants to know.
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _web;

    private Collector(WebApplication web) => _web = web;

    public ConcurrentQueue<byte[]> Metrics { get; } = [];

    public ConcurrentQueue<byte[]> Traces { get; } = [];

    public ConcurrentQueue<string> Keys { get; } = [];

    public string Address => _web.Urls.Single();

    public static async Task<Collector> Start(bool grpc = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var collector = new Collector(builder.Build());
        foreach (var (path, into) in new[] { ("metrics", collector.Metrics), ("traces", collector.Traces) })
        {
            collector._web.MapPost($"/v1/{path}", (RequestDelegate)(http => collector.Take(http, into, 0)));
            collector._web.MapPost($"/opentelemetry.proto.collector.{path.Replace("traces", "trace", StringComparison.Ordinal)}.v1.{{service}}/Export", (RequestDelegate)(http => collector.Take(http, into, 5)));
        }
        await collector._web.StartAsync();
        return collector;
    }

    // The values of a level, of all that were told: ResourceMetrics, ScopeMetrics, Metric, Gauge, NumberDataPoint.
    public IEnumerable<double> Levels(string name) =>
        from body in Metrics
        from metric in Inside(body, 1, 2, 2)
        where Encoding.UTF8.GetString(Inside(metric, 1).First()) == name
        from point in Inside(metric, 5, 1)
        from value in Fields(point)
        where value.Number == 4
        select BinaryPrimitives.ReadDoubleLittleEndian(value.Value);

    public bool HasMetric(string name) => Metrics.Any(body => Inside(body, 1, 2, 2).Any(metric => Encoding.UTF8.GetString(Inside(metric, 1).First()) == name));

    // Names of spans: ResourceSpans, ScopeSpans, Span, name.
    public IEnumerable<string> Spans => Traces.SelectMany(body => Inside(body, 1, 2, 2, 5)).Select(Encoding.UTF8.GetString);

    public bool Says(string text) => Metrics.Concat(Traces).Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    // gRPC puts five bytes before a message, and says after its answer how it went.
    private async Task Take(HttpContext http, ConcurrentQueue<byte[]> into, int before)
    {
        Keys.Enqueue(http.Request.Headers.Authorization.ToString());
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        into.Enqueue(body.ToArray()[before..]);
        http.Response.ContentType = before == 0 ? "application/x-protobuf" : "application/grpc";
        if (before > 0)
        {
            await http.Response.Body.WriteAsync(new byte[before]);
            http.Response.AppendTrailer("grpc-status", "0");
        }
    }

    private static IEnumerable<byte[]> Inside(byte[] message, params int[] path) => path.Aggregate<int, IEnumerable<byte[]>>([message], (messages, number) =>
        messages.SelectMany(inner => Fields(inner).Where(field => field.Number == number).Select(field => field.Value)).ToList());

    private static List<(int Number, byte[] Value)> Fields(byte[] message)
    {
        var (fields, at) = (new List<(int, byte[])>(), 0);
        while (at < message.Length)
        {
            var tag = Number(message, ref at);
            if ((tag & 7) == 0)
            {
                Number(message, ref at);
                continue;
            }
            var length = (tag & 7) switch { 1 => 8, 5 => 4, _ => (int)Number(message, ref at) };
            fields.Add(((int)(tag >> 3), message[at..(at + length)]));
            at += length;
        }
        return fields;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
