using System.Diagnostics;

namespace Onside.Platform.Telemetry;

// Traces of work that no request asked for. Nobody listens unless traces are sent somewhere; then this costs nothing.
public static class Spans
{
    public const string Name = "Onside";

    private static readonly ActivitySource Source = new(Name);

    public static Activity? Begin(string name) => Source.StartActivity(name);

    public static void Fail(this Activity? span, Exception fault) => span?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
}
