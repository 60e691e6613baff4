namespace Onside.Shared.Ui.Charts;

// What the charts are given. `Shown` is the value as the reader should read it.
public sealed record Bar(string Label, double Value, string Shown, double Part = 0, string? PartShown = null, string? Href = null);

public sealed record Column(string Label, double Value, string Shown, bool Unfinished = false);

public sealed record Series(string Name, IReadOnlyList<double?> Values, bool Minor = false);

public sealed record Interval(string Label, double? Value, double Low, double High, string Shown);

public sealed record ChartTarget(double Value, string Text);
