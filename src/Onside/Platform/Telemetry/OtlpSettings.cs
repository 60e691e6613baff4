using System.Globalization;
using Onside.Platform.Web;

namespace Onside.Platform.Telemetry;

// Where measurements and traces are sent. Settings: Otlp:Endpoint, without which nothing is sent; Otlp:Protocol (http or grpc), Otlp:Headers, Otlp:Seconds, Otlp:TraceShare.
public sealed record OtlpSettings(Uri Endpoint, bool IsGrpc, string? Headers, TimeSpan Every, double TraceShare)
{
    private const string EndpointKey = "Otlp:Endpoint";

    public static bool IsAsked(IConfiguration settings) => !string.IsNullOrEmpty(settings[EndpointKey]);

    public static OtlpSettings From(IConfiguration settings) =>
        new(Address(settings[EndpointKey]!), Grpc(settings["Otlp:Protocol"] ?? "http"), settings["Otlp:Headers"], TimeSpan.FromSeconds(Number(settings, "Otlp:Seconds", 60, 1, 3600)), Number(settings, "Otlp:TraceShare", 1, 0, 1));

    // The collector's address of one kind of news; over gRPC all go to one.
    public Uri For(string kind) => IsGrpc ? Endpoint : new Uri(Endpoint.AbsoluteUri.TrimEnd('/') + "/v1/" + kind);

    private static Uri Address(string told) => Uri.TryCreate(told, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address : throw new Refusal($"The setting Otlp:Endpoint is no web address: {told}. Write it as http://collector:4318.");

    private static bool Grpc(string told) => told switch
    {
        "grpc" => true,
        "http" or "http/protobuf" => false,
        _ => throw new Refusal($"The setting Otlp:Protocol is {told}. It can be http or grpc."),
    };

    private static double Number(IConfiguration settings, string key, double usual, double least, double most) =>
        settings[key] is not { Length: > 0 } told ? usual
        : double.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new Refusal($"The setting {key} is {told}. It is a number from {least} to {most}.");
}
