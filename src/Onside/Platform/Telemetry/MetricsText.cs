using System.Globalization;
using System.Text;

namespace Onside.Platform.Telemetry;

// What was measured, in the words that Prometheus reads: its own text format 0.0.4, or OpenMetrics 1.0 for who asks for it.
public static class MetricsText
{
    public const string Plain = "text/plain; version=0.0.4; charset=utf-8", Open = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    public static string Of(IEnumerable<Family> families, bool isOpen)
    {
        var text = new StringBuilder(64 << 10);
        foreach (var family in families)
            Tell(text, family, isOpen);
        return text.Append(isOpen ? "# EOF\n" : "").ToString();
    }

    // As OpenTelemetry translates names for Prometheus: the unit and "total" stand behind.
    public static string Name(string name, string? unit) => (name.Replace('.', '_'), unit) switch
    {
        (var told, "s") => $"{told}_seconds",
        (var told, "By") => $"{told}_bytes",
        var (told, _) => told,
    };

    private static void Tell(StringBuilder text, Family family, bool isOpen)
    {
        var series = family.Series.ToList();
        if (series.Count == 0)
            return;
        var name = Name(family.Known.As, family.Known.IsCount ? null : family.Instrument?.Unit);
        var (total, kind) = family.Kind switch { FamilyKind.Sum => ($"{name}_total", "counter"), FamilyKind.Histogram => (name, "histogram"), _ => (name, "gauge") };
        var told = isOpen ? name : total;
        text.Append("# HELP ").Append(told).Append(' ').Append(Escaped(family.Known.About ?? family.Instrument?.Description ?? family.Known.As)).Append('\n');
        text.Append("# TYPE ").Append(told).Append(' ').Append(kind).Append('\n');
        foreach (var (labels, one) in series)
            if (family.Kind == FamilyKind.Histogram)
                Buckets(text, name, Labels(family.Known, labels), one);
            else
                Sample(text, total, Labels(family.Known, labels), one.Read().Sum);
    }

    private static void Buckets(StringBuilder text, string name, string labels, Series series)
    {
        var (sum, counts) = series.Read();
        var (below, before) = (0L, labels.Length == 0 ? "" : labels + ",");
        for (var i = 0; i < counts.Length; i++)
            Sample(text, $"{name}_bucket", $"{before}le=\"{(i < Instruments.Buckets.Length ? Instruments.Buckets[i].ToString("0.0###", CultureInfo.InvariantCulture) : "+Inf")}\"", below += counts[i]);
        Sample(text, $"{name}_sum", labels, sum);
        Sample(text, $"{name}_count", labels, below);
    }

    private static void Sample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Labels(Known known, LabelValues values) =>
        string.Join(',', known.Labels.Select((label, i) => $"{label.Name.Replace('.', '_')}=\"{Escaped(values[i]!).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
