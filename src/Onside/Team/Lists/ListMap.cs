using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Team.Lists;

// Where a row of a list lies.
public sealed record Spot(Guid Id, string Name, double Latitude, double Longitude);

// The rows of a list on a map that needs nobody else's tiles: what lies close together is one mark with its number.
public sealed record ListMap(IReadOnlyList<ListMap.Mark> Marks, IReadOnlyList<ListMap.Line> Lines, int Count, bool IsMore)
{
    public const int Most = 2_000, Width = 1_000, Height = 560;
    private const double Near = 34, Margin = 48;

    // In pixels of the drawing; one that stands for several has their names.
    public record Mark(double X, double Y, IReadOnlyList<Place> Places);

    public record Place(Guid Id, string Name, string Url);

    // A meridian or a parallel, with its degrees.
    public record Line(bool IsMeridian, double At, string Told);

    internal static async Task<ListMap> Of<T>(ListKind<T> kind, IQueryable<T> rows, AppDb db) where T : Entity
    {
        var found = await kind.Spots!(db, rows).Take(Most + 1).ToListAsync();
        var spots = found.Take(Most).Where(spot => Math.Abs(spot.Latitude) <= 90 && Math.Abs(spot.Longitude) <= 180).DistinctBy(spot => spot.Id).ToList();
        if (spots.Count == 0)
            return new([], [], 0, false);
        var points = spots.Select(spot => (Spot: spot, At: Mercator.Project(spot.Latitude, spot.Longitude))).ToList();
        var frame = Frame.Around([.. points.Select(point => point.At)]);
        var marks = points.Select(point => (point.Spot, X: frame.X(point.At), Y: frame.Y(point.At)))
            .GroupBy(point => ((int)(point.X / Near), (int)(point.Y / Near)))
            .Select(near => new Mark(near.Average(one => one.X), near.Average(one => one.Y), [.. near.OrderBy(one => one.Spot.Name, StringComparer.CurrentCulture).Select(one => new Place(one.Spot.Id, one.Spot.Name, $"{kind.Path}/{one.Spot.Id}"))]));
        return new([.. marks.OrderBy(mark => mark.Places.Count)], frame.Lines(), spots.Count, found.Count > Most);
    }

    // The part of the world that is drawn.
    private sealed record Frame(double Left, double Top, double Scale)
    {
        // A single place is shown with a few hundred kilometres around it.
        private const double Least = 0.02;

        public static Frame Around(IReadOnlyList<MapPoint> points)
        {
            var (left, right, top, bottom) = (points.Min(p => p.X), points.Max(p => p.X), points.Min(p => p.Y), points.Max(p => p.Y));
            var scale = Math.Min((Width - (2 * Margin)) / Math.Max(right - left, Least), (Height - (2 * Margin)) / Math.Max(bottom - top, Least));
            return new(((left + right) / 2) - (Width / 2 / scale), ((top + bottom) / 2) - (Height / 2 / scale), scale);
        }

        public double X(MapPoint point) => (point.X - Left) * Scale;

        public double Y(MapPoint point) => (point.Y - Top) * Scale;

        public IReadOnlyList<Line> Lines()
        {
            var (west, east) = (Mercator.Longitude(Left), Mercator.Longitude(Left + (Width / Scale)));
            var (north, south) = (Mercator.Latitude(Math.Max(Top, 0)), Mercator.Latitude(Math.Min(Top + (Height / Scale), 1)));
            var step = new[] { 1, 2, 5, 10, 20, 30, 60 }.First(degrees => (east - west) / degrees <= 8 || degrees == 60);
            return
            [
                .. Steps(Math.Max(west, -180), Math.Min(east, 180), step).Select(degree => new Line(true, X(Mercator.Project(0, degree)), $"{Math.Abs(degree)}° {(degree < 0 ? "W" : "E")}")),
                .. Steps(south, north, step).Select(degree => new Line(false, Y(Mercator.Project(degree, 0)), $"{Math.Abs(degree)}° {(degree < 0 ? "S" : "N")}")),
            ];
        }

        private static IEnumerable<int> Steps(double from, double until, int step)
        {
            for (var degree = (int)Math.Ceiling(from / step) * step; degree <= until; degree += step)
                yield return degree;
        }
    }
}
