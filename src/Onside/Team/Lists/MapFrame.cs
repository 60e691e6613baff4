using Onside.Science;

namespace Onside.Team.Lists;

// The part of the world that is drawn.
internal sealed record MapFrame(double Left, double Top, double Scale)
{
    private const double Margin = 48;
    private static readonly int[] Degrees = [1, 2, 5, 10, 20, 30, 60];

    // A single place is shown with a few hundred kilometres around it.
    private const double Least = 0.02;

    public static MapFrame Around(IReadOnlyList<MapPoint> points)
    {
        var (left, right, top, bottom) = (points.Min(p => p.X), points.Max(p => p.X), points.Min(p => p.Y), points.Max(p => p.Y));
        var scale = Math.Min((ListMap.Width - (2 * Margin)) / Math.Max(right - left, Least), (ListMap.Height - (2 * Margin)) / Math.Max(bottom - top, Least));
        return new(((left + right) / 2) - (ListMap.Width / 2 / scale), ((top + bottom) / 2) - (ListMap.Height / 2 / scale), scale);
    }

    public double X(MapPoint point) => (point.X - Left) * Scale;

    public double Y(MapPoint point) => (point.Y - Top) * Scale;

    public IReadOnlyList<ListMap.Line> Lines()
    {
        var (west, east) = (Mercator.Longitude(Left), Mercator.Longitude(Left + (ListMap.Width / Scale)));
        var (north, south) = (Mercator.Latitude(Math.Max(Top, 0)), Mercator.Latitude(Math.Min(Top + (ListMap.Height / Scale), 1)));
        var step = Degrees.First(degrees => (east - west) / degrees <= 8 || degrees == 60);
        return
        [
            .. Steps(Math.Max(west, -180), Math.Min(east, 180), step).Select(degree => new ListMap.Line(true, X(Mercator.Project(0, degree)), $"{Math.Abs(degree)}° {(degree < 0 ? "W" : "E")}")),
            .. Steps(south, north, step).Select(degree => new ListMap.Line(false, Y(Mercator.Project(degree, 0)), $"{Math.Abs(degree)}° {(degree < 0 ? "S" : "N")}")),
        ];
    }

    private static IEnumerable<int> Steps(double from, double until, int step)
    {
        for (var degree = (int)Math.Ceiling(from / step) * step; degree <= until; degree += step)
            yield return degree;
    }
}
