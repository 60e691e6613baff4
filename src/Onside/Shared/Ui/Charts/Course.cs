using System.Globalization;

namespace Onside.Shared.Ui.Charts;

// The geometry of a line in a square of 100 by 100, and where its name stands when lines end close together.
public static class Course
{
    private const double LineHeight = 15;

    public sealed record End(Series Line, double Value, double Y);

    public static string Along(IReadOnlyList<double?> values, Scale axis) => string.Join(' ', Points(values, axis).Select(Written));

    public static string Under(IReadOnlyList<double?> values, Scale axis)
    {
        var points = Points(values, axis).ToList();
        return points.Count == 0 ? "" : string.Join(' ', points.Prepend((points[0].X, 100)).Append((points[^1].X, 100)).Select(Written));
    }

    public static IReadOnlyList<End> EndsOf(IReadOnlyList<Series> lines, Func<double, double> y)
    {
        var ends = lines.Where(line => line.Values.Any(value => value.HasValue))
            .Select(line => (Line: line, Value: line.Values.Last(value => value.HasValue)!.Value))
            .Select(end => new End(end.Line, end.Value, y(end.Value)))
            .OrderBy(end => end.Y)
            .ToList();

        for (var i = 1; i < ends.Count; i++)
            ends[i] = ends[i] with { Y = Math.Max(ends[i].Y, ends[i - 1].Y + LineHeight) };

        return ends;
    }

    private static IEnumerable<(double X, double Y)> Points(IReadOnlyList<double?> values, Scale axis) =>
        values.Select((value, i) => (value, X: 100.0 * i / Math.Max(1, values.Count - 1)))
            .Where(point => point.value.HasValue)
            .Select(point => (point.X, 100 * (1 - axis.Share(point.value!.Value))));

    private static string Written((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}");
}
